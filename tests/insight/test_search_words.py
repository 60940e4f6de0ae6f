"""What is searched for."""

import pytest

from ildsjel.insight.search_words import Wanted, wanted


def test_words_that_are_in_every_text_are_left_out_unless_there_is_nothing_else():
    assert [one.word for one in wanted("Hvordan svarer vi på kommentarer?")] == ["svarer", "kommentarer"]
    assert [one.word for one in wanted("Hvor er vi")] == ["hvor", "er", "vi"]
    assert wanted(" – ") == ()


@pytest.mark.parametrize(
    "word, other, is_met",
    [
        ("kommentar", "kommentarene", True),
        ("answering", "answered", True),
        ("rugbrød", "rugbrødlansering", True),
        ("tekst", "byråtekst", False),
        ("ti", "tidlig", False),
        ("brød", "byrå", False),
    ],
)
def test_a_word_is_met_by_its_forms_and_by_what_begins_with_it(word, other, is_met):
    assert Wanted(word).is_met_by(other) == is_met
