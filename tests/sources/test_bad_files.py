"""Files that are broken, hostile or something else: a sentence, never a crash, and nothing half kept."""

import io
import random

import pytest
import samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ildsjel.facts.text import write_line
from ildsjel.sources import SOURCES, by_name, find
from ildsjel.sources.archive import open_data
from ildsjel.sources.decoding import LONGEST_LINE
from ildsjel.sources.reading import Data, Head, Remark, Skipped, Unreadable

HEADER = {
    "facts": b"2026-03-02 time ola 0h06\n",
    "toggl": b"User,Description,Start date,Start time,Duration,End date\n",
    "clockify": b"Description,Start Date,Start Time,Duration (h),User\n",
    "harvest": b"Date,Hours,Project,First Name,Last Name\n",
    "kimai": b"Date,From,To,Duration,Customer,Project,Activity,Billable\n",
    "solidtime": b"Description,Task,Project,Client,Start,End,Duration (decimal)\n",
    "timetagger": b"key,start,stop,tags,description\n",
    "watson": b"id,start,stop,project,tags\n",
    "timewarrior": b"inc 20260302T090000Z - 20260302T090600Z # facebook\n",
    "klog": b"2026-03-02\n    6m #facebook\n",
    "timedot": b"2026-03-02\nfacebook  6m\n",
    "time_table": b"Dato;Timer;Person;Prosjekt\n",
    "meta_business_suite": b"Post ID,Page ID,Publish time,Views\n",
    "saft": b"<AuditFile>\n",
    "ehf": b"<Invoice>\n",
    "meta_ads": "Rapportering starter,Rapportering slutter,Kampanjenavn,Beløp brukt (NOK)\n".encode(),
    "google_ads": b"Campaign,Day,Currency code,Cost,Clicks\n",
    "mail": b"From a@b.example Mon Feb 02 10:00:00 2026\nFrom: a@b.example\n",
    "phone_log": b"Time,Direction,Number,Duration,Agent\n",
    "ics": b"BEGIN:VCALENDAR\n",
    "outcome_table": b"Date,What,Count\n",
    "linkedin_ads": b"Start Date (in UTC),Account Name,Campaign Name,Total Spent,Currency\n",
    "chatwoot": b"id,conversation_id,message_type,created_at,content\n",
    "search_console": b"Date,Clicks,Impressions,CTR,Position\n",
    "plausible": b"date,visitors,pageviews,bounces,visits,visit_duration\n",
    "postiz": b'{"posts": [{"id": "a", "state": "DRAFT", "publishDate": "2026-02-13T09:00:00.000Z"}, ',
    "matomo": b"date,nb_uniq_visitors,nb_visits,nb_actions,bounce_rate\n",
    "spend_table": b"Date,What,Amount\n",
    "bank": "Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto\n".encode(),
    "daily_metrics": b"Date,Views\n2026-03-02,5\n",
    "facebook_insights": b"Post ID,Permalink,Post Message,Posted\n",
    "ga4": b"date,sessions,totalUsers\n",
    "tiktok_business": b"Date,Video views,Profile views,Likes\n",
    "linkedin_member": b"Date,ShareLink,ShareCommentary\n",
    "linkedin_page": b"Post title,Post link,Created date,Impressions\n",
    "mastodon_archive": b'{"id": "outbox.json", "type": "OrderedCollection", "orderedItems": [',
    "mailchimp": b"Subject,Send Date,Total Recipients,Unique Id\n",
    "youtube_studio": b"Content,Video title,Video publish time,Views\n",
    "x_analytics": b"Tweet id,Tweet text,time,impressions\n",
    "x_archive": b"tweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,text\n",
    "bluesky_export": b'{"records": [{"uri": "at://did:plc:x/app.bsky.feed.post/3k"}, ',
    "instagram_download": b'{"ig_reels_media": [',
    "feed": b'<rss version="2.0"><channel>',
    "wordpress_wxr": b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>',
    "json_stat": b'{"class": "dataset", "id": ["Tid"]}\n',
    "customer_support": b"tweet_id,author_id,inbound,created_at,text,in_response_to_tweet_id\n",
}
# Any line may stand in these, as a fact or as a note.
LOOSE = ("facts", "timedot")
TABLES = [source for source in SOURCES if source.NAME not in (*LOOSE, "mapped")]
BAD = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "nul": b"a,b\0c\n1,2,3\n",
    "one column": b"a\n1\n2\n",
    "utf-16 of an odd length": b"\xff\xfea\0b\0c",
    "half a surrogate": b"\xff\xfe" + "x".encode("utf-16-le") + b"\x00\xd8",
    "not even cp1252": b"a,b\n\x81\x8d\x8f,\xff\n",
    "xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "one endless line": b"a," * LONGEST_LINE,
    "more columns than there are": b",".join(b"c%d" % n for n in range(9000)) + b"\n",
    "only line ends": b"\r\r\n\n" * 999,
}
AFTER = {
    "an open quotation mark": b'"abc\n1,2\n' * 3 + b'"',
    "a quotation mark out of place": b'"abc"def,2\n',
    "a text that never ends": b'"' + b"x" * 300_000,
    "a line that never ends": b"x" * (LONGEST_LINE + 9),
    "a nul": b"\0\n",
    "a letter cut in two": "blå,æ".encode()[:-1],
}
THORNS = [b'"', b",", b"\n", b"\0", b"\xff", b"\xc3", b"9" * 50, b"-", b";"]


def taken(source, content):
    """What came out, with every sentence and fact written to see that it can be."""
    try:
        found = samples.one_by_one(source.read(Data.of(io.BytesIO(content), "file"), samples.CONTEXT))
    except Unreadable as refused:
        assert samples.say(refused.says)
        return None
    for one in found:
        if isinstance(one, Skipped):
            assert one.line > 0 and samples.say(one.why)
        elif isinstance(one, Remark):
            assert samples.say(one.says)
        else:
            assert write_line(one)
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.NAME)
@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_what_is_no_such_file_is_refused(source, content):
    assert not taken(source, content)
    assert not source.recognises(Head("file", content[:65536]))


@pytest.mark.parametrize("source", TABLES, ids=lambda source: source.NAME)
@pytest.mark.parametrize("rows", AFTER.values(), ids=AFTER)
def test_a_table_that_breaks_off_is_refused_as_a_whole(source, rows):
    assert taken(source, HEADER[source.NAME] + b"1,2,3,4\n" * 3 + rows) is None


@pytest.mark.parametrize("path", samples.files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_damaged_sample_never_breaks_its_reader(path):
    content, source = path.read_bytes(), by_name(path.parent.name)
    dice = random.Random(path.name)
    for _ in range(60):
        taken(source, _damaged(bytearray(content), dice))


ROWS = st.lists(st.lists(st.text(max_size=12), max_size=8), max_size=5)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    source=st.sampled_from([*TABLES, *map(by_name, LOOSE)]),
    rows=ROWS,
    end=st.binary(max_size=9),
)
def test_no_rows_break_a_reader(source, rows, end):
    text = "\n".join(",".join(row) for row in rows).encode("utf-8", "surrogatepass")
    taken(source, HEADER[source.NAME] + text + end)


@given(content=st.binary(max_size=200))
def test_no_bytes_break_the_opening_of_a_file(content):
    try:
        data = open_data(io.BytesIO(b"PK\x03\x04" + content), "file.zip")
    except Unreadable as refused:
        assert refused.says.text
    else:
        find(Head.of(data))


def _damaged(content, dice):
    for _ in range(dice.randint(1, 4)):
        if not content:
            break
        place = dice.randrange(len(content))
        match dice.randrange(5):
            case 0:
                content[place] = dice.randrange(256)
            case 1:
                del content[place:]
            case 2:
                content[place:place] = dice.choice(
                    [b'"', b",", b"\n", b"\0", b"\xff", b"\xc3", b"9" * 50, b"-", b";"]
                )
            case 3:
                del content[place : place + dice.randint(1, 30)]
            case 4:
                content[place:place] = content[: dice.randint(1, 200)]
    return bytes(content)
