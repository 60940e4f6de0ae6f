"""HTML is read as its words, whatever state it is in."""

import pytest

from ildsjel.sources.html_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Brød &amp; <b>sirup</b>", "Brød & sirup"),
        ("<p>En</p><p>To<br>tre</p>", "En\n\nTo\ntre"),
        ('<span class="invisible">https://</span><span>fjord.example</span>', "https://fjord.example"),
        ("<!-- wp:paragraph --><p>Hei</p><!-- a < b --> du", "Hei\n\ndu"),
        ("<style>p < q {}</style>Her<script>if (a<b) {}</script>!", "Her!"),
        ("1 < 2 og 3 > 2", "1 < 2 og 3 > 2"),
        ("Uten tagger,\nto linjer &oslash;", "Uten tagger,\nto linjer ø"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("åpen <a href=", "åpen <a href="),
        ("<!-- aldri slutt <p>a</p>", ""),
    ],
)
def test_the_words_are_told(html, text):
    assert plain_text(html) == text
