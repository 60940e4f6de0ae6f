"""What Fjordbrød published, with the figures each post had two weeks later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from ildsjel.demo.house import BLOG, DAILY, LAUNCHED
from ildsjel.demo.year import CHANGED, LAUNCH, VIRAL, WEEKS, Year, clock, moment
from ildsjel.facts.happened import Metrics, Post
from ildsjel.facts.period import DAY, WEEK

USUAL = (
    "Ukas brød: {bread}. Ferdig stekt klokka sju.",
    "Hva har du på {bread}?",
    "Lørdagsbollene er i ovnen. Kom mens de er varme.",
    "Bakeren vår begynte klokka tre i natt. Slik ser bordet ut nå.",
    "Vi har prøvd en ny steketid på {bread}. Smaker du forskjell?",
    "Rester av {bread} blir til krutonger her i huset.",
    "Butikken på torget har åpent til seks i dag.",
    "Hvilket brød savner du hos oss?",
    "Slik setter du en surdeig, i fire bilder.",
    "Takk for alle matpakkebildene denne uka.",
)
LAUNCHING = (
    "Rugbrødet er her. Uten melk, med kjerner som har ligget i bløt siden i går.",
    "Hva skal rugbrødet hete på disken?",
    "Smaksprøver på rugbrød i alle butikkene på lørdag.",
    "Fra deig til disk på tjueto timer: rugbrødet.",
    "Vil kantina di ha rugbrød fast? Skriv til oss.",
    "Rugbrød med sild, eller rugbrød med brunost?",
)
BLOGGED = (
    "Nattskiftet, fortalt av en lærling",
    "Eltefritt brød for dem som har det travelt",
    "Det jeg ikke visste om salt",
    "Hvorfor vi kaster mindre enn før",
)
STORM = "Vi la alle skivene i hylla opp ned. Ingen merket det før klokka to."
BREADS = ("grovbrød", "surdeigsbrød", "havrebrød", "loff", "kneipp", "rundstykker")
PLACES = {"facebook": ("Bilde", "Bilde", "Lenke", "Film"), "instagram": ("Bilde", "Bilde", "Karusell", "Film")}
USUAL_REACH = {"facebook": 1400, "instagram": 900, "blog": 160}
TWO_WEEKS = 2 * WEEK


def posts(year: Year) -> Iterator[Post]:
    """Every post of the year, oldest first within each week."""
    rng = Random("fjordbrod posts")
    for week in range(WEEKS, -1, -1):
        days = year.days(week) or [year.monday(week)]
        pace = (year.pace(week) + 1) / 2
        for channel, usual in (("facebook", 3), ("instagram", 4)):
            for n in range(round(usual * pace)):
                yield from _come(_post(year, week, channel, rng.choice(days), n, rng), year)
        if week % 2 == 0 and pace == 1:
            yield from _come(_post(year, week, "blog", days[-1], 0, rng), year)
        if week == VIRAL:
            yield _storm(year, days[0])


def _come(post: Post, year: Year) -> Iterator[Post]:
    if post.at and year.has_come(post.at):
        yield post


def _post(year: Year, week: int, channel: str, day: date, n: int, rng: Random) -> Post:
    is_launch = channel != "blog" and week < LAUNCH and rng.random() < 0.5
    texts = BLOGGED if channel == "blog" else LAUNCHING if is_launch else USUAL
    at = moment(day, clock(rng.choice((7, 7, 9, 11, 12, 15, 18)) * 60 + rng.randrange(5, 55)))
    reach = USUAL_REACH[channel] * rng.lognormvariate(0, 0.45) * (1.6 if is_launch else 1.0)
    reach *= 0.55 if channel == "instagram" and week <= CHANGED else 1.0
    film = channel == "instagram" and week < CHANGED and rng.random() < 0.5
    return Post(
        on=day,
        at=at,
        channel=channel,
        format="Tekst" if channel == "blog" else "Film" if film else rng.choice(PLACES[channel]),
        text=rng.choice(texts).format(bread=rng.choice(BREADS)),
        initiative=BLOG if channel == "blog" else LAUNCHED if is_launch else DAILY,
        url=f"https://fjordbrod.example/{channel}/{day:%Y%m%d}-{n}",
        read=min(day + TWO_WEEKS, year.until),
        id=f"demo:post:{channel}:{day:%Y%m%d}.{n}",
        m=_figures(channel, int(reach), rng),
    )


def _storm(year: Year, day: date) -> Post:
    """The post that travelled."""
    return Post(
        on=day,
        at=moment(day, clock(14 * 60 + 12)),
        channel="facebook",
        format="Bilde",
        text=STORM,
        initiative=DAILY,
        url=f"https://fjordbrod.example/facebook/{day:%Y%m%d}-opp-ned",
        read=day + TWO_WEEKS - DAY,
        id=f"demo:post:facebook:{day:%Y%m%d}.opp-ned",
        m=tuple(
            (name, Decimal(n))
            for name, n in (("Reach", 412_300), ("Reactions", 9_870), ("Comments", 742), ("Shares", 3_105))
        ),
    )


def _figures(channel: str, reach: int, rng: Random) -> Metrics:
    if channel == "blog":
        return (("Views", Decimal(reach)),)
    parts = (("Reactions", 0.03), ("Comments", 0.004), ("Shares", 0.003))
    found = [(name, Decimal(int(reach * share * rng.uniform(0.5, 1.6)))) for name, share in parts]
    return (("Reach", Decimal(reach)), *found)
