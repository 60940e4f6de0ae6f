"""A real Radicale on loopback: calendars of one person, by CalDAV."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from tests.free_port import free_port
from tests.servers.process import answers, running

USER, PASSWORD = "ola", "rugmel-og-salt"
PYTHON = Path(os.environ.get("SERVERS", ".servers")) / "python" / "bin" / "python"
CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
"""
CALENDAR = (
    '<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>'
    "<d:displayname>{name}</d:displayname></d:prop></d:set></c:mkcalendar>"
)


class Radicale:
    """Where it is, and what its owner's calendar program does there."""

    def __init__(self, url: str) -> None:
        self.url = url

    def make(self, name: str) -> str:
        """A calendar; its address."""
        self._does("MKCALENDAR", f"/{USER}/{name}/", CALENDAR.format(name=name))
        return f"{self.url}/{USER}/{name}/"

    def write(self, calendar: str, uid: str, *lines: str) -> None:
        """Lays an event there, or changes it."""
        head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "BEGIN:VEVENT")
        event = (f"UID:{uid}", "DTSTAMP:20260301T000000Z", *lines)
        self._does(
            "PUT",
            f"/{USER}/{calendar}/{uid}.ics",
            "\r\n".join((*head, *event, "END:VEVENT", "END:VCALENDAR", "")),
            "text/calendar",
        )

    def remove(self, calendar: str, uid: str) -> None:
        """Takes an event away."""
        self._does("DELETE", f"/{USER}/{calendar}/{uid}.ics")

    def _does(self, method: str, path: str, body: str = "", kind: str = "application/xml") -> None:
        told = httpx.request(
            method,
            f"{self.url}{path}",
            content=body.encode(),
            headers={"Content-Type": f"{kind}; charset=utf-8"},
            auth=(USER, PASSWORD),
            timeout=30,
        )
        assert told.is_success, told.text


@contextmanager
def radicale():
    """The server, until it is left."""
    with TemporaryDirectory(prefix="ildsjel-radicale-") as made:
        folder, port = Path(made), free_port()
        (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
        (folder / "config").write_text(CONFIG.format(port=port, folder=folder))
        command = [str(PYTHON.absolute()), "-m", "radicale", "--config", str(folder / "config")]
        with running(command, folder / "out.log"):
            url = f"http://127.0.0.1:{port}"
            answers(url)
            yield Radicale(url)
