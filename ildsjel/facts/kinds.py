"""Every kind of fact there is, by the word it has in the text form; the order is the order of an export."""

from __future__ import annotations

from ildsjel.facts.happened import Audience, Message, Outcome, Post, Spend, Time
from ildsjel.facts.house import Channel, Initiative, Match, Member, WorkKind
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.learned import Ask, Decision, Reply, Studied
from ildsjel.facts.stated import (
    Aim,
    Backing,
    Break,
    Ceiling,
    Exchange,
    Goal,
    Hours,
    Plan,
    Rate,
    Regime,
    Rhythm,
    Target,
    Worth,
)

HOUSE = {"initiative": Initiative, "channel": Channel, "workkind": WorkKind, "member": Member, "match": Match}
STATED = {
    "goal": Goal,
    "ceiling": Ceiling,
    "plan": Plan,
    "break": Break,
    "rate": Rate,
    "worth": Worth,
    "regime": Regime,
    "exchange": Exchange,
    "target": Target,
    "aim": Aim,
    "hours": Hours,
    "backing": Backing,
    "rhythm": Rhythm,
    "launch": Launch,
    "must": Must,
    "reserve": Reserve,
    "skill": Skill,
}
HAPPENED = {
    "time": Time,
    "spend": Spend,
    "post": Post,
    "message": Message,
    "audience": Audience,
    "outcome": Outcome,
}
LEARNED = {"decision": Decision, "studied": Studied, "ask": Ask, "reply": Reply}
KINDS = HOUSE | STATED | HAPPENED | LEARNED

HouseFact = Initiative | Channel | WorkKind | Member | Match
Happened = Time | Spend | Post | Message | Audience | Outcome
Launching = Launch | Must | Reserve | Skill
Stated = (
    Goal
    | Ceiling
    | Plan
    | Break
    | Rate
    | Worth
    | Regime
    | Exchange
    | Target
    | Aim
    | Hours
    | Backing
    | Rhythm
    | Launching
)
Learned = Decision | Studied | Ask | Reply
Kept = Happened | Stated | Learned
Fact = HouseFact | Kept
