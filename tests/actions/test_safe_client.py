"""The client keeps to the outside world: loopback, private and disguised addresses are refused at each connection."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.actions import fetch
from ildsjel.actions.away import Away
from ildsjel.actions.fetch import fetched
from ildsjel.actions.safe_client import is_outside
from ildsjel.sources.following import Ask, Mark, Stopped

INSIDE = [
    *("127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),
    *("224.0.0.1", "255.255.255.255", "192.0.2.7", "198.18.0.1"),
    *("::1", "::", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::"),
]
OUTSIDE = ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"]


class Server(BaseHTTPRequestHandler):
    """Answers by the path, and remembers what it was asked."""

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.server.answers.pop(0) if self.server.answers else (200, {}, b"hei")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, *_):
        pass


@contextmanager
def serving(*answers):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.asked, server.answers = [], list(answers)
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def allowed(settings):
    settings.FETCH_INSIDE = ["127.0.0.1"]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda seconds: None)


def asking(*asks):
    """A source that asks, and marks what was answered."""
    for ask in asks:
        reply = yield ask
        yield Mark(str(reply.status), reply.body.decode())


def ask(url, **more):
    return [(mark.name, mark.value) for mark in fetched(asking(Ask(url, **more)))]


@pytest.mark.parametrize("address", INSIDE)
def test_the_inside_is_inside_however_it_is_written(address):
    assert not is_outside(ip_address(address))


@pytest.mark.parametrize("address", OUTSIDE)
def test_the_outside_is_outside(address):
    assert is_outside(ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_is_no_safer_for_being_carried_in_another(address):
    carried = ip_address(f"::ffff:{address}")
    assert is_outside(carried) == is_outside(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1"])
def test_loopback_is_never_asked(host):
    with serving() as server:
        with pytest.raises((Stopped, Away)):
            ask(f"http://{host}:{server.server_port}/")
        assert server.asked == []


def test_what_the_caretaker_allows_is_asked(allowed):
    with serving() as server:
        assert ask(f"{server.url}/a", params=(("q", "å"),)) == [("200", "hei")]
        assert server.asked[0][0] == "/a?q=%C3%A5"


def test_a_network_can_be_allowed(settings):
    settings.FETCH_INSIDE = ["127.0.0.0/8"]
    with serving() as server:
        assert ask(server.url) == [("200", "hei")]


def test_a_redirect_to_the_inside_is_refused(allowed):
    with serving((302, {"Location": "http://10.0.0.1/"}, b"")) as server, pytest.raises(Stopped, match="inside"):
        ask(server.url)


def test_a_name_that_points_elsewhere_the_next_moment_gains_nothing(monkeypatch):
    answers, reached = ["1.1.1.1", "127.0.0.1"], []

    def looked_up(host, port, **_):
        return [(0, 0, 0, "", (answers.pop(0), port))]

    def connect(self, host, *_):
        reached.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr("socket.getaddrinfo", looked_up)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    monkeypatch.setattr(fetch, "TRIES", 1)
    with pytest.raises(Away):
        ask("https://rebind.example/")
    assert reached == ["1.1.1.1"] and answers == ["127.0.0.1"]
    with pytest.raises(Stopped, match="inside"):
        ask("https://rebind.example/")


@pytest.mark.parametrize("url", ["ftp://example.org/", "file:///etc/passwd", "gopher://x/", "ikke en adresse", ""])
def test_only_addresses_on_the_web_are_asked(url):
    with pytest.raises(Stopped):
        ask(url)


@pytest.mark.parametrize(("status", "says"), [(401, "refused"), (403, "refused"), (404, "nothing"), (418, "418")])
def test_what_waiting_does_not_help_stops_it(allowed, status, says):
    with serving((status, {}, b"")) as server:
        with pytest.raises(Stopped) as stopped:
            ask(server.url)
        told = stopped.value.says
        assert says in told.text.format(**told.values) and len(server.asked) == 1


def test_what_may_lack_is_an_answer(allowed):
    with serving((404, {}, b"borte")) as server:
        assert ask(server.url, may_lack=True) == [("404", "borte")]


def test_a_server_that_is_busy_is_asked_again_and_then_left(allowed):
    with serving((503, {"Retry-After": "1"}, b""), (429, {}, b"")) as server:
        assert ask(server.url) == [("200", "hei")]
    with serving(*[(503, {}, b"")] * 9) as server:
        with pytest.raises(Away):
            ask(server.url)
        assert len(server.asked) == fetch.TRIES


def test_one_that_is_not_there_is_away(allowed):
    with serving() as server:
        url = server.url
    with pytest.raises(Away, match="does not answer"):
        ask(url)


def test_what_it_is_told_to_wait_has_an_end(allowed, monkeypatch):
    waited = []
    monkeypatch.setattr("tenacity.nap.time.sleep", waited.append)
    with serving((503, {"Retry-After": "99999"}, b""), (503, {"Retry-After": "50"}, b"")) as server:
        assert ask(server.url) == [("200", "hei")]
    assert waited == [60.0, 60.0]


def test_an_answer_that_drips_is_left(allowed, monkeypatch):
    monkeypatch.setattr(fetch, "PATIENCE", -1.0)
    with serving(*[(200, {}, b"hei")] * 3) as server, pytest.raises(Away, match="too long"):
        ask(server.url)


def test_too_much_and_too_often_end(allowed, monkeypatch):
    monkeypatch.setattr(fetch, "LARGEST", 10)
    monkeypatch.setattr(fetch, "MOST_ASKS", 2)
    with serving((200, {}, b"x" * 20)) as server, pytest.raises(Stopped, match="too large"):
        ask(server.url)
    with serving() as server, pytest.raises(Away):
        list(fetched(asking(*[Ask(server.url)] * 3)))


def test_a_password_goes_over_an_open_line_to_what_is_allowed_alone(allowed, settings):
    let_in = (("Authorization", "Bearer hemmelig"),)
    with serving() as server:
        assert ask(server.url, headers=let_in)
        assert server.asked[0][1]["Authorization"] == "Bearer hemmelig"
    with pytest.raises(Stopped, match="in the open"):
        ask("http://example.org/", headers=let_in)


@pytest.mark.parametrize("more", [{"method": "POST", "body": b"hemmelig"}, {"headers": (("X-Token", "hemmelig"),)}])
def test_a_secret_that_would_go_along_is_not_sent_on(allowed, more):
    with serving((307, {"Location": "/videre"}, b"")) as server, pytest.raises(Stopped):
        ask(server.url, **more)
    assert [path for path, _ in server.asked] == ["/"]
    with pytest.raises(Stopped, match="in the open"):
        ask("http://example.org/", **more)


def test_what_may_fail_is_an_answer_at_once(allowed):
    with serving((502, {}, b""), (403, {}, b"")) as server:
        assert ask(server.url, may_fail=True) == [("502", "")] and ask(server.url, may_fail=True) == [("403", "")]
        assert len(server.asked) == 2


def test_a_secret_is_in_no_text_about_the_request():
    assert "hemmelig" not in repr(
        Ask("https://a.example/", headers=(("Authorization", "hemmelig"),), body=b"hemmelig")
    )
