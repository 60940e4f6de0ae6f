"""Any period somebody may ask about: a page, never a stop; what has not come is not asked about."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.decide import decide
from ildsjel.actions.review import answer_to, asked_period, usual_period
from ildsjel.actions.right import Refused
from tests.cast import NOW

AHEAD, LATER = (timezone.now() + timedelta(days=n) for n in (2, 40))
ODD = [
    f"from={AHEAD:%Y-%m-%d}&to={LATER:%Y-%m-%d}",
    f"from=2026-01-05&to={LATER:%Y-%m-%d}",
    f"to={LATER:%Y-%m-%d}",
    f"from={AHEAD:%Y-%m-%d}",
    "from=0001-01-01&to=9999-12-31",
    "from=2017-10-05&to=2017-11-01",
    "from=2026-03-06&to=2026-01-05",
    "from=i+dag",
]


@pytest.mark.parametrize("asked", ODD)
@pytest.mark.parametrize("path", ["overview/", "results/", "questions/ceiling/", "questions/balance/evidence/time/"])
def test_it_is_a_page(path, asked, cast, sit):
    assert sit(cast.kari).get(f"/fjordbrod/{path}?{asked}").status_code == 200


def test_it_ends_today_at_the_latest_and_begins_no_later(cast):
    today = usual_period(cast.kari, NOW).end
    found = asked_period(by=cast.kari, start=None, end=today + timedelta(days=9), now=NOW)
    assert found == usual_period(cast.kari, NOW)
    with pytest.raises(Refused):
        asked_period(by=cast.kari, start=today + timedelta(days=1), end=None, now=NOW)


def test_a_decision_comes_up_again_today_and_not_in_an_old_period(cast, sit):
    then = timezone.now() - timedelta(days=9)
    answer = answer_to(by=cast.kari, key="ceiling", period=usual_period(cast.kari, then), now=then)
    again = (then + timedelta(days=3)).date()
    decide(by=cast.kari, answer=answer, choice="keep", because="Det holder", again=again, now=then)
    kari = sit(cast.kari)
    assert "Time to look again" in kari.get("/fjordbrod/overview/").content.decode()
    assert "Time to look again" not in kari.get("/fjordbrod/overview/?from=2017-10-05&to=2017-11-01").content.decode()


def test_who_decides_again_is_asked_what_the_last_decision_taught(cast, sit):
    page, kari = "/fjordbrod/questions/ceiling/", sit(cast.kari)
    said = {"option": "0", "because": "Det holder", "learned": "Dette teller ikke ennå"}
    assert "What did the last decision teach you?" not in kari.get(page).content.decode()
    kari.post(f"{page}decisions/", said)
    assert "What did the last decision teach you?" in kari.get(page).content.decode()
    assert "Dette teller ikke" not in kari.get(page).content.decode()
    kari.post(f"{page}decisions/", said | {"learned": "Møtene tok mest"})
    assert "Learned:" in (told := kari.get(page).content.decode()) and "Møtene tok mest" in told
