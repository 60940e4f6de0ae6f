"""Compiles the words in bokmål as the package is built, so that a wheel speaks both languages by itself."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Messages(BuildHookInterface):
    """Found by hatchling as the project's own hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes a .mo beside every .po, and says that it belongs to the wheel."""
        for words in Path(self.root, "ildsjel", "locale").rglob("*.po"):
            compiled = words.with_suffix(".mo")
            with words.open("rb") as source, compiled.open("wb") as made:
                write_mo(made, read_po(source))
            build_data["artifacts"].append(f"/{compiled.relative_to(self.root).as_posix()}")
