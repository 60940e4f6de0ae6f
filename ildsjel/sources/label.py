"""What a source calls things, in one piece: labels that are given their meaning once, by a person."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def somebody(name: str, mail: str) -> str:
    """A name and an address as one: `Ola Nes <ola@nes.example>`."""
    return f"{name} <{mail}>" if name and mail else name or mail


@lru_cache(maxsize=4096)
def filed_under(*parts: str) -> str:
    """Client, project and task, or campaign and ad set, from the widest to the narrowest; empty ones left out."""
    return " / ".join(part for part in parts if part)
