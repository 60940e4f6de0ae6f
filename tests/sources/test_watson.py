"""Watson's frames are the same entries in whichever of its three forms they come."""

import json

import pytest
from samples import of_text

from ildsjel.facts.happened import Time
from ildsjel.sources import watson
from ildsjel.sources.reading import Skipped

KEY = "f1e2d3c4b5a697887766554433221100"
FRAMES = json.dumps([[1770022800, 1770023160, "facebook", KEY, ["dialog"], 1770023160]])
OLD_FRAMES = json.dumps([[1770022800, 1770023160, "facebook", KEY]])
LOG = json.dumps(
    [
        {
            "id": KEY,
            "project": "facebook",
            "start": "2026-02-02T09:00:00+00:00",
            "stop": "2026-02-02T09:06:00+00:00",
            "tags": ["dialog"],
        }
    ]
)
TABLE = f"id,start,stop,project,tags\n{KEY[:7]},2026-02-02 10:00:00,2026-02-02 10:06:00,facebook,dialog\n"


def entries(text):
    return [one for one in of_text(watson, text) if isinstance(one, Time)]


def test_the_three_forms_are_one_entry():
    (frame,) = entries(FRAMES)
    assert (str(frame.at), frame.seconds, frame.id) == ("2026-02-02 10:00:00+01:00", 360, "watson:2026-02-02:f1e2d3c")
    assert [frame] == entries(LOG) == entries(TABLE)


def test_frames_of_an_early_version_have_no_tags():
    assert (entries(OLD_FRAMES)[0].id, entries(OLD_FRAMES)[0].x) == ("watson:2026-02-02:f1e2d3c", ())


@pytest.mark.parametrize(
    "frame",
    [
        '[1770022800, 1770023160, "facebook"]',
        "[null, null, null, null]",
        '[1e99, -1, {}, "a"]',
        '[true, false, [], "a"]',
        '{"id": [], "start": {}, "stop": 7}',
        "7",
    ],
)
def test_a_frame_that_is_none_is_left_out_and_the_others_kept(frame):
    text = f"{FRAMES[:-1]}, {frame}]"
    assert [one for one in of_text(watson, text) if isinstance(one, Skipped)] and entries(text) == entries(FRAMES)


def test_the_clock_is_changed_while_somebody_works():
    table = TABLE.replace("2026-02-02 10:00:00,2026-02-02 10:06:00", "2026-03-29 01:30:00,2026-03-29 03:30:00")
    assert entries(table)[0].seconds == 3600
