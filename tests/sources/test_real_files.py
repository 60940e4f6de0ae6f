"""The files of real organisations in the shared data folder, where there is one: their known answers."""

from collections import Counter

import pytest
import samples
from samples import real

from ildsjel.sources import clockify, customer_support, find, harvest, ics, meta_business_suite, toggl
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Head, Unreadable

DATA = samples.shared_data()
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"no real files at {DATA}; set ILDSJEL_SHARED_DATA")


def hours(times):
    return round(sum(time.seconds for time in times.values()) / 3600, 2)


@pytest.mark.parametrize(
    ("name", "rows", "total"),
    [
        ("xtm233", 1358, 1828.58),
        ("floresfdev_2017-08", 217, 186.94),
        ("no_2018-10", 21, 48.37),
        ("2022_free", 11, 10.75),
        ("jalavery_2019-03-02_to_2020-03-01", 394, 681.90),
        ("jalavery_2019-04-07_to_2020-04-06", 476, 727.57),
    ],
)
def test_toggl_gives_every_entry_and_hour(name, rows, total):
    times = real(toggl, f"time/toggl_detailed_{name}.csv")
    assert (len(times), hours(times)) == (rows, total)


def test_harvest_gives_every_row_and_hour():
    times = real(harvest, "time/harvest_time_report_2025.csv")
    assert (len(times), hours(times)) == (298, 406.70)
    assert not any(name for time in times.values() for name, _ in time.x if "Rate" in name or "Amount" in name)


def test_a_summary_from_clockify_gives_every_row():
    times = real(clockify, "time/clockify_detailed_damirarh.csv")
    assert (len(times), hours(times)) == (99, 77.55)


def test_a_calendar_gives_every_event_once():
    times = real(ics, "press/ics_bislett_stadion_no_2025.ics")
    assert (len(times), hours(times)) == (66, 355)
    assert not any(time.note or time.under for time in times.values())


def test_overlapping_periods_of_toggl_become_one():
    times = real(toggl, "time/toggl_detailed_jalavery_2019-03-02_to_2020-03-01.csv")
    times |= real(toggl, "time/toggl_detailed_jalavery_2019-04-07_to_2020-04-06.csv")
    assert (len(times), hours(times)) == (524, 806.47)


def test_posts_brought_in_twice_are_there_once():
    posts = real(meta_business_suite, "meta_oigetit/mbs_ig_posts_2025-03-18_2025-04-14.csv")
    posts |= real(meta_business_suite, "meta_oigetit/mbs_ig_posts_2025-03-18_2025-04-14_again.csv")
    assert len(posts) == 78
    assert Counter(post.channel for post in posts.values()) == {"instagram": 78}


def test_overlapping_exports_of_facebook_posts_share_their_ids():
    long = real(meta_business_suite, "meta_oigetit/mbs_fb_posts_2025-01-14_2025-04-14.csv")
    short = real(meta_business_suite, "meta_oigetit/mbs_fb_posts_2025-03-18_2025-04-14.csv")
    assert (len(long), len(short), short.keys() <= long.keys()) == (261, 48, True)
    post = long["facebook:939005954986064"]
    assert post.at.isoformat() == "2025-02-16T14:14:00+01:00"
    assert (dict(post.m)["Views"], dict(post.m)["Reach"]) == (40, 15)


def test_support_tweets_keep_their_ways():
    messages = real(customer_support, "dialogue/twcs_subset_crlf_yosingh.csv")
    assert messages["x:2"].way == "in" and messages["x:2"].reply == "x:1" and messages["x:2"].author
    assert messages["x:1"].way == "out" and messages["x:1"].by == "sprintcare"


def test_every_file_is_read_or_refused_with_a_sentence():
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            try:
                data = open_data(file, path.name)
                source = find(Head.of(data))
                found = list(source.read(data, samples.CONTEXT)) if source else []
            except Unreadable as refused:
                assert samples.say(refused.says)
            else:
                assert source is None or found, path
