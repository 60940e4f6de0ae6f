"""Every source given a megabyte of its own samples, damaged: the longest it takes and the most memory it holds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

from bench.memory import at_most

READ = """
import io, random, sys, time
from datetime import date
from pathlib import Path
from ildsjel.sources import by_name
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Context, Head, Unreadable

MEGABYTE, TIMES = 1024 * 1024, 3
BROKEN = [b'"', b",", b"\\n", b"\\0", b"\\xff", b"9" * 50, b"<", b"[" * 20, b"{", b" " * 5000, b"\\n" * 5000]
source = by_name(sys.argv[1])
context = Context(today=date(2026, 11, 29), hash_author=str)
worst, about = 0.0, ""
for path in sorted(Path(sys.argv[2]).glob("*")):
    if path.suffix == ".facts" or not path.stat().st_size:
        continue
    whole = path.read_bytes()
    grown = whole + whole[whole.find(b"\\n") + 1 :] * (MEGABYTE // len(whole))
    for seed in range(TIMES):
        dice, content = random.Random(seed), bytearray(grown[:MEGABYTE])
        for _ in range(10 ** seed):
            place = dice.randrange(len(content))
            content[place:place] = dice.choice(BROKEN)
        began = time.process_time()
        try:
            data = open_data(io.BytesIO(bytes(content)), path.name)
            source.recognises(Head.of(data))
            for _ in source.read(data, context):
                pass
        except Unreadable:
            pass
        took = time.process_time() - began
        if took > worst:
            worst, about = took, f"{path.name}, {10 ** seed} damages"
print(f"{worst:.2f} s ({about})")
"""


def measure(_rows: int) -> Iterator[tuple[str, str]]:
    """A process for each source, so that what one holds is not another's."""
    from ildsjel.sources import OWN
    from tests.sources.samples import SAMPLES

    for source in OWN:
        folder = SAMPLES / source.NAME
        if not folder.is_dir():
            continue
        command = [sys.executable, "-c", READ, source.NAME, str(folder)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": "."})
        most = at_most(process)
        told = process.stdout.read().decode().strip() if process.stdout else ""
        said = told or "broke off"
        yield source.NAME, f"{said}, {most} MB (wanted: under 5 s and 300 MB)"
