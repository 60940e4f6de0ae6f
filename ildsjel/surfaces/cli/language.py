"""The language of the command line: what `--lang` says, else what the machine is set to."""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from django.utils.translation import activate

SETTINGS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
LOCALE = Path(__file__).parents[2] / "locale"


def language(wish: str = "") -> str:
    """nb or en."""
    wish = wish or next((os.environ[name] for name in SETTINGS if os.environ.get(name)), "")
    return "nb" if wish[:2] in ("nb", "nn", "no") else "en"


def speak_as(arguments: Sequence[str]) -> str:
    """Settles the language before the options are read, for the help; Typer looks its own words up as Python does."""
    lang = language(_wished(arguments))
    activate(lang)
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("django", str(LOCALE))
    gettext.textdomain("django")
    return lang


def _wished(arguments: Sequence[str]) -> str:
    for here, after in pairwise([*arguments, ""]):
        if here == "--lang":
            return after
        if here.startswith("--lang="):
            return here.removeprefix("--lang=")
    return ""
