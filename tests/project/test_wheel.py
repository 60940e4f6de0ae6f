"""The wheel, alone in an environment where there is nothing else: it makes its demo and serves all it needs."""

import http.client
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.free_port import free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 120
UV = Path(sys.executable).with_name("uv")


def test_the_wheel_serves_by_itself(tmp_path):
    environment = {**_plain(), "HOME": str(tmp_path), "ILDSJEL_DATA": str(tmp_path / "data")}

    def run(*command):
        told = subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=tmp_path, env=environment)
        assert told.returncode == 0, told.stderr
        return told.stdout

    cache = os.environ.get("UV_CACHE_DIR", Path.home() / ".cache" / "uv")
    run(UV, "build", "--quiet", "--wheel", "--cache-dir", cache, "--out-dir", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    run(UV, "venv", "--quiet", "--python", sys.executable, tmp_path / "venv")
    run(UV, "pip", "install", "--quiet", "--cache-dir", cache, "--python", tmp_path / "venv", wheel)
    command = tmp_path / "venv" / "bin" / "ildsjel"
    assert "kari@fjordbrod.example" in run(command, "demo", "--only-make", "--lang", "nb")
    with _served(command, environment, tmp_path) as port:
        for lang, title, words in (("nb", "Logg inn", "Er det altfor mye?"), ("en", "Log in", "Is it far too much?")):
            page = _get(port, "/login/", lang)
            assert (title in page and "oppdiktet" in page) or "invented" in page
            assert words in _get(port, "/help/ceiling/", lang)
            for path in set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page)):
                assert _get(port, path, lang), path
        assert '"openapi"' in _get(port, "/api/openapi.json", "en")
        assert "swagger" in _get(port, "/api/docs", "en")


def _plain() -> dict[str, str]:
    """What a shell has, without the folders of this test run."""
    ours = ("ILDSJEL", "DJANGO", "PYTHONPATH", "DATABASE_URL")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _get(port: int, path: str, lang: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Language": lang})
    answer = connection.getresponse()
    body = answer.read().decode("utf-8", "replace")
    assert answer.status == 200, (path, answer.status)
    return body


def _wait(server: subprocess.Popen, port: int) -> None:
    ends = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < ends:
        try:
            _get(port, "/healthy", "en")
            return
        except (OSError, AssertionError):
            time.sleep(0.1)
    raise AssertionError(f"it does not serve; it has ended with {server.poll()}")


@contextmanager
def _served(command: Path, environment: dict[str, str], folder: Path):
    port = free_port()
    server = subprocess.Popen([str(command), "demo", "--port", str(port)], env=environment, cwd=folder)
    try:
        _wait(server, port)
        yield port
    finally:
        server.terminate()
        server.wait(20)
