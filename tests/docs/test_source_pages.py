"""The pages about sources in docs/help are what their help pages and samples say now."""

from tests.source_pages import PAGES, written


def test_the_pages_are_what_would_be_written_now():
    pages = dict(written())
    assert set(PAGES.glob("*/sources/*.md")) == set(pages)
    for path, text in pages.items():
        assert path.read_text("utf-8") == text, f"make docs: {path.name}"


def test_each_says_where_it_is_found_what_it_looks_like_and_what_it_gives():
    for path, text in written():
        assert text.startswith("# ") and text.count("\n## ") >= 3, path
        assert path.stem == "mapped" or "```" in text, path
