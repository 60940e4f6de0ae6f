"""The word that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.near_words import forgiven, lengths, nearest, plain

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
KNOWN = ("kommentar", "rugbrød", "gluten", "brød", "løpesko", "bred")


def meant(word, known=KNOWN):
    near = nearest(word, {one: plain(one) for one in known if len(one) in lengths(word)})
    return near[0].word if near else None


@pytest.mark.parametrize(
    "typed, word",
    [
        ("komentar", "kommentar"),
        ("kmomentar", "kommentar"),
        ("rugbrod", "rugbrød"),
        ("lopesko", "løpesko"),
        ("brod", "brød"),
        ("glutten", "gluten"),
        ("kmentarer", None),
        ("by", None),
        ("2025", None),
    ],
)
def test_the_nearest_is_taken_and_none_that_is_too_far(typed, word):
    assert meant(typed) == word


def test_all_that_are_near_are_told_the_nearest_first_as_they_are_spelt():
    known = {one: plain(one) for one in ("hatten", "måtten", "matten", "nettene", "huset")}
    assert [one.word for one in nearest("katten", known)] == ["hatten", "matten", "måtten"]


@given(st.text(LETTERS, min_size=6, max_size=20), st.integers(0, 19), st.sampled_from(LETTERS))
def test_one_wrong_letter_in_a_long_word_is_forgiven(word, at, letter):
    typed = word[: at % len(word)] + letter + word[at % len(word) + 1 :]
    assert meant(typed, [word]) == word


@given(st.text(LETTERS))
def test_nothing_is_forgiven_where_there_are_too_few_letters(word):
    assert forgiven(word) <= len(word) // 3
