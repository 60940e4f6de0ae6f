"""What is said of a learning plan: before it starts, and while it runs."""

from __future__ import annotations

from datetime import date

from ildsjel.actions.offer_plan import Offer
from ildsjel.facts.learning_plan import BLOCK, PlanWeek, begins
from ildsjel.facts.sentence import Name, Quantity, Sentence, sentence


def before(offer: Offer, start: date) -> Sentence:
    """What the plan is."""
    return sentence(
        "From {day}: {hours} hours a week, four weeks of each. The order is drawn by lot.",
        day=start,
        hours=offer.blocks,
    )


def price(offer: Offer) -> Sentence:
    """What the plan takes above going on as now, before anybody starts it."""
    weeks = len(offer.blocks) * BLOCK
    hours, kroner = Quantity(abs(round(offer.hours)), "hours"), Quantity(abs(round(offer.kroner, -2)), "kroner")
    if round(offer.hours) == 0:
        return sentence("Over {weeks} weeks it takes as much time as now.", weeks=weeks)
    if offer.hours < 0:
        return sentence(
            "Over {weeks} weeks it takes {hours} less than now, which frees about {kroner}.",
            weeks=weeks,
            hours=hours,
            kroner=kroner,
        )
    return sentence(
        "Over {weeks} weeks it takes {hours} more than now, which costs about {kroner}.",
        weeks=weeks,
        hours=hours,
        kroner=kroner,
    )


def this_week(running: PlanWeek) -> Sentence:
    """What the week is to take of everybody together; before the plan has begun, the first one."""
    about = Name("initiative", running.plan.initiative)
    hours = Quantity(running.seconds / 3600, "hours")
    if not running.week:
        return sentence(
            "From {day}: about {hours} together on {initiative}, so that you learn how much is enough.",
            day=begins(running.plan),
            hours=hours,
            initiative=about,
        )
    return sentence(
        "This week: about {hours} together on {initiative}, so that you learn how much is enough.",
        hours=hours,
        initiative=about,
    )


def how_far(running: PlanWeek) -> Sentence:
    """Which week of the plan it is."""
    return sentence("Week {week} of {weeks} in the learning plan.", week=running.week, weeks=running.weeks)


def own_so_far(seconds: int) -> Sentence:
    """What of this week's time is the reader's own."""
    return sentence("You have logged {time} of it so far.", time=Quantity(seconds, "seconds"))
