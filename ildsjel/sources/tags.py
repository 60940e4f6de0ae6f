"""Tags in a text: `#facebook svarte #vakt`, and tags with a value, `#kunde=nes`."""

from __future__ import annotations

import re

_TAG = re.compile(r"""#(\w[\w/-]*(?:=(?:"[^"]*"|'[^']*'|[\w-]+))?)""")


def tags_in(text: str) -> tuple[str, ...]:
    """Each tag once, in its order, without its mark and without quotes around a value."""
    return tuple(dict.fromkeys(re.sub("[\"']", "", tag) for tag in _TAG.findall(text)))
