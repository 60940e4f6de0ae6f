"""The part of a text that is shown for a search."""

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.search_words import wanted
from ildsjel.surfaces.show.excerpt import LONGEST, excerpt


def met(text, q):
    return [said for said, is_met in excerpt(text, wanted(q)) if is_met]


def test_every_form_of_the_word_is_set_apart():
    assert excerpt("Kommentarene, én kommentar", wanted("kommentar")) == [
        ("Kommentarene", True),
        (", én ", False),
        ("kommentar", True),
    ]
    assert met("Rugbrødlansering og brød", "rugbrød") == ["Rugbrødlansering"]
    assert excerpt("Noe annet", wanted("kommentar")) == [("Noe annet", False)]


def test_of_a_long_text_the_part_about_the_first_word_is_shown():
    text = f"{'ord ' * 200}surdeig {'mer ' * 200}"
    said = "".join(piece for piece, _ in excerpt(text, wanted("surdeig")))
    assert said.startswith("…ord ") and " surdeig mer" in said and said.endswith("mer…")
    assert len(said) <= LONGEST + 2


@given(st.text(), st.text(max_size=20))
def test_a_short_text_is_shown_as_it_is_and_a_long_one_in_part(text, q):
    pieces = excerpt(text, wanted(q))
    assert len("".join(said for said, _ in pieces)) <= LONGEST + 2
    if len(text) < 100 and text.isascii():
        assert "".join(said for said, _ in pieces) == " ".join(text.split())
