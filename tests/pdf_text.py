"""What a PDF of ours says, read from its own fonts: enough for what typst writes, and for nothing else."""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
PLAIN = rb"(?:\\.|[^\\()])*"
SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|\((" + PLAIN + rb"(?:\(" + PLAIN + rb"\)" + PLAIN + rb")*)\)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(pdf: bytes) -> str:
    """All of its text, without any space: lines are broken where the sheet needs it."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    maps = {name: _map(objects, int(font)) for name, font in re.findall(rb"/(f\d+) (\d+) 0 R", pdf)}
    found, font = [], {}
    for body in objects.values():
        content = _stream(body)
        if b" Tf" not in content:
            continue
        for name, string in SHOWN.findall(content):
            font = maps[name] if name else font
            codes = _plain(string)
            found += [font.get(codes[n : n + 2], "") for n in range(0, len(codes), 2)]
    return "".join("".join(found).split())


def pages_of(pdf: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def _map(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    (cmap,) = re.findall(rb"/ToUnicode (\d+) 0 R", objects[font])
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", _stream(objects[int(cmap)]))
    return {bytes.fromhex(code.decode()): bytes.fromhex(says.decode()).decode("utf-16-be") for code, says in pairs}


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    return zlib.decompress(found[1]) if found and b"/FlateDecode" in body else b""


def _plain(string: bytes) -> bytes:
    """A string as it is meant: what is written with a backslash is one byte."""

    def meant(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8)]) if code.isdigit() else ESCAPED.get(code, code)

    return re.sub(rb"\\([0-7]{1,3}|.)", meant, string, flags=re.DOTALL)
