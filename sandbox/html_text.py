"""Parses Telegram's HTML by Telegram's rules, which are neither HTML's nor XML's.

Tags must be known and closed, there are four named references, a reference needs no semicolon, and errors give byte
offsets. Source: https://core.telegram.org/bots/api#html-style, details after the public TDLib.
"""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from sandbox.cleaning import units
from sandbox.errors import bad_request
from sandbox.html_tags import TAGS, OpenTag, add_entity
from sandbox.json_types import Json

SPACES = " \t\r\n\0\v"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LAST_CODE = 0x10FFFF

PLAIN = re.compile(r"[^<&]+")
BLANK = re.compile(rf"[{SPACES}]*")
TAG_NAME = re.compile(rf"[^{SPACES}>]*")
ATTRIBUTE = re.compile(rf"[^{SPACES}=>/\"']*")
TOKEN = re.compile(r"[A-Za-z0-9.-]*")
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities. Raises ApiError `can't parse entities: …`."""
    parser = _Parser(source)
    parser.run()
    order = sorted(parser.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(parser.text), order


@dataclass
class _Parser:
    source: str
    at: int = 0
    length: int = 0
    text: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    open: list[OpenTag] = field(default_factory=list)

    def run(self) -> None:
        while self.at < len(self.source):
            match self.source[self.at]:
                case "<" if self.source[self.at + 1 : self.at + 2] == "/":
                    self._end_tag()
                case "<":
                    self._start_tag()
                case "&":
                    self._say(self._reference())
                case _:
                    self._say(self._take(PLAIN))
        if self.open:
            last = self.open[-1].tag
            raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{last}\"")

    def _say(self, piece: str) -> None:
        self.text.append(piece)
        self.length += units(piece)

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        taken = found[0] if found else ""
        self.at += len(taken)
        return taken

    def _next(self) -> str:
        return self.source[self.at : self.at + 1]

    def _fail(self, words: str, position: int, more: str = "") -> NoReturn:
        offset = len(self.source[:position].encode())
        raise bad_request(f"can't parse entities: {words} at byte offset {offset}{more}")

    def _reference(self) -> str:
        """The character that a reference stands for, or the ampersand itself."""
        found = REFERENCE.match(self.source, self.at)
        character = _character(found) if found else None
        self.at += len(found[0]) if found and character else 1
        return character or "&"

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take(TAG_NAME).lower()
        if not self._next():
            self._fail("Unclosed start tag", begin)
        if tag not in TAGS:
            self._fail(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(OpenTag(tag, self.length, len(self.text), attributes))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._take(BLANK)
            if self._next() == ">":
                self.at += 1
                return attributes
            name = self._take(ATTRIBUTE)
            if not name:
                self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            self._take(BLANK)
            attributes[name] = self._value(tag, begin) if self._next() == "=" else ""
            if not self._next():
                self._fail(f'Unclosed start tag "{tag}"', begin)

    def _value(self, tag: str, begin: int) -> str:
        self.at += 1
        self._take(BLANK)
        quote = self._next()
        if not quote:
            self._fail(f'Unclosed start tag "{tag}"', begin)
        if quote in "'\"":
            return self._quoted(quote, begin)
        token_begin = self.at
        token = self._take(TOKEN).lower()
        if self._next() not in (*SPACES, ">", ""):
            self._fail("Unexpected end of name token", token_begin)
        return token

    def _quoted(self, quote: str, begin: int) -> str:
        self.at += 1
        value = ""
        while self._next() not in (quote, ""):
            if self._next() == "&":
                value += self._reference()
            else:
                value += self._next()
                self.at += 1
        self.at += 1
        if not self._next():
            self._fail("Unclosed start tag", begin)
        return value

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self._fail("Unexpected end tag", begin)
        self.at += 2
        tag = self._take(TAG_NAME).lower()
        self._take(BLANK)
        if self._next() != ">":
            self._fail("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            self._fail("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{tag}>"')
        if self.length > opened.begin:
            text = "".join(self.text[opened.first :])
            add_entity(self.entities, opened, text, self.length - opened.begin)


def _character(found: re.Match[str]) -> str | None:
    if found[3]:
        return NAMED.get(found[3])
    code = int(found[1], 16) if found[1] else int(found[2])
    too_long = len(found[0].removesuffix(";")) >= 10
    return None if too_long or not 0 < code < LAST_CODE or 0xD800 <= code <= 0xDFFF else chr(code)
