"""What JSON says at a path is taken if it is there, and of the kind that is asked for."""

from decimal import Decimal

from ildsjel.sources.json_said import at, count_of, list_of, text_of

VALUE = {"a": {"b": [1, {"c": " x "}]}, "n": 12, "yes": True, "low": -1}


def test_a_path_leads_through_names_and_places():
    assert at(VALUE, "a", "b", 1, "c") == " x "
    assert text_of(VALUE, "a", "b", 1, "c") == "x"
    assert at(VALUE, "a", "b", 7) is at(VALUE, "n", "b") is at(VALUE, "a", "b", "c") is None


def test_only_what_is_of_the_kind_is_taken():
    assert (text_of(VALUE, "n"), text_of(VALUE, "yes"), text_of(VALUE, "a")) == ("12", "", "")
    assert (count_of(VALUE, "n"), count_of(VALUE, "yes"), count_of(VALUE, "low")) == (Decimal(12), None, None)
    assert (list_of(VALUE, "a", "b", 0), list_of(VALUE, "z"), len(list_of(VALUE, "a", "b"))) == ([1], [], 2)
