"""What must be settled before Django reads its settings."""

from __future__ import annotations

import secrets
from collections.abc import MutableMapping, Sequence

from platformdirs import user_data_path


def prepare(arguments: Sequence[str], environment: MutableMapping[str, str]) -> None:
    """The settings module; for the demo its own folder and no other database, for a bare question none at all."""
    environment.setdefault("DJANGO_SETTINGS_MODULE", "ildsjel.config.settings")
    command = _command(arguments)
    if command == "ask":
        environment.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
        environment.pop("DATABASE_URL", None)
    if command == "demo":
        environment["ILDSJEL_DEMO"] = "yes"
        own = environment.get("ILDSJEL_DATA")
        environment["ILDSJEL_DATA"] = f"{own}/demo" if own else str(user_data_path("ildsjel") / "demo")
        environment.pop("DATABASE_URL", None)


def _command(arguments: Sequence[str]) -> str:
    """The first word that is neither an option nor the language asked for."""
    before = ["", *arguments]
    words = (
        word for after, word in zip(before, arguments, strict=False) if not word.startswith("-") and after != "--lang"
    )
    return next(words, "")
