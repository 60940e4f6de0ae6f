"""How much memory the processes of a running installation hold, together; what they share is counted once."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path


def web_processes(ancestor: int) -> int:
    """Megabytes of granian and its workers below a process."""
    return sum(_own(pid) for pid in _below(ancestor) if b"granian" in _read(pid, "cmdline")) // 1024


def at_most(process: subprocess.Popen[bytes], every: float = 0.2) -> int:
    """The most megabytes a process and all it starts hold until it has ended."""
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_own, _below(process.pid))))
        time.sleep(every)
    return most // 1024


def _below(ancestor: int) -> list[int]:
    parents = {int(path.name): _parent(int(path.name)) for path in Path("/proc").iterdir() if path.name.isdigit()}
    found = [ancestor]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _parent(pid: int) -> int:
    found = re.search(rb"PPid:\s*(\d+)", _read(pid, "status"))
    return int(found[1]) if found else 0


def _own(pid: int) -> int:
    found = re.search(rb"^Pss:\s*(\d+)", _read(pid, "smaps_rollup"), re.MULTILINE)
    return int(found[1]) if found else 0


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""
