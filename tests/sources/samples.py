"""What a source makes of a file, as lines of text: facts, what was skipped and why, remarks, or the refusal."""

import io
import os
from datetime import date
from pathlib import Path

from ildsjel.facts.batch import Batch
from ildsjel.facts.kinds import Happened
from ildsjel.facts.text import write_line
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Context, Data, Remark, Skipped, Unreadable

SAMPLES = Path(__file__).parent.parent / "samples"
CONTEXT = Context(today=date(2026, 3, 1), hash_author=lambda author: f"hash-of-{author[-3:]}")


def files():
    return sorted(path for path in SAMPLES.glob("*/*") if path.suffix != ".facts")


def shared_data():
    """The folder of real files, where there is one."""
    default = Path(__file__).parents[3] / "shared" / "data"
    return Path(os.environ.get("ILDSJEL_SHARED_DATA", default))


def read(source, path, context=CONTEXT):
    with path.open("rb") as file:
        return one_by_one(source.read(open_data(file, path.name), context))


def of_text(source, text, context=CONTEXT):
    """What a source finds in a file with this text."""
    return one_by_one(source.read(Data.of(io.BytesIO(text.encode()), "file"), context))


def one_by_one(found):
    """What a source finds, each fact by itself."""
    return [one for some in found for one in (some if isinstance(some, Batch) else [some])]


def real(source, name):
    """The facts of a real file by id; it must be read without a row left out."""
    found = read(source, shared_data() / name)
    assert not [one for one in found if isinstance(one, Skipped)]
    return {one.id: one for one in found if isinstance(one, Happened)}


def told(source, path, context=CONTEXT):
    """The lines, facts before what is said of the file; a refusal takes back all that came before it."""
    try:
        return sorted(map(_line, read(source, path, context)), key=lambda line: line.startswith("# "))
    except Unreadable as refused:
        return [f"# refused {refused.line} {say(refused.says)}"]


def say(sentence):
    text = sentence.many if sentence.many and sentence.count != 1 else sentence.text
    assert sentence.text
    return text.format(**sentence.values)


def _line(found):
    if isinstance(found, Skipped):
        return f"# skipped {found.line} {say(found.why)}"
    if isinstance(found, Remark):
        return f"# remark {say(found.says)}"
    return write_line(found)
