"""Every kind of fact there is, by the word it has in the text form; the order is the order of an export."""

from __future__ import annotations

from ildsjel.facts.charter import Accepted, Charter, Phase
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing
from ildsjel.facts.hands import Handover, HandoverTask, Line, Moving, OwnReplies
from ildsjel.facts.happened import Audience, Message, Outcome, Post, Spend, Time
from ildsjel.facts.house import Channel, Initiative, Match, Member, WorkKind
from ildsjel.facts.keeping import Keep
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.leading import Card, Joke, Taken, Weekly
from ildsjel.facts.learned import Ask, Decision, Reply, Studied
from ildsjel.facts.learning import Change, Conclusion, Experiment, Lesson, Question, Spread
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.offering import Offer
from ildsjel.facts.outside import Adapted, Assumption, Noticed, Published, SeriesBreak, Signpost
from ildsjel.facts.pulse import Heard, Pulse
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
    "charter": Charter,
    "accepted": Accepted,
    "phase": Phase,
    "keep": Keep,
    "launch": Launch,
    "must": Must,
    "reserve": Reserve,
    "skill": Skill,
    "assumption": Assumption,
    "signpost": Signpost,
    "seriesbreak": SeriesBreak,
}
HAPPENED = {
    "time": Time,
    "spend": Spend,
    "post": Post,
    "message": Message,
    "audience": Audience,
    "outcome": Outcome,
}
LEARNED = {
    "decision": Decision,
    "studied": Studied,
    "ask": Ask,
    "reply": Reply,
    "taken": Taken,
    "card": Card,
    "joke": Joke,
    "weekly": Weekly,
    "pulse": Pulse,
    "heard": Heard,
    "offer": Offer,
    "question": Question,
    "experiment": Experiment,
    "conclusion": Conclusion,
    "lesson": Lesson,
    "spread": Spread,
    "change": Change,
    "halftruth": HalfTruth,
    "weighing": Weighing,
    "verdict": Verdict,
    "noticed": Noticed,
    "adapted": Adapted,
    "published": Published,
    "line": Line,
    "ownreplies": OwnReplies,
    "moving": Moving,
    "handover": Handover,
    "handovertask": HandoverTask,
    "mapping": Mapping,
}
KINDS = HOUSE | STATED | HAPPENED | LEARNED

HouseFact = Initiative | Channel | WorkKind | Member | Match
Happened = Time | Spend | Post | Message | Audience | Outcome
Launching = Launch | Must | Reserve | Skill
Said = Goal | Ceiling | Plan | Break | Rate | Worth | Regime | Exchange | Target | Aim | Hours | Backing | Rhythm
Outside = Assumption | Signpost | SeriesBreak
Stated = Said | Charter | Accepted | Phase | Keep | Launching | Outside
Learning = Question | Experiment | Conclusion | Lesson | Spread | Change
Doubted = HalfTruth | Weighing | Verdict
Seen = Noticed | Adapted | Published
Handing = Line | OwnReplies | Moving | Handover | HandoverTask
Asked = Ask | Reply | Offer
Led = Taken | Card | Joke | Weekly | Handing | Mapping
Learned = Decision | Studied | Asked | Led | Pulse | Heard | Learning | Doubted | Seen
Kept = Happened | Stated | Learned
Fact = HouseFact | Kept
