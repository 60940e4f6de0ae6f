"""What Fjordbrød's initiatives are to be: two that run, one in its early phase, and a draft that waits for a yes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ildsjel.demo.house import BLOG, DRAFT, LAUNCHED
from ildsjel.demo.year import AGREED, LAUNCH, Year
from ildsjel.facts.charter import Accepted, Charter, Phase
from ildsjel.facts.happened import Seconds
from ildsjel.facts.kinds import Stated
from ildsjel.facts.stated import Goal

HOUR = 3600


def charters(year: Year) -> Iterator[Stated]:
    """Charters, the owners' own yes, phases, and what Kari herself shall learn."""
    launch, start = year.monday(LAUNCH), year.start
    yield Charter(
        on=year.monday(AGREED),
        initiative=LAUNCHED,
        why="Halvparten av dem som spør etter rugbrød, går uten. De skal finne vårt.",
        whom="Småbarnsforeldre og folk som har vært i Danmark",
        how="Vi svarer der de spør, og viser brødet mens det bakes. Ingen annonser før vi vet hva folk lurer på.",
        daily="Ett innlegg om dagen i lanseringen. Svar innen fire timer.",
        channels=("facebook", "instagram", "blog"),
        owner="ola",
        measure="fast bestilling",
        by="kari",
        id="demo:charter:launched",
    )
    yield Accepted(on=year.monday(AGREED), initiative=LAUNCHED, by="ola", id="demo:yes:launched")
    yield Phase(on=launch, initiative=LAUNCHED, phase="early", by="kari", id="demo:phase:launched")
    yield Goal(
        on=launch,
        sort="learning",
        title="Svare kundene en halvtime i måneden, ved siden av Ola",
        target=Decimal(3),
        until=year.monday(-4),
        owner="kari",
        initiative=LAUNCHED,
        effort=Seconds(HOUR // 2),
        level="commit",
        by="kari",
        id="demo:goal:leader",
    )
    yield Phase(on=start, initiative=BLOG, phase="running", by="kari", id="demo:phase:blog")
    yield Charter(
        on=start,
        initiative=BLOG,
        why="De som baker, vet mest om brød. Det skal andre få høre.",
        whom="Folk som baker hjemme",
        how="Én ansatt skriver, på bakernes eget språk.",
        channels=("blog",),
        owner="mads",
        by="kari",
        id="demo:charter:blog",
    )
    yield Charter(
        on=year.monday(2),
        initiative=DRAFT,
        why="Folk stoler på den som baker. La dem spørre.",
        whom="Kunder som lurer på innhold og allergi",
        channels=("facebook",),
        owner="amira",
        promised=year.monday(-6),
        by="kari",
        id="demo:charter:draft",
    )
