"""How tests come in: by the form, by an invitation."""

import re

from tests.cast import PASSWORD

NEW = "en helt ny og lang setning"


def log_in(client, mail="ola@fjordbrod.example", password=PASSWORD, **more):
    return client.post("/login/", {"login": mail, "password": password}, **more)


def words(response) -> str:
    """What a page says, without the marks that differ from one time to the next."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|value="[^"]*@[^"]*"', "", response.content.decode())


def is_in(client) -> bool:
    return client.get("/fjordbrod/me/").status_code == 200


def invited(client, **who) -> str:
    """The path of the link the leader is shown."""
    form = {"name": "Nina", "mail": "nina@fjordbrod.example", "role": "key_employee"} | who
    page = client.post("/fjordbrod/people/invitations/", form)
    return re.search(r"^https?://[^/]+(/invitation/\S+)$", page.content.decode(), re.MULTILINE)[1]
