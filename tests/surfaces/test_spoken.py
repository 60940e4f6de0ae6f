"""Help and wrong usage, in the language of whoever types."""

import pytest

from ildsjel.surfaces.cli.commands import COMMANDS

ENGLISH = ("Usage", "Options", "Arguments", "Commands", "Show this", "Missing", "Invalid", "Error", "Try '")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_whole_in_both_languages(empty, command):
    english = empty.run(*command.split(), "--help", "--lang", "en").stdout
    norwegian = empty.run(*command.split(), "--help", "--lang", "nb").stdout
    assert english.startswith("Usage: ildsjel") and norwegian.startswith("Slik brukes den: ildsjel")
    assert not [word for word in ENGLISH if word in norwegian]
    shared = set(map(str.strip, english.splitlines())) & set(map(str.strip, norwegian.splitlines()))
    assert shared == {""}


def test_the_language_can_stand_first_or_be_the_machines(empty):
    assert "Hent inn" in empty.run("--lang", "nb", "bring-in", "--help").stdout
    assert "Hent inn" in empty.run("bring-in", "--help", LC_ALL="nb_NO.UTF-8").stdout
    assert "ildsjel init" in empty.run("--lang", "nb", "review").stderr


def test_the_demo_is_the_demo_whatever_stands_before_it(empty):
    assert empty.run("--lang", "nb", "demo", "--host", "192.0.2.1").returncode == 1
    assert (empty.data / "demo").is_dir()


@pytest.mark.parametrize(
    "wrong, says",
    [
        (["bringin"], "Det finnes ingen slik kommando."),
        (["bring-in"], "FILE... mangler."),
        (["undo", "tre"], "RECEIPT kan ikke brukes slik den sto. Nummeret på kvitteringen."),
        (["undo", "1", "2"], "Her står det mer enn denne kommandoen tar imot."),
        (["review", "--fram", "2026-03-02"], "--fram finnes ikke."),
        (["review", "--from", "i går"], "--from kan ikke brukes slik den sto. Den første dagen, for eksempel"),
        (["review", "--question"], "--question brukes ikke på den måten."),
        (["facts", "--kind", "tid"], "--kind: initiative, channel"),
    ],
)
def test_wrong_usage_is_told_in_words(empty, wrong, says):
    told = empty.run("--lang", "nb", *wrong)
    assert (told.returncode, told.stdout) == (2, "")
    assert says in told.stderr and "--help" in told.stderr
    assert not [word for word in ENGLISH if word in told.stderr]


def test_nothing_at_all_gives_the_help(empty):
    told = empty.run()
    assert told.returncode == 2 and "bring-in" in told.stderr
