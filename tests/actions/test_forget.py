"""Who may forget whom, and what is told of it."""

import json

import pytest
from typer.testing import CliRunner

from ildsjel.actions.forget import forget
from ildsjel.actions.log_time import log_time
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.ledger.time import Time
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Role
from tests.actions.forgetting import TWEETS, bring
from tests.cast import NOW


def test_a_version_and_no_other_firm_is_touched(lived):
    log_time(by=lived.jonas, line="fb 6 snakket med Ola Nes", now=NOW)
    versions = dict(Organisation.objects.values_list("slug", "version"))
    forget(by=lived.kari, who="ola", now=NOW)
    now = dict(Organisation.objects.values_list("slug", "version"))
    assert now == versions | {"fjordbrod": versions["fjordbrod"] + 1}
    assert Time.objects.of(lived.jonas).get().note == "snakket med Ola Nes"


def test_drawings_and_papers_that_may_name_them_are_made_anew(lived, settings, tmp_path):
    settings.DATA = tmp_path
    made = [tmp_path / "charts" / "a.svg", tmp_path / "papers" / "b.pdf"]
    for path in made:
        path.parent.mkdir()
        path.write_text("Ola")
    forget(by=lived.kari, who="ola", now=NOW)
    assert not any(path.exists() for path in made)


def test_only_leader_and_caretaker_may(cast):
    for by in (cast.ola, cast.amira, cast.berit):
        with pytest.raises(NotAllowed):
            forget(by=by, who="ola", now=NOW)


def test_the_last_leader_stays(cast):
    with pytest.raises(Refused):
        forget(by=cast.dag, who="kari", now=NOW)
    cast.more("nora", role=Role.LEADER)
    assert forget(by=cast.dag, who="kari", now=NOW).stays_as
    with pytest.raises(Refused):
        forget(by=cast.dag, who="nora", now=NOW)


def test_nobody_is_a_sentence_and_changes_nothing(cast, tmp_path):
    bring(cast, tmp_path, "tweets.csv", TWEETS)
    version = Organisation.objects.get(slug="fjordbrod").version
    for who in ("nobody", "jonas", "jonas@nabobygg.example", "", "@", "x:115799", ":"):
        with pytest.raises(Refused):
            forget(by=cast.kari, who=who, now=NOW)
    assert Organisation.objects.get(slug="fjordbrod").version == version


def test_on_the_command_line(lived):
    from ildsjel.surfaces.cli.commands import app

    here = ["--org", "fjordbrod", "--lang", "nb"]
    told = CliRunner().invoke(app, ["forget", "ola", "--json", *here])
    assert told.exit_code == 0, told.output
    found = json.loads(told.stdout)
    assert set(found) == {"erased", "stays_as", "says", "lang"}
    assert found["erased"]["entries"] == 10 and "Sikkerhetskopier" in found["says"]
    words = CliRunner().invoke(app, ["forget", "x:115712", *here])
    assert "Meldinger: 2" in words.stdout and "Sikkerhetskopier" in words.stdout
    refused = CliRunner().invoke(app, ["forget", "ola", *here])
    assert (refused.exit_code, refused.stdout) == (1, "") and "ola" in refused.stderr
    by_amira = CliRunner().invoke(app, ["forget", "kari", *here, "--as", "amira@fjordbrod.example"])
    assert by_amira.exit_code == 1


def test_an_exported_ledger_has_them_no_more(lived):
    from ildsjel.actions.export import export
    from ildsjel.facts.text import write

    forget(by=lived.kari, who="ola", now=NOW)
    text = "\n".join(write(export(by=installation(lived.organisation), now=NOW)))
    assert "Ola" not in text and " ola " not in text
