"""What every test may ask for: the cast, a client logged in as one of them, and the shared folder of real files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis

# How long an example takes is never what is tested; in CI the examples are the same every time.
hypothesis.register_profile("ildsjel", deadline=None, derandomize=os.environ.get("CI") == "true")
hypothesis.load_profile("ildsjel")


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    """Passwords are hashed lightly: what is tested is never how slow that is."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db):
    """Two firms and their people."""
    from tests.cast import everybody

    return everybody()


@pytest.fixture
def sit(client):
    """`sit(access)`: a client logged in as that person."""

    def seat(access):
        client.force_login(access.person.login)
        return client

    return seat


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files nobody here wrote, where the machine has them."""
    folder = Path(os.environ.get("ILDSJEL_SHARED_DATA") or Path(__file__).parents[2] / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no folder of real files at {folder}")
    return folder


@pytest.fixture
def office(settings):
    """A real mail server, open, and the letters it was handed."""
    from tests.post_office import PostOffice

    found = PostOffice()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", found.port
    settings.ADDRESS = "https://ildsjel.example.org"
    found.open()
    yield found
    found.close()
