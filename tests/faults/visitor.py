"""Somebody on the pages and a program on the API, in a process of their own: `python -m tests.faults.visitor [SEAT]`.

Prints a seat (the session and the token, which a later visitor may take), then reads requests as JSON, one a line,
and prints what came of each.
"""

from __future__ import annotations

import json
import sys

import django
from django.conf import settings
from django.utils import timezone

django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from ildsjel.actions.make_token import make_token  # noqa: E402
from ildsjel.people.access import Access  # noqa: E402
from ildsjel.people.login import Login  # noqa: E402
from ildsjel.people.person import Person  # noqa: E402


def main(seat: dict[str, str]) -> None:
    """Answers until there is nobody left to answer."""
    connection.close()
    print(json.dumps(seat), flush=True)  # noqa: T201
    while line := sys.stdin.readline():
        asked = json.loads(line)
        answer = _answer(seat, asked)
        connection.close()
        told = {"status": answer.status_code, "type": answer.headers.get("Content-Type", "")}
        print(json.dumps(told | {"text": answer.content.decode()}), flush=True)  # noqa: T201


def sit_down() -> dict[str, str]:
    """The leader logs in, and makes a token."""
    person = Person.objects.select_related("organisation").get()
    person.login = Login.objects.create_user(person.mail, "smak av rugmel", language="en")
    person.save()
    client = Client()
    client.force_login(person.login)
    by = Access(person, person.organisation, person.roles)
    token = make_token(by=by, name="test", now=timezone.now())
    return {"session": client.cookies[settings.SESSION_COOKIE_NAME].value, "token": token}


def _answer(seat, asked):
    client = Client(raise_request_exception=False, headers={"Accept-Language": asked.get("lang", "en")})
    data = dict(asked.get("data") or {})
    if "file" in asked:
        data["file"] = SimpleUploadedFile("file.csv", asked["file"].encode())
    if asked["path"].startswith("/api/"):
        headers = {"Authorization": f"Bearer {seat['token']}"}
        more = {} if "file" in asked else {"content_type": "application/json"}
        return client.post(asked["path"], data, headers=headers, **more)
    client.cookies[settings.SESSION_COOKIE_NAME] = seat["session"]
    headers = {"HX-Request": "true"} if asked.get("htmx") else {}
    return client.post(asked["path"], data, headers=headers) if data else client.get(asked["path"])


if __name__ == "__main__":
    settings.ALLOWED_HOSTS = ["*"]
    main(json.loads(sys.argv[1]) if sys.argv[1:] else sit_down())
