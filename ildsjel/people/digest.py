"""What is kept of a secret that opens something: its hash, never the secret."""

from hashlib import sha256


def digest(secret: str) -> str:
    """The hash by which a secret is known again."""
    return sha256(secret.encode()).hexdigest()
