"""The word that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.near_words import Vocabulary, forgiven

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
KNOWN = {"kommentar": 3, "rugbrød": 2, "gluten": 9, "brød": 4, "løpesko": 1, "bred": 8}


def meant(word, known=KNOWN):
    return Vocabulary.of(known).meant(word)


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


def test_of_those_as_near_the_most_frequent_is_taken():
    assert meant("katten", {"hatten": 1, "matten": 5, "natten": 5}) == "matten"


@given(st.text(LETTERS, min_size=6, max_size=20), st.integers(0, 19), st.sampled_from(LETTERS))
def test_one_wrong_letter_in_a_long_word_is_forgiven(word, at, letter):
    typed = word[: at % len(word)] + letter + word[at % len(word) + 1 :]
    assert meant(typed, {word: 1}) == word


@given(st.text(LETTERS))
def test_nothing_is_forgiven_where_there_are_too_few_letters(word):
    assert forgiven(word) <= len(word) // 3
