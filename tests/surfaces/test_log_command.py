"""`ildsjel log`: a line in, what was understood out, and its owner’s alone to take back."""

from datetime import date, timedelta

from ildsjel.facts.period import monday
from tests.surfaces.home import LEADER

TODAY = date.today()  # noqa: DTZ011


def test_log_says_back_what_it_understood(home):
    told = home.run("log", "fb 6 svarte på spørsmål", "--as", LEADER, "--lang", "nb")
    assert (told.returncode, told.stderr) == (0, "")
    first, undo = told.stdout.splitlines()
    assert first.startswith("6 min · Facebook") and "ildsjel undo" in undo
    assert "6 min" in home.run("log", "fb", "6", ILDSJEL_AS=LEADER).stdout


def test_log_tells_what_a_learning_plan_asks_of_the_week(home):
    begun = monday(TODAY) - timedelta(days=7)
    (home.data / "plan.facts").write_text(f'{begun} plan daily 6h00 blocks="2h30,13h00,6h00" by=kari id=p1\n')
    assert home.run("facts", "--load", home.data / "plan.facts").returncode == 0
    *_, plan, own = home.run("log", "fb 6", "--as", LEADER).stdout.splitlines()
    assert plan.startswith("This week: about 2.5 hours together") and own == "You have logged 6 min of it so far."
    assert len(home.json("log", "fb 6", "--as", LEADER)) > 2


def test_log_gives_its_entry_to_other_programs(home):
    entry = home.json("log", "fb 6 svarte på spørsmål", "--as", LEADER)
    assert (entry["kind_of_fact"], entry["who"], entry["seconds"], entry["channel"]) == (
        "time",
        "kari",
        360,
        "facebook",
    )
    assert entry["note"] == "svarte på spørsmål"
    assert set(home.json("undo", entry["receipt"], "--as", LEADER)) == {"removed", "restored", "kept"}


def test_log_refuses_in_one_sentence(home):
    assert "fb 6" in home.refusal("log", "facebook", "--as", LEADER)
    assert "--as" in home.refusal("log", "fb 6")
    assert "nobody@x.example" in home.refusal("log", "fb 6", "--as", "nobody@x.example")


def test_an_entry_of_a_log_is_its_owners_to_take_back(home):
    assert home.refusal("undo", "999") == "There is no receipt with that number here."
    entry = home.json("log", "fb 6", "--as", LEADER)
    assert home.refusal("undo", entry["receipt"])
