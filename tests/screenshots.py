"""Pictures of every page of the demo, phone and desk, light and dark, into screenshots/ (which git ignores).

python -m tests.screenshots [name]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser import DESK, PHONE, chromium
from tests.free_port import free_port

FOLDER = Path(__file__).parents[1] / "screenshots"
FIRM = "/fjordbrod"
PAGES = {
    "kari": [
        "/overview/",
        "/questions/ceiling/",
        "/questions/balance/",
        "/questions/bought/",
        "/questions/dialogue/",
        "/questions/coverage/",
        "/questions/progress/",
        "/questions/worth/",
        "/questions/spend/",
        "/questions/regime/",
        "/questions/regime/card/",
        "/asks/",
        "/half-truths/",
        "/search/?q=gluten",
        "/backing/",
        "/mirror/",
        "/weekly/",
        "/pulse/",
        "/outside/",
        "/questions/outside/",
        "/questions/few_hands/",
        "/hands/",
        "/hands/of/ola/",
        "/hands/handovers/lytting/",
        "/questions/rigidity/",
        "/questions/backing/",
        "/initiatives/",
        "/initiatives/of/rugbrod/",
        "/initiatives/of/rugbrod/commitment/",
        "/initiatives/of/spor-bakeren/",
        "/launches/",
        "/launches/brodets-uke/",
        "/questions/launch/",
        "/questions/enough_time/",
        "/questions/time_study/",
        "/study/",
        "/questions/ceiling/evidence/time/",
        "/goals/",
        "/sources/",
        "/accounts/",
        "/accounts/kinds/mail/",
        "/exports/?channel=facebook&channel=email",
        "/example/",
        "/people/",
        "/house/",
        "/me/",
        "/rules/",
        "/papers/",
        "/papers/information/",
        "/papers/impact/",
        "/papers/record/",
        "/learning/",
        "/learning/questions/demo:question:ask/",
        "/learning/experiments/demo:experiment:posts/",
        "/questions/learning/",
    ],
    "ola": ["/today/", "/launches/brodets-uke/", "/study/", "/me/leader/", "/results/"],
    "amira": [
        "/learning/",
        "/learning/lessons/demo:lesson:posts/",
        "/join/",
        "/pulse/",
        "/results/",
        "/questions/dialogue/",
    ],
    None: ["/login/", "/help/", "/help/ceiling/"],
}


def main(only: str = "") -> None:
    """Starts the demo and goes through its pages."""
    FOLDER.mkdir(exist_ok=True)
    with _demo() as (address, logins), chromium() as browser:
        for size_name, size in (("phone", PHONE), ("desk", DESK)):
            for scheme in ("light", "dark"):
                for who, pages in PAGES.items():
                    context = browser.new_context(
                        viewport=size, color_scheme=scheme, locale="nb-NO", base_url=address
                    )
                    page = context.new_page()
                    if who:
                        _log_in(page, *logins[who])
                    for path in pages:
                        name = f"{who or 'all'}{path.partition('?')[0].replace('/', '-')}{size_name}-{scheme}"
                        if only in name:
                            _shoot(page, path if who is None else FIRM + path, FOLDER / f"{name}.png")
                    context.close()


@contextmanager
def _demo() -> Iterator[tuple[str, dict[str, tuple[str, str]]]]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"ILDSJEL_DATA": folder, "PORT": str(port)}
        environment.pop("ILDSJEL_TASKS", None)
        command = [str(Path(sys.executable).parent / "ildsjel"), "demo"]
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait(address)
            kept = json.loads((Path(folder) / "demo" / "demo-logins.json").read_text())
            yield address, {seat["mail"].partition("@")[0]: (seat["mail"], seat["password"]) for seat in kept}
        finally:
            server.terminate()
            server.wait(20)


def _wait(address: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{address}/healthy", timeout=2)
            return
        except OSError:
            time.sleep(0.5)
    raise TimeoutError("the demo did not start")


def _log_in(page, mail: str, password: str) -> None:
    page.goto("/login/")
    page.fill("input[name=login]", mail)
    page.fill("input[name=password]", password)
    page.click("main form.fields button")
    page.wait_for_url("**/fjordbrod/**")


def _shoot(page, path: str, file: Path) -> None:
    page.goto(path)
    if page.locator("figure.chart").count():
        page.wait_for_selector("figure.chart svg, figure.chart .wide:empty", timeout=20_000, state="attached")
    page.screenshot(path=file, full_page=True)


if __name__ == "__main__":
    main(*sys.argv[1:2])
