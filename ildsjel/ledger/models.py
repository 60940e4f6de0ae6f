"""All models of this folder, for Django; each lives in the file with its name."""

from ildsjel.ledger.account import Account
from ildsjel.ledger.ahead import Ahead
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.commitment import Commitment
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.document import Document
from ildsjel.ledger.doing import Doing
from ildsjel.ledger.hash_key import HashKey
from ildsjel.ledger.house import Channel, Initiative, WorkKind
from ildsjel.ledger.indexed import Indexed
from ildsjel.ledger.label import Label, Match
from ildsjel.ledger.letter import Letter
from ildsjel.ledger.message import Message
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.post import Post
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.pulse import PulseAnswer, PulseRound, PulseSeat
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.slot import Slot
from ildsjel.ledger.spend import Spend
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.study import Participant, Study
from ildsjel.ledger.study_day import StudyDay, StudyEntry
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, TalkSum, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.ledger.upload import Upload
from ildsjel.ledger.use import Use
from ildsjel.ledger.vocabulary import Word
from ildsjel.ledger.worker import Worker

__all__ = [
    "Account",
    "Ahead",
    "Audience",
    "Channel",
    "Commitment",
    "Conversation",
    "CrewSum",
    "DaySum",
    "Document",
    "Doing",
    "HashKey",
    "Indexed",
    "Initiative",
    "Label",
    "Letter",
    "Match",
    "Message",
    "Outcome",
    "Participant",
    "PersonDay",
    "Post",
    "Proposal",
    "PulseAnswer",
    "PulseRound",
    "PulseSeat",
    "Receipt",
    "Slot",
    "Spend",
    "Statement",
    "Study",
    "StudyDay",
    "StudyEntry",
    "TalkSum",
    "Time",
    "Upload",
    "Use",
    "Word",
    "WorkKind",
    "WorkSum",
    "Worker",
]
