"""A slug: a name as it stands in an address or a key."""

from django.utils.text import slugify


def slug(name: str) -> str:
    """The name in small plain letters, with æ, ø and å spelled out; empty if nothing of it is left."""
    return slugify(name.casefold().replace("æ", "ae").replace("ø", "o").replace("å", "a"))
