"""What people at Fjordbrød do, in their own words: channel, kind of work, how long it tends to take, notes."""

from __future__ import annotations

from typing import NamedTuple

from ildsjel.demo.house import BLOG, DAILY, LAUNCHED


class Task(NamedTuple):
    """Something done again and again; `minutes` are the lengths it has."""

    channel: str
    kind: str
    minutes: tuple[int, ...]
    notes: tuple[str, ...] = ("",)


SHORT, MIDDLE, LONG = (6, 6, 12, 12, 18, 24), (18, 24, 30, 36), (30, 36, 48, 60, 90)
ANSWER = (
    Task(
        "facebook", "dialogue", SHORT, ("svarte på spørsmål", "svarte om glutenfritt", "åpningstider, igjen", "", "")
    ),
    Task(
        "facebook",
        "dialogue",
        SHORT,
        ("takket for bilde fra kunde", "spørsmål om surdeig", "klage på kanelbolle", ""),
    ),
    Task(
        "instagram", "dialogue", SHORT, ("svarte i kommentarfeltet", "svarte på melding", "delte bilde fra kunde", "")
    ),
    Task(
        "email",
        "dialogue",
        (6, 12, 12, 18, 24),
        ("bestilling til møte", "spørsmål om allergener", "svarte forening", ""),
    ),
    Task(
        "phone",
        "dialogue",
        (6, 6, 12),
        ("ringte tilbake om kake", "journalist, lokalavisa", "spurte butikken på torget"),
    ),
)
PUBLISH = (
    Task("facebook", "posting", MIDDLE, ("ukas brød", "tilbud på lørdagsboller", "bilde fra bakeriet kl. 05", "")),
    Task("instagram", "posting", MIDDLE, ("kort film av eltingen", "tre bilder fra disken", "tekst til bilde", "")),
    Task("facebook", "listening", SHORT, ("leste kommentarer", "så hva folk skriver om brød", "")),
)
OFFICE = (
    Task("meetings", "meeting", (18, 24, 30), ("redaksjonsmøte", "prat med butikksjefene", "avklarte bilder")),
    Task("", "reporting", (12, 18, 24), ("tall til Kari", "månedstall", "")),
    Task("", "admin", (6, 12), ("ryddet i bildene", "fikset tilganger", "faktura fra byrået")),
)
LEARN = (
    Task(
        "instagram",
        "learning",
        (18, 24, 30),
        ("prøvde korte filmer", "lærte å klippe på telefonen", "Ola viste meg arkivet"),
    ),
    Task("facebook", "learning", (12, 18, 24), ("leste gamle svar om allergi", "satt sammen og svarte", "")),
)
BUILD = (
    Task(
        "", "planning", (24, 30, 36, 48), ("innholdsplan for neste uke", "plan for høytidene", "idéer fra butikkene")
    ),
    Task("web", "building", (30, 36, 48), ("svar på vanlige spørsmål, nettsiden", "ryddet i bestillingssiden")),
    Task(
        "instagram",
        "design",
        (24, 30, 36),
        ("mal til ukas brød", "nye bilder av disken", "lys og bakgrunn, prøvebilder"),
    ),
)
LEAD = (
    Task("meetings", "meeting", (30, 36, 48), ("ukas ti minutter ble tretti", "budsjett", "prat med driftssjefen")),
    Task("email", "dialogue", (6, 12, 18), ("svarte journalist", "leverandør om bilder", "purret byrået")),
    Task("facebook", "dialogue", (6, 12), ("svarte kunde sammen med Ola", "min tur i kommentarfeltet")),
)
STEER = (Task("", "strategy", (30, 36, 48), ("hva skal vi la være", "mål for neste kvartal", "hvem skal kunne hva")),)
LAUNCH_BUILD = (
    Task(
        "web",
        "building",
        (36, 48, 60),
        ("side om rugbrødet", "bestillingsskjema for faste kunder", "spørsmål og svar"),
    ),
    Task(
        "",
        "planning",
        (24, 30, 36),
        ("plan for smaksprøver", "rekkefølge på innlegg", "hvem gjør hva i lanseringsuka"),
    ),
    Task(
        "instagram",
        "design",
        (24, 36, 48),
        ("bilder av rugbrødet", "plakat til butikkene", "klippet film fra steinovnen"),
    ),
)
LAUNCH_RUN = (
    Task(
        "facebook", "dialogue", SHORT, ("rugbrød uten melk", "hvor får man kjøpt det", "svarte om korn og salt", "")
    ),
    Task("instagram", "dialogue", SHORT, ("svarte om rugbrødet", "smaksprøver, når og hvor", "")),
    Task("facebook", "posting", MIDDLE, ("rugbrødet er her", "smaksprøve på lørdag", "bakeren forteller")),
    Task("instagram", "posting", MIDDLE, ("film: fra deig til disk", "skiver på fat", "")),
    Task(
        "email", "dialogue", (12, 18, 24), ("kantine vil ha fast levering", "tilbud til barnehage", "svarte om pris")
    ),
    Task("meetings", "meeting", (18, 24), ("lanseringsmøte", "prat med bakerne")),
)
LAUNCH_LEAD = (
    Task("meetings", "meeting", (24, 30), ("lanseringsmøte", "sa nei til to ting")),
    Task("press", "dialogue", (12, 18), ("lokalavisa om rugbrødet", "pressemelding, siste hånd")),
)
BLOGGING = (
    Task("blog", "posting", LONG, ("skrev om nattskiftet", "oppskrift på eltefritt brød", "intervju med lærlingen")),
    Task("blog", "dialogue", SHORT, ("svarte på kommentar", "")),
    Task("blog", "planning", (12, 18), ("hva skal neste handle om",)),
)
OWN_TIME = (
    Task("facebook", "listening", (18, 24, 30), ("leste meg opp på melkefritt", "gikk gjennom gamle spørsmål")),
    Task(
        "facebook",
        "dialogue",
        (12, 18, 24),
        ("lange svar til dem som fortjener det", "ringte opp en som var lei seg"),
    ),
)
MONDAY = Task("meetings", "meeting", (24,), ("mandagsmøte",))
DAILY_RUN = ANSWER + ANSWER + PUBLISH + OFFICE
TASKS: dict[tuple[str, str], tuple[tuple[Task, ...], tuple[Task, ...]]] = {
    ("ola", DAILY): (BUILD, DAILY_RUN),
    ("amira", DAILY): (BUILD, ANSWER + PUBLISH + LEARN),
    ("kari", DAILY): (STEER, LEAD),
    ("mads", DAILY): (BUILD[:1], ANSWER[:3] + LEARN[:1]),
    ("ingrid", DAILY): (BUILD[2:], ANSWER[:3] + PUBLISH[:2]),
    ("sindre", DAILY): (BUILD[2:], PUBLISH[:2]),
    ("ola", LAUNCHED): (LAUNCH_BUILD, LAUNCH_RUN),
    ("amira", LAUNCHED): (LAUNCH_BUILD, LAUNCH_RUN),
    ("kari", LAUNCHED): (STEER, LAUNCH_LEAD),
    ("mads", LAUNCHED): (LAUNCH_BUILD[1:2], LAUNCH_RUN[:2] + LAUNCH_RUN[-1:]),
    ("sindre", LAUNCHED): (LAUNCH_BUILD[2:], LAUNCH_RUN[2:4]),
    ("ingrid", BLOG): (BLOGGING[2:], BLOGGING[:2]),
}
