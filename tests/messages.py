"""The sentences on screen: gathers what needs words in bokmål, and checks that all of it has them.

python -m tests.messages gather|check
"""

from __future__ import annotations

import ast
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_python
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "ildsjel"
CATALOG = PACKAGE / "locale" / "nb" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "sentence": None,
    "plural": (1, 2),
}
HEADER = "# Ildsjel in bokmål."
FIELD = re.compile(r"\{(\w+)\}|%\((\w+)\)s")


def templates(fileobj, keywords, comment_tags, options):
    """Babel's way into Django templates: Django itself turns them into Python that gettext can read."""
    from django.utils.translation.template import templatize

    code = templatize(fileobj.read().decode())
    return extract_python(io.BytesIO(code.encode()), keywords, comment_tags, options)


def commands(fileobj, keywords, comment_tags, options):
    """What the help of a command says: the docstring of each, and the help of its options."""
    code = fileobj.read()
    yield from extract_python(io.BytesIO(code), keywords, comment_tags, options)
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef) and any(
            getattr(by, "id", "") == "refusing" for by in node.decorator_list
        ):
            yield node.lineno, "gettext", ast.get_docstring(node), []
        if isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
            yield node.value.lineno, "gettext", node.value.value, []


METHODS = [
    ("surfaces/cli/**.py", "tests.messages:commands"),
    ("**.py", "python"),
    ("**/templates/**.html", "tests.messages:templates"),
    ("**/templates/**.txt", "tests.messages:templates"),
]


def gathered() -> Catalog:
    """Every sentence in the package."""
    catalog = Catalog(
        locale="nb", project="Ildsjel", fuzzy=False, copyright_holder="", msgid_bugs_address="", header_comment=HEADER
    )
    found = extract_from_dir(str(PACKAGE), METHODS, keywords=KEYWORDS)
    for file, _line, message, _comments, _context in found:
        catalog.add(message, locations=[(file, None)])
    return catalog


def gather() -> int:
    """Brings the catalogue in step with the code; what has words keeps them."""
    kept = _kept()
    fresh = gathered()
    for message in fresh:
        old = kept.get(message.id) if message.id else None
        if old and old.string:
            message.string = old.string
    _write(fresh)
    left = [message.id for message in fresh if message.id and not _has_words(message)]
    print(f"{len(left)} without words")  # noqa: T201
    return 0


def check() -> int:
    """Fails with a list where a sentence has no words, words that name other values, or no use any more."""
    kept, fresh = _kept(), gathered()
    wrong = [f"not gathered: {m.id}" for m in fresh if m.id and not kept.get(m.id)]
    wrong += [f"no longer used: {m.id}" for m in kept if m.id and not fresh.get(m.id)]
    wrong += [f"no words: {m.id}" for m in kept if m.id and not _has_words(m)]
    wrong += [f"other values: {m.id}" for m in kept if m.id and _has_words(m) and not _same_fields(m)]
    print("\n".join(wrong) or "Every sentence has words.")  # noqa: T201
    return 1 if wrong else 0


def _kept() -> Catalog:
    if not CATALOG.exists():
        return Catalog(locale="nb")
    with CATALOG.open("rb") as file:
        return read_po(file, locale="nb")


def _write(catalog: Catalog) -> None:
    CATALOG.parent.mkdir(parents=True, exist_ok=True)
    with CATALOG.open("wb") as file:
        write_po(file, catalog, width=110, sort_output=True, omit_header=False, include_lineno=False)


def _has_words(message) -> bool:
    words = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return bool(words) and all(words)


def _same_fields(message) -> bool:
    ids = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
    words = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    allowed = set().union(*(_fields(text) for text in ids))
    return all(_fields(text) <= allowed for text in words) and _fields(words[-1]) >= _fields(ids[-1]) - {"n"}


def _fields(text: str) -> set[str]:
    return {a or b for a, b in FIELD.findall(text)}


if __name__ == "__main__":
    sys.exit({"gather": gather, "check": check}[sys.argv[1]]())
