"""Which activities of a time study can be told apart without telling on anybody."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.time_study.groups import LEAST, safe_groups

ORDER = ("social", "email", "phone", "rest")
FOUR = frozenset("abcd")


def test_what_took_time_of_four_is_told_of_by_itself():
    assert safe_groups({"social": FOUR, "rest": FOUR}, ORDER)["social"] == ("social",)


def test_what_took_time_of_three_is_put_with_the_rest():
    groups = safe_groups({"social": FOUR, "email": frozenset("abc"), "rest": FOUR}, ORDER)
    assert groups == {"social": ("social",), "phone": ("phone",), "rest": ("email", "rest")}


def test_the_rest_takes_the_nearest_one_with_it_until_it_rests_on_four():
    heads = {"social": frozenset("abcdef"), "phone": frozenset("abcde"), "email": frozenset("a")}
    assert safe_groups(heads, ORDER) == {"social": ("social",), "rest": ("email", "phone", "rest")}


def test_nothing_is_told_of_where_all_together_are_too_few():
    assert safe_groups({"social": frozenset("abc"), "email": frozenset("ab")}, ORDER) == {}


@given(st.dictionaries(st.sampled_from(ORDER), st.frozensets(st.sampled_from("abcdefgh"))))
def test_no_reader_is_left_with_fewer_than_three_others(heads):
    groups = safe_groups(heads, ORDER)
    assert not groups or sorted(key for held in groups.values() for key in held) == sorted(ORDER)
    met = [frozenset().union(*(heads.get(key, frozenset()) for key in held)) for held in groups.values()]
    for n in range(1, len(met) + 1):
        for some in combinations(met, n):
            assert not frozenset().union(*some) or len(frozenset().union(*some)) >= LEAST
