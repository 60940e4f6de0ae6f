"""XML comes one element at a time, and what is made to do harm is refused with its sentence."""

import io

import pytest
import samples

from ildsjel.sources.elements import LONGEST_TEXT, elements, text_at
from ildsjel.sources.reading import Data, Unreadable


def read(content, *names):
    return list(elements(Data.of(io.BytesIO(content.encode()), "a.xml"), names))


def test_each_element_comes_whole_with_its_line_and_without_its_namespace():
    found = read('<a xmlns:n="u">\n<n:b><n:c> 1 </n:c></n:b>\n<b/>\n<d/></a>', "b")
    assert [(text_at(element, "c"), line) for element, line in found] == [("1", 2), ("", 3)]


def test_blank_lines_above_are_forgiven_and_counted():
    ((_, line),) = read('\n \r\n<?xml version="1.0"?>\n<a><b/></a>', "b")
    assert line == 4
    with pytest.raises(Unreadable) as refused:
        read('\n\n<?xml version="1.0"?>\n<a><b>', "b")
    assert refused.value.line == 4


def test_a_file_inside_the_file_is_cut():
    ((element, _),) = read(f"<a><b>{'x' * 500_000}</b></a>", "a")
    assert len(text_at(element, "b")) <= LONGEST_TEXT


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
        "<a>" * 5000 + "</a>" * 5000,
        '<?xml version="1.0" encoding="nobody-knows"?><a/>',
        "<a><b></a></b>",
        "<a><b/>",
        "",
    ],
)
def test_what_is_no_whole_and_harmless_xml_is_refused(content):
    with pytest.raises(Unreadable) as refused:
        read(content, "b")
    assert samples.say(refused.value.says)
