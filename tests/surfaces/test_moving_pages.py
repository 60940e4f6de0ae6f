"""What if somebody did something else: for their nearest leader once they are told, and for themselves alone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.say_line import say_line
from ildsjel.actions.see_move import see_move, tell_move
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.hands import Moving
from ildsjel.facts.happened import Message
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.look import Look
from tests.surfaces.knowing import knowing

PAGE = "/fjordbrod/hands/of/ola/"


@pytest.fixture
def known(cast):
    return knowing(cast)


def read(client, page=PAGE) -> str:
    return client.get(page).content.decode()


def test_nothing_is_shown_before_they_are_told(known, sit):
    assert PAGE in read(sit(known.kari), "/fjordbrod/hands/")
    page = read(sit(known.kari))
    assert "Ola is told before you see anything." in page and "Facebook" not in page
    assert see_move(by=known.kari, who="ola", now=timezone.now()) is None


def test_told_the_leader_looks_and_the_first_line_is_to_let_them_go_on(known, sit):
    page = sit(known.kari).post(PAGE + "telling/", follow=True).content.decode()
    assert page.index("The cheapest is to let Ola go on.") < page.index("What nobody else can do")
    assert "Facebook" in page and "Never a basis for redundancy" in page and "Ola was told by" in page
    assert Look.objects.filter(person=known.ola.person, viewer=known.kari.person, what="moving").exists()
    for own in ("/fjordbrod/today/", "/fjordbrod/me/", "/fjordbrod/hands/"):
        assert "if you did something else" in read(sit(known.ola), own)
    own = read(sit(known.ola))
    assert "The cheapest is that you go on." in own and "told you on" in own


def test_conversations_are_counted_once_their_replies_count_as_theirs(known, sit):
    now, ola = timezone.now(), sit(known.ola)
    talk = [
        Message(on=now.date(), at=now - timedelta(minutes=9), way="in", channel="facebook", author="p", id="m1"),
        Message(
            on=now.date(),
            at=now - timedelta(minutes=8),
            way="out",
            channel="facebook",
            author="p",
            who="ola",
            id="m2",
        ),
    ]
    receive(by=known.kari, facts=talk, source="facts", now=now)
    why = "until whoever gave it says that theirs count as their own"
    assert why in read(ola) and see_move(by=known.ola, who="ola", now=now).voices is None
    assert "Let them count" in read(ola, "/fjordbrod/me/")
    assert ola.post("/fjordbrod/me/replies/", {"counts": "yes"}).url == "/fjordbrod/me/"
    assert why not in read(ola) and see_move(by=known.ola, who="ola", now=now).voices == 1
    assert "The replies you give count as yours" in read(ola, "/fjordbrod/me/")
    again = ola.post("/fjordbrod/me/replies/", {"counts": "yes"}, follow=True)
    assert "said already" in again.content.decode()
    ola.post("/fjordbrod/me/replies/")
    assert why in read(ola)
    assert sit(known.berit).post("/fjordbrod/me/replies/").status_code == 403


def test_it_is_there_for_nobody_else(known, sit):
    [lars] = known.more("lars", role="leader")
    say_line(by=known.kari, who="ola", leads=True, now=timezone.now())
    sit(known.kari).post(PAGE + "telling/")
    for who, status in ((lars, 404), (known.amira, 404), (known.jonas, 404), (known.berit, 403), (known.dag, 403)):
        assert sit(who).get(PAGE).status_code == status
    assert sit(known.ola).get("/fjordbrod/hands/of/amira/").status_code == 404
    sit(lars).post(PAGE + "telling/")
    assert sit(lars).get(PAGE).status_code == 404
    for who in (lars, known.amira):
        with pytest.raises(NotAllowed):
            see_move(by=who, who="ola", now=timezone.now())
    with pytest.raises(Refused):
        tell_move(by=lars, who="ola", now=timezone.now())


def test_another_leader_of_the_line_tells_for_themselves_and_it_holds_a_week(known):
    now = timezone.now()
    tell_move(by=known.kari, who="ola", now=now - timedelta(days=8))
    assert see_move(by=known.kari, who="ola", now=now) is None
    tell_move(by=known.kari, who="ola", now=now)
    assert see_move(by=known.kari, who="ola", now=now).lost


def test_that_somebody_was_told_cannot_be_untold(known):
    told = tell_move(by=known.kari, who="ola", now=timezone.now())
    with pytest.raises(NothingToUndo):
        undo(by=known.kari, receipt=told.pk, now=timezone.now())
    assert Receipt.objects.of(known.kari).filter(pk=told.pk, state="standing").exists()


def test_off_there_is_nothing_to_tell_or_to_see(cast, sit):
    with pytest.raises(Refused):
        tell_move(by=cast.kari, who="ola", now=timezone.now())
    assert "off until it has been discussed" in read(sit(cast.ola))


def test_who_has_no_way_in_cannot_be_told_and_so_it_is_not_shown(known):
    known.ola.person.login = None
    known.ola.person.save()
    with pytest.raises(Refused, match="no way in"):
        tell_move(by=known.kari, who="ola", now=timezone.now())
    assert see_move(by=known.kari, who="ola", now=timezone.now()) is None


def test_a_file_that_says_they_were_told_tells_nobody(known):
    now = timezone.now()
    forged = Moving(on=now.date(), who="ola", by="kari", id="x")
    receive(by=known.kari, facts=[forged], source="facts", now=now)
    assert see_move(by=known.kari, who="ola", now=now) is None
