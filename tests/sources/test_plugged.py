"""A source in another package: the example in the how-to is installed and used, and a bad one harms nobody."""

import io
import re
from pathlib import Path

import pytest

from ildsjel.sources import OWN
from ildsjel.sources.plugged import GROUP, plugged
from ildsjel.sources.reading import Data, Head, Unreadable
from tests.surfaces.home import LEADER, Home

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "source.md"
FILE = '{"kantina": {"2026-03-02": 41, "2026-03-03": 37}}'
WRONG = {
    "loads_not": "raise RuntimeError('no')",
    "is_no_source": "NAME = 'nothing'",
    "takes_a_name": "NAME = 'toggl'\ndef recognises(head): return True\ndef read(data, context): return []",
    "looks_wrong": "NAME = 'looks_wrong'\ndef recognises(head): return 1 / 0\ndef read(data, context): return []",
    "stops": "NAME = 'stops'\ndef recognises(head): return True\ndef read(data, context): return iter([1 / 0])",
    "lies": "NAME = 'lies'\ndef recognises(head): return True\ndef read(data, context): return iter(['fact'])",
}


def install(folder, name, code):
    """A package as pip leaves it: the module, and beside it what it is called and which entry point it has."""
    (folder / f"{name}.py").write_text(code)
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {name}\n")


@pytest.fixture
def example():
    """The module in the how-to; its entry point stands there too."""
    python, toml = re.findall(r"```(?:python|toml)\n(.*?)```", HOW_TO.read_text("utf-8"), re.DOTALL)
    assert f'entry-points."{GROUP}"' in toml and 'kantina = "kantina"' in toml
    return python


def test_the_example_is_a_source_like_the_others(example, tmp_path):
    install(tmp_path, "kantina", example)
    home = Home(tmp_path / "data")
    assert home.run("init", "--org", "Brød", "--leader", LEADER, "--no-input").returncode == 0
    file = tmp_path / "tall.json"
    file.write_text(FILE)
    alone = home.run("bring-in", file)
    assert alone.returncode == 1 and "kantina" not in alone.stdout
    told = home.run("bring-in", file, PYTHONPATH=str(tmp_path))
    assert told.returncode == 0 and "2 new" in told.stdout + told.stderr
    assert "kantina" in home.run("check", PYTHONPATH=str(tmp_path)).stdout


def test_what_is_wrong_in_one_harms_no_other(tmp_path, monkeypatch):
    for name, code in WRONG.items():
        install(tmp_path, name, code)
    monkeypatch.syspath_prepend(tmp_path)
    found, broken = plugged(OWN)
    by_name = {one.NAME: one for one in found}
    assert broken == ("is_no_source", "loads_not", "takes_a_name")
    assert by_name.keys() == {"looks_wrong", "stops", "lies"}
    data = Data.of(io.BytesIO(FILE.encode()), "tall.json")
    assert not by_name["looks_wrong"].recognises(Head.of(data))
    for name in ("stops", "lies"):
        with pytest.raises(Unreadable, match="those who made it"):
            list(by_name[name].read(data, None))


def test_a_fact_without_an_identity_is_not_taken(tmp_path, monkeypatch, example):
    install(tmp_path, "kantina", example.replace('id=f"kantina:{day}"', 'id=""'))
    monkeypatch.syspath_prepend(tmp_path)
    ((kantina,), _) = plugged(OWN)
    with pytest.raises(Unreadable, match="known again"):
        list(kantina.read(Data.of(io.BytesIO(FILE.encode()), "tall.json"), None))
    assert "Kantina" in kantina.about
