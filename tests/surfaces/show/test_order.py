"""A partial order as a drawing."""

from ildsjel.surfaces.show.order import HEIGHT, diagram


def test_what_is_better_stands_above():
    drawn = diagram(("email", "social"), [("social", "email")])
    places = {node.key: node.y for node in drawn.nodes}
    assert places["social"] < places["email"] and len(drawn.edges) == 1
    assert drawn.edges[0].y1 == HEIGHT


def test_what_is_not_told_apart_stands_side_by_side_without_a_line():
    drawn = diagram(("email", "phone", "social"), [("social", "email")])
    assert len({node.x for node in drawn.nodes if not node.y}) == 2 and len(drawn.edges) == 1


def test_what_follows_from_two_others_has_no_line_of_its_own():
    drawn = diagram(("a", "b", "c"), [("a", "b"), ("b", "c"), ("a", "c")])
    assert len(drawn.edges) == 2 and len({node.y for node in drawn.nodes}) == 3


def test_nothing_told_apart_is_one_line_of_boxes():
    drawn = diagram(("a", "b"), [])
    assert drawn.edges == () and drawn.height == HEIGHT
