"""Erasing an employee: name, address, login, labels, notes and hours of the day; the minutes stay as sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, time
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.db.models import Q, QuerySet

from ildsjel.actions.forget_records import take_out_of_records
from ildsjel.actions.naming import Naming, take_out, unnamed_keys
from ildsjel.actions.right import Refused
from ildsjel.facts.kinds import Learned, Stated
from ildsjel.facts.mapping import COLUMNS, Mapping
from ildsjel.facts.sentence import sentence
from ildsjel.facts.text import read_line, write_line
from ildsjel.ledger.account import Account
from ildsjel.ledger.commitment import Commitment
from ildsjel.ledger.doing import Doing
from ildsjel.ledger.label import Label, Match
from ildsjel.ledger.letter import Letter
from ildsjel.ledger.message import Message
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.study import Participant
from ildsjel.ledger.time import Time
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.people.feed import Feed
from ildsjel.people.invitation import Invitation
from ildsjel.people.login import Login
from ildsjel.people.look import Look
from ildsjel.people.person import Person, Role
from ildsjel.people.sharing import Sharing
from ildsjel.people.token import Token

PSEUDONYM = "person-"
KEYS = ("who", "owner", "by", "decided", "deputy", "leader", "to")
SAID = (
    *("title", "measure", "because", "sentence", "text", "learned", "if_then", "stop"),
    *("may", "why", "whom", "how", "daily", "change", "taught", "claim", "fact", "misleads", "link", "note"),
    *("unless", "if_yes", "if_no", "if_unclear", "name"),
)
THREADS = ("ask", "question", "experiment", "lesson", "of", "where", "goal", "half_truth", "handover")
LINKS = ("supports", "against")


def employee(by: Access, who: str) -> list[Person]:
    """The member with this key or mail address, with every earlier membership under the same address."""
    here = Person.objects.filter(organisation=by.organisation)
    found = here.filter(key=who).first() or here.filter(mail=who.casefold()).exclude(mail="").first()
    if found is None:
        return []
    return list(here.filter(mail=found.mail).order_by("pk")) if found.mail else [found]


def erase_employee(by: Access, people: list[Person]) -> tuple[Counter[str], tuple[str, ...], set[Path]]:
    """Erases the memberships; what was erased, the keys that stay, and the files to throw away afterwards."""
    _somebody_else_leads(by, people)
    counts: Counter[str] = Counter()
    paths = set[Path]()
    logins = {person.login_id for person in people} | {_login_of(person.mail) for person in people}
    for person in people:
        paths |= _erase(by, person, _naming(person, people), counts)
    counts["login"] = _logins_out(logins)
    return counts, tuple(person.key for person in people), paths


def _somebody_else_leads(by: Access, people: list[Person]) -> None:
    leaders = Person.objects.filter(organisation=by.organisation, left_on=None, role=Role.LEADER)
    leads = any(person.role == Role.LEADER and person.left_on is None for person in people)
    if leads and not leaders.exclude(pk__in=[p.pk for p in people]).exclude(mail="").exists():
        raise Refused(sentence("Somebody must lead. Invite another leader first."))


def _login_of(mail: str) -> int | None:
    return Login.objects.filter(email=mail).values_list("pk", flat=True).first() if mail else None


def _logins_out(logins: set[int | None]) -> int:
    """Deletes the logins that open no other organisation."""
    found = Login.objects.filter(pk__in=[pk for pk in logins if pk], people=None)
    return sum(bool(login.delete()) for login in found)


def _erase(by: Access, person: Person, naming: Naming, counts: Counter[str]) -> set[Path]:
    labels = _labels(by, person, naming)
    paths = _uploads(by, person, replace(naming, sure=(*naming.sure, *(label.text for label in labels))), counts)
    paths |= _letters(person)
    unnamed = unnamed_keys((person.key, person.name, person.mail))
    _work(by, person, labels, unnamed, counts)
    counts["labels"] += _rename(by, labels)
    counts["statements"] += _statements(by, person.key, naming, unnamed)
    counts["texts"] += take_out(by, naming) + take_out_of_records(by, naming)
    counts["looks"] += Look.objects.filter(person=person).delete()[0]
    counts["sharings"] += Sharing.objects.filter(Q(person=person) | Q(viewer=person)).delete()[0]
    counts["study"] += Participant.objects.of(by).filter(person=person).delete()[0]
    counts["commitments"] += Commitment.objects.of(by).filter(person=person).delete()[0]
    counts["doing"] += Doing.objects.of(by).filter(who=person).delete()[0]
    counts["letters"] += Letter.objects.of(by).filter(person=person).delete()[0]
    counts["tokens"] += Token.objects.filter(person=person).delete()[0]
    counts["accounts"] += Account.objects.of(by).filter(owner=person).delete()[0]
    counts["proposals"] += Proposal.objects.of(by).filter(person=person).delete()[0]
    counts["calendars"] += Feed.objects.filter(person=person).delete()[0]
    counts["invitations"] += Invitation.objects.filter(person=person).delete()[0]
    _person(person, naming.instead, counts)
    return paths


def _naming(person: Person, people: list[Person]) -> Naming:
    words = person.name.split() or [person.key.title()]
    others = Person.objects.filter(organisation=person.organisation).exclude(pk__in=[own.pk for own in people])
    taken = {(other.name.split() or [other.key.title()])[0] for other in others}
    return Naming(
        sure=tuple(name for name in (person.mail, person.name) if "@" in name or " " in name.strip()),
        likely=(words[0],) if words[0] not in taken and not words[0].casefold().startswith(PSEUDONYM) else (),
        instead=PSEUDONYM + token_hex(5),
    )


def _labels(by: Access, person: Person, naming: Naming) -> list[Label]:
    """The names sources have for this person: those that say so, and those matched to nobody else."""
    matched = Match.objects.of(by).exclude(who=None).values_list("label_id", "who_id")
    theirs = {label for label, who in matched if who == person.pk}
    others = {label for label, who in matched if who != person.pk}
    return [
        label
        for label in Label.objects.of(by)
        if naming.is_in(label.text)
        or (label.field == "by" and (label.pk in theirs - others or label.text.strip() == person.name != ""))
    ]


def _uploads(by: Access, person: Person, naming: Naming, counts: Counter[str]) -> set[Path]:
    """Throws away the files they dropped, and those somebody has said something about them in."""
    rows = Upload.objects.of(by)
    gone = [u for u in rows if u.by_id == person.pk or naming.is_in(f"{u.file_name} {u.choices} {u.preview}")]
    counts["uploads"] += len(gone)
    rows.filter(pk__in=[upload.pk for upload in gone]).delete()
    return {Path(upload.path) for upload in gone}


def _letters(person: Person) -> set[Path]:
    """Letters to them that lie on this machine, where no mail server has been given."""
    folder = Path(settings.EMAIL_FILE_PATH)
    letters = folder.glob("*.log") if person.mail and folder.is_dir() else ()
    return {letter for letter in letters if person.mail in letter.read_text("utf-8", "replace").casefold()}


def _work(
    by: Access, person: Person, labels: list[Label], unnamed: Callable[[str], str], counts: Counter[str]
) -> None:
    """Empties what their rows say of them; days, minutes and how late they were logged are what the sums rest on."""
    own = Q(who=person) | Q(by__in=[label for label in labels if label.field == "by"])
    entries: QuerySet = Time.objects.of(by).filter(own)
    counts["entries"] += entries.update(note="", at=None, logged=None, mate=None, x=[])
    moved = [row for row in entries.only("pk", "key").iterator(chunk_size=2000) if unnamed(row.key) != row.key]
    for row in moved:
        row.key = unnamed(row.key)
    Time.objects.of(by).bulk_update(moved, ["key"], batch_size=500)
    counts["mates"] += Time.objects.of(by).filter(mate=person).update(mate=None)
    counts["messages"] += Message.objects.of(by).filter(own).update(x=[])


def _rename(by: Access, labels: list[Label]) -> int:
    for label in labels:
        label.text = PSEUDONYM + token_hex(5)
    Label.objects.of(by).bulk_update(labels, ["text"], batch_size=500)
    return len(labels)


def _statements(by: Access, key: str, naming: Naming, unnamed: Callable[[str], str]) -> int:
    changed = []
    for row in Statement.objects.of(by):
        fact = read_line(row.line)
        threads = {name: unnamed(getattr(fact, name)) for name in THREADS if hasattr(fact, name)}
        links = {name: tuple(map(unnamed, getattr(fact, name))) for name in LINKS if hasattr(fact, name)}
        line = write_line(replace(_without(fact, key, naming), id=unnamed(fact.id), **threads, **links))
        if line != row.line:
            row.line, row.key = line, row.key.replace(fact.id, unnamed(fact.id)) if fact.id else row.key
            changed.append(row)
    Statement.objects.of(by).bulk_update(changed, ["line", "key"], batch_size=500)
    return len(changed)


def _without(fact: Stated | Learned, key: str, naming: Naming) -> Stated | Learned:
    """The fact with the pseudonym for the key, and for the name in what it says."""
    names = {field.name for field in fields(fact)}
    keys = {name: naming.instead for name in names.intersection(KEYS) if getattr(fact, name) == key}
    said = {name: naming.out_of(getattr(fact, name)) for name in names.intersection(SAID)}
    if isinstance(fact, Mapping):
        said |= {name: naming.out_of(getattr(fact, name)) for name in COLUMNS}
        said |= {name: tuple(map(naming.out_of, getattr(fact, name))) for name in ("header", "number")}
    return replace(fact, **keys, **said)


def _person(person: Person, key: str, counts: Counter[str]) -> None:
    """The row stays as a member who names nobody: what they did counts in the sums as before."""
    counts["name"] += bool(person.name)
    counts["mail"] += bool(person.mail)
    person.key, person.name, person.mail, person.login, person.is_caretaker = key, "", "", None, False
    person.no_letters_since = None
    if person.told_at:
        person.told_at = datetime.combine(person.since, time(0), person.organisation.zone)
    person.save()
