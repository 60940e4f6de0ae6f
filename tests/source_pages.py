"""The pages about sources for reading outside the program: `docs/help/{nb,en}/sources/`, one a source.

Made of what is there already: the help page, which says where the export is found, a sample of the tests, and the
facts it gives. `python -m tests.source_pages` writes them, and a test holds them against what it would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ildsjel.sources import OWN
from ildsjel.sources.reading import Source

ROOT = Path(__file__).parents[1]
SAMPLES, HELP, PAGES = ROOT / "tests" / "samples", ROOT / "ildsjel" / "help", ROOT / "docs" / "help"
WORDS = {
    "nb": ("Et eksempel", "Det den gir", "Skrevet av `make docs` fra hjelpesiden og prøvene; rett heller dem."),
    "en": ("A sample", "What it gives", "Written by `make docs` from the help page and the samples; change those."),
}
LINES, LENGTH = 8, 160
LINK = re.compile(r"\]\(\.\./(\w+)/\)")
"""To another help page, as the program links to it."""


def written() -> Iterator[tuple[Path, str]]:
    """Each page with its place."""
    for lang, words in WORDS.items():
        for source in OWN:
            page = HELP / lang / f"{source.NAME}.md"
            if page.is_file():
                told = LINK.sub(rf"](../../../../ildsjel/help/{lang}/\1.md)", page.read_text("utf-8"))
                yield PAGES / lang / "sources" / page.name, _page(source, told, *words)


def main() -> None:
    """Writes them all, and removes those of sources that are no more."""
    pages = dict(written())
    for path in PAGES.glob("*/sources/*.md"):
        if path not in pages:
            path.unlink()
    for path, text in pages.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _page(source: Source, told: str, sample: str, gives: str, how: str) -> str:
    found = _sample(source)
    if found is None:
        return f"{told.rstrip()}\n\n<!-- {how} -->\n"
    file, facts = found
    return f"{told.rstrip()}\n\n## {sample}\n{_block(file)}\n\n## {gives}\n{_block(facts)}\n\n<!-- {how} -->\n"


def _block(text: str) -> str:
    lines = [line[:LENGTH] + "…" * (len(line) > LENGTH) for line in text.splitlines()[:LINES]]
    return "\n".join(["```", *lines, *["…"] * (len(text.splitlines()) > LINES), "```"])


def _sample(source: Source) -> tuple[str, str] | None:
    """The shortest sample that is plain text and is read without a word about it, with its facts."""
    found = []
    for path in sorted((SAMPLES / source.NAME).glob("*")):
        if path.suffix == ".facts":
            continue
        facts = path.with_suffix(".facts").read_text("utf-8")
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        if "```" not in text and "# refused" not in facts:
            found.append((facts.count("\n# "), len(text), text, facts))
    return min(found)[2:] if found else None


if __name__ == "__main__":
    main()
