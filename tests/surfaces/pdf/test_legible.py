"""Free text on paper: what has no type goes, and a sheet is never stopped by it."""

import pytest

from ildsjel.surfaces.pdf.legible import cut, legible


@pytest.mark.parametrize(
    ("said", "set_as"),
    [
        (
            "Vi lærte at «rugbrød» selger – 14\N{NO-BREAK SPACE}%",
            "Vi lærte at «rugbrød» selger – 14\N{NO-BREAK SPACE}%",
        ),
        ("Heia 👍🏽", "Heia"),
        ("Bra\x07\u200b jobba", "Bra jobba"),
        ("Máret Čájet og Łukasz", "Máret Čájet og Łukasz"),
        ("a\u030apen", "åpen"),
        ("kalt 北京 i fjor", "kalt … i fjor"),
        ("to\nlinjer\tog  rom", "to linjer og rom"),
    ],
)
def test_what_is_said_and_how_it_is_set(said, set_as):
    assert legible(said) == set_as


def test_a_long_reason_is_cut_at_the_end_of_a_word():
    assert cut("Vi prøver en gang til, og ser", 22) == "Vi prøver en gang til…"
    assert cut("kort", 22) == "kort"
