"""XML one element at a time: no entities and nothing from outside, and in memory only what is being read.

Namespaces are taken off, since versions of a format differ in them and seldom in names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import DefusedXMLParser, iterparse  # type: ignore[import-untyped]

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.reading import BEGINNING, Data, Unreadable

DEEPEST = 100
MOST_INSIDE = 500_000
LONGEST_TEXT = 64 * 1024
_LINE = "line of the file"


def elements(data: Data, names: Collection[str]) -> Iterator[tuple[Element, int]]:
    """Each element of one of the `names`, whole, with the line it begins on; outermost only.

    A text is cut at 64 KiB, which only a file inside the file comes to. Raises Unreadable for what is no XML, is cut
    off, or is made to do harm.
    """
    blank = _blank(data)
    builder = _Builder(names, above=blank.count(b"\n"))
    builder.parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    try:
        yield from _ended(iterparse(data.file, ("start", "end"), builder.parser), names)
    except ParseError as odd:
        raise Unreadable(_broken(odd), odd.position[0] + builder.above) from None
    except DefusedXmlException:
        raise Unreadable(
            sentence("This XML defines entities or points to other files, which no export does. It is not opened.")
        ) from None
    except (LookupError, ValueError):
        raise Unreadable(
            sentence("The text of this XML is in an encoding that cannot be read. Export it again as UTF-8.")
        ) from None


def text_at(element: Element, path: str) -> str:
    """The text at a path inside an element, or nothing."""
    return (element.findtext(path) or "").strip()


def _blank(data: Data) -> bytes:
    """The blank lines that some sites write above their XML, where none may be; the file stands below them."""
    data.file.seek(0)
    beginning = data.file.read(BEGINNING)
    blank = beginning[: len(beginning) - len(beginning.lstrip(b" \t\r\n"))]
    data.file.seek(len(blank))
    return blank


class _Builder(TreeBuilder):
    def __init__(self, names: Collection[str], above: int) -> None:
        super().__init__()
        self.above = above
        self.parser: DefusedXMLParser = None
        self._names = names
        self._length = 0

    def start(self, tag: str, attributes: dict[str, str], /) -> Element:
        self._length = 0
        name = tag.rpartition("}")[2]
        if name in self._names:
            attributes = attributes | {_LINE: str(self.parser.parser.CurrentLineNumber + self.above)}
        return super().start(name, attributes)

    def data(self, text: str, /) -> None:
        self._length += len(text)
        if self._length <= LONGEST_TEXT:
            super().data(text)

    def end(self, tag: str, /) -> Element:
        self._length = 0
        return super().end(tag.rpartition("}")[2])


def _ended(events: Iterator[tuple[str, Element]], names: Collection[str]) -> Iterator[tuple[Element, int]]:
    above: list[Element] = []
    inside: Element | None = None
    count = 0
    for event, element in events:
        if event == "start":
            above.append(element)
            count += 1
            if inside is None and element.tag in names:
                inside, count = element, 0
            if len(above) > DEEPEST or (count > MOST_INSIDE and inside is not None):
                raise Unreadable(sentence("This XML is built in a way no export is. It is not read."))
            continue
        above.pop()
        if element is inside:
            inside = None
            yield element, int(element.attrib[_LINE])
        if inside is None and above:
            above[-1].remove(element)


def _broken(odd: ParseError) -> Sentence:
    if "no element found" in str(odd) or "unclosed" in str(odd):
        return sentence("The file stops before its end. Fetch it again from where it came from.")
    return sentence("This is not whole XML. Fetch the file again from where it came from.")
