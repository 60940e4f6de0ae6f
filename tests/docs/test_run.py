"""docs/how-to/run.md names every setting there is, and its unit is one systemd understands."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import ildsjel

DOCS = Path(__file__).parents[2] / "docs" / "how-to"
PACKAGE = Path(ildsjel.__file__).parent
READ = re.compile(r"""(?:_text|_flag|_words)\(\s*"([A-Z_]+)"|envvar="([A-Z_]+)\"""")


def told() -> set[str]:
    table = (DOCS / "run.md").read_text("utf-8").partition("## Settings")[2].partition("## systemd")[0]
    return set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))


def read() -> set[str]:
    texts = [(PACKAGE / "config" / "settings.py").read_text("utf-8")]
    texts += [path.read_text("utf-8") for path in (PACKAGE / "surfaces" / "cli").glob("*.py")]
    return {first or second for text in texts for first, second in READ.findall(text)}


def test_every_variable_that_is_read_is_in_the_table_and_no_other():
    assert len(read()) > 15
    assert told() == read()


def test_a_variable_that_is_read_some_other_way_is_found_out():
    settings = (PACKAGE / "config" / "settings.py").read_text("utf-8")
    assert settings.count("os.environ") == 1


def test_systemd_understands_the_unit(tmp_path):
    systemd = shutil.which("systemd-analyze")
    if not systemd:
        pytest.skip("no systemd here")
    unit = (DOCS / "run" / "ildsjel.service").read_text("utf-8")
    there = shutil.which("true")
    (tmp_path / "ildsjel.service").write_text(re.sub(r"ExecStart=\S+", f"ExecStart={there}", unit), "utf-8")
    told = subprocess.run([systemd, "verify", tmp_path / "ildsjel.service"], capture_output=True, text=True)
    assert [line for line in told.stderr.splitlines() if "ildsjel.service" in line] == []
