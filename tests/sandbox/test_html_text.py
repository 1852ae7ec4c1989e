"""Telegram's HTML: what it becomes, and the messages for errors in it."""

from typing import Any

import pytest

from sandbox.errors import ApiError
from sandbox.html_text import parse_html


def spans(source: str) -> list[tuple[Any, ...]]:
    text, entities = parse_html(source)
    units = text.encode("utf-16-le")
    return [
        (entity["type"], units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
        for entity in entities
    ]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("no tags", "no tags", []),
        ("<b>a</b><strong>b</strong>", "ab", [("bold", "a"), ("bold", "b")]),
        ("<B>shout</b>", "shout", [("bold", "shout")]),
        ("😀<i>😀!</i>", "😀😀!", [("italic", "😀!")]),
        ("<u><s>x</s>y</u>", "xy", [("underline", "xy"), ("strikethrough", "x")]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", "x")]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", "x")]),
        ("1 &lt 2 &amp;&amp; 3 &gt; 2 &quot;", '1 < 2 && 3 > 2 "', []),
        ("&nbsp; &copy; & &#1071; &#x42f; &#0;", "&nbsp; &copy; & Я Я &#0;", []),
        ("<pre><code class='language-python'>x</code></pre>", "x", [("pre", "x")]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", "x")]),
        ("<b>x <code>y</code></b>", "x y", [("bold", "x y"), ("code", "y")]),
        ("<a href='no link'>x</a>", "x", []),
    ],
)
def test_tags_become_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert parse_html(source)[0] == text
    assert spans(source) == expected


def test_a_link_is_kept_as_the_server_keeps_it() -> None:
    _, (entity,) = parse_html('<a href="https://example.com?a=1&amp;b=2">x</a>')
    assert entity == {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.com/?a=1&b=2"}
    _, (bare,) = parse_html("<a>example.com</a>")
    assert bare["url"] == "http://example.com/"


def test_a_language_is_kept_with_its_code() -> None:
    _, (entity,) = parse_html("<pre><code class='language-python'>x</code></pre>")
    assert entity["language"] == "python"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("я<b", "Unclosed start tag at byte offset 2"),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a "x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href='x>x</a>", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_broken_html_is_refused_with_its_place(source: str, words: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"
