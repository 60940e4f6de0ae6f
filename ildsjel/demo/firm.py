"""Fjordbrød, an invented bakery chain, over the year up to a day.

A launch takes more hours than Kari has called far too much, an agency is on its way out, one post travels, July
is quiet, and there is a month nobody logged. Every person, shop and conversation is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import chain

from ildsjel.demo.asks import asks, regimes
from ildsjel.demo.charters import charters
from ildsjel.demo.counted import audience, outcomes
from ildsjel.demo.decided import decided
from ildsjel.demo.dialogue import messages
from ildsjel.demo.half_truths import half_truths
from ildsjel.demo.handing_over import handing_over
from ildsjel.demo.house import house
from ildsjel.demo.launching import launching
from ildsjel.demo.learning import learning
from ildsjel.demo.money import spend
from ildsjel.demo.outside import outside
from ildsjel.demo.posts import posts
from ildsjel.demo.pulse import pulse
from ildsjel.demo.shop import shop, shop_stated
from ildsjel.demo.stated import stated
from ildsjel.demo.studied import studied
from ildsjel.demo.weekly import weekly
from ildsjel.demo.work import work
from ildsjel.demo.year import Year, moment
from ildsjel.facts.kinds import Fact, Happened


def facts(until: date) -> Iterator[Fact]:
    """House, statements, what happened day by day, decisions; nothing later than the morning of `until`."""
    year = Year(until)
    published = sorted(posts(year), key=lambda post: (post.on, post.id))
    happened: Iterator[Happened] = chain(
        work(year), published, messages(year, published), spend(year), audience(year), outcomes(year), shop(year)
    )
    yield from house(year)
    yield from stated(year)
    yield from shop_stated(year)
    yield from charters(year)
    yield from regimes(year)
    yield from launching(year)
    yield from sorted((fact for fact in happened if fact.on <= until), key=_order)
    yield from studied(year)
    yield from decided(year)
    yield from asks(year)
    yield from weekly(year)
    yield from pulse(year)
    yield from learning(year)
    yield from half_truths(year)
    yield from outside(year)
    yield from handing_over(year)


def _order(fact: Happened) -> tuple[date, datetime, str]:
    return fact.on, getattr(fact, "at", None) or moment(fact.on, time(0)), fact.id
