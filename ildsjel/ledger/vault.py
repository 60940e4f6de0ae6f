"""Secrets of accounts that are followed, locked with the installation's own key, which no database or backup has."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import blake2b

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class Lost(Exception):
    """The secret was locked with another key than the installation has now."""


def lock(secret: str) -> str:
    """The secret as it is kept; nothing where there is none."""
    return _fernet().encrypt(secret.encode()).decode() if secret else ""


def unlock(kept: str) -> str:
    """The secret itself. Raises Lost."""
    try:
        return _fernet().decrypt(kept.encode()).decode() if kept else ""
    except InvalidToken:
        raise Lost from None


def _fernet() -> Fernet:
    key = blake2b(settings.SECRET_KEY.encode(), digest_size=32, person=b"account secrets").digest()
    return Fernet(urlsafe_b64encode(key))
