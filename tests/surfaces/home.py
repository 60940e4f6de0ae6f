"""A home: a data folder of its own, and the commands run on it as processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("ildsjel")
SAMPLES = Path(__file__).parents[1] / "samples"
LEADER = "kari@fjordbrod.example"
PERIOD = ["--from", "2026-01-05", "--to", "2026-03-06"]
FACTS = """2026-01-05 ceiling daily 10h00 because="Avtalt" by=kari id=c1
2026-01-05 rate leader 900 by=kari id=r1
2026-01-05 hours "mon-fri 08:00-16:00" by=kari id=h1
"""


class Home:
    """A data folder, and the commands run on it; `database` is the address of one that is not in the folder."""

    def __init__(self, data: Path, database: str = "") -> None:
        self.data = data
        self.database = database

    @property
    def engine(self) -> str:
        """What keeps its facts."""
        return "postgresql" if self.database else "sqlite"

    def run(self, *arguments, **more: str) -> subprocess.CompletedProcess:
        """The command, run to its end."""
        command = [str(COMMAND), *map(str, arguments)]
        return subprocess.run(
            command, env=self.environment(**more), capture_output=True, encoding="utf-8", check=False
        )

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing but what a command needs to find its folder."""
        own = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        return own | {"ILDSJEL_DATA": str(self.data), "DATABASE_URL": self.database, "LANG": "C"} | more

    def start(self, *arguments, **more: str) -> subprocess.Popen:
        """The command, left running."""
        return subprocess.Popen([str(COMMAND), *map(str, arguments)], env=self.environment(**more))

    def python(self, script: str, *arguments, **more: str):
        """What a script, run as Ildsjel's own processes are, prints as JSON."""
        command = [sys.executable, "-c", f"import django; django.setup()\n{script}", *map(str, arguments)]
        environment = self.environment(DJANGO_SETTINGS_MODULE="ildsjel.config.settings", **more)
        return json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)

    def json(self, *arguments):
        """What the command says to other programs."""
        told = self.run(*arguments, "--json")
        assert (told.returncode, told.stderr) == (0, "")
        return json.loads(told.stdout)

    def refusal(self, *arguments, **more: str) -> str:
        """The one sentence of a refusal."""
        told = self.run(*arguments, **more)
        assert (told.returncode, told.stdout) == (1, ""), told.stderr
        assert "Traceback" not in told.stderr and told.stderr.count("\n") == 1
        return told.stderr.strip()
