"""Words and what is left of them without their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.stems import LONGEST, spelt, stems_of, words_of


@pytest.mark.parametrize(
    "one, other",
    [
        ("kommentarene", "kommentar"),
        ("lanseringen", "lansering"),
        ("rugbrødet", "rugbrød"),
        ("answering", "answered"),
        ("lessons", "lesson"),
    ],
)
def test_two_forms_of_a_word_meet(one, other):
    assert stems_of(one) & stems_of(other)


def test_two_words_do_not():
    assert not stems_of("kommentar") & stems_of("lansering")


def test_words_are_told_in_small_letters_once_without_what_is_between_them():
    assert words_of("Hva har DU på kneippen? Hva_da – 5½ «Ås»") == (
        *("hva", "har", "du", "på", "kneippen", "da", "512", "ås"),
    )
    assert words_of("A\u030as") == ("ås",) and words_of(" – _!") == ()


@given(st.text())
def test_every_word_is_letters_and_digits_and_stands_where_it_is_said_to(text):
    for start, end, word in spelt(text):
        assert word.isalnum() and len(word) <= LONGEST and text[start:end].isalnum()
        assert word in stems_of(word)
