"""Searching from a program and from the command line."""

import json

from ildsjel.actions.receive import receive
from ildsjel.facts.happened import Post
from tests.cast import NOW

HOME = "/api/v1/fjordbrod/search"


def posted(cast, *texts):
    facts = [Post(on=NOW.date(), channel="facebook", text=text, id=f"p{n}") for n, text in enumerate(texts)]
    receive(by=cast.kari, facts=facts, source="facebook_insights", now=NOW)


def test_a_program_searches_as_its_owner_may(cast, client):
    from ildsjel.actions.make_token import make_token

    posted(cast, "Kommentarene var gode")

    def told(by, **asked):
        token = make_token(by=by, name="søk", now=NOW)
        return client.get(HOME, asked, headers={"authorization": f"Bearer {token}"})

    found = told(cast.amira, q="komentarene").json()
    assert (found["n"], found["instead"], found["hits"][0]["texts"]) == (1, "kommentarene", ["Kommentarene var gode"])
    assert (found["hits"][0]["kind"], found["hits"][0]["on"]) == ("post", "2026-03-06")
    assert told(cast.berit, q="kommentar").json()["hits"] == [] == told(cast.amira, q="").json()["hits"]
    assert told(cast.amira, q="ord " * 60).status_code == told(cast.amira, q="a", page=0).status_code == 422
    assert told(cast.jonas, q="kommentar").status_code == 404


def test_one_searches_from_the_command_line(home):
    leader = "--as", "kari@fjordbrod.example"
    facts = home.data / "lessons.facts"
    facts.write_text('2026-02-02 lesson "Folk spør om surdeig." id=l1\n2026-02-03 lesson "Surdeigen hever." id=l2\n')
    assert home.run("bring-in", facts).returncode == 0
    said = home.run("search", "surdieg", *leader, "--lang", "en").stdout
    assert "Showing hits for “surdeig”." in said and said.index("Surdeigen hever.") < said.index("Folk spør om")
    found = json.loads(home.run("search", "surdeig", "hever", "--json", *leader).stdout)
    assert [hit["id"] for hit in found["hits"]] == ["l2"]
    assert "Nobody here has written" in home.run("search", "xyzzy", *leader, "--lang", "en").stdout
    assert home.run("search", "ord " * 60, *leader).returncode == 1
    assert json.loads(home.run("search", "surdeig", "--json").stdout)["n"] == 0
