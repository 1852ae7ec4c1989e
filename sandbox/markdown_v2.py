"""Parses MarkdownV2.

Source: https://core.telegram.org/bots/api#markdownv2-style, details after TDLib, MessageEntity.cpp (parse_markdown_v2).
"""

import re
from dataclasses import dataclass, field

from sandbox.cleaning import units
from sandbox.entity_order import sorted_entities
from sandbox.errors import ApiError, bad_request
from sandbox.html_tags import link_entities
from sandbox.json_types import Json
from sandbox.markdown import code_heading

RESERVED = "_*[]()~`>#+-=|{}.!\n"
SIGNS = {  # the longer first
    "```": "pre",
    "__": "underline",
    "||": "spoiler",
    "![": "custom_emoji",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
    "`": "code",
    "[": "text_link",
}
ENDS = {kind: sign for sign, kind in SIGNS.items()} | {"text_link": "]", "custom_emoji": "]"}
NAMES = {
    "pre": "Pre",
    "underline": "Underline",
    "spoiler": "Spoiler",
    "custom_emoji": "CustomEmoji",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "code": "Code",
    "text_link": "TextUrl",
    "blockquote": "BlockQuote",
}
ESCAPED = re.compile(r"\\([\x01-\x7e])")
ADDRESS = re.compile(r"\(((?:\\[\x01-\x7e]|[^)])*)")
EMOJI = re.compile(r"tg://emoji\?(?:.*&)?id=([1-9]\d*)", re.IGNORECASE | re.ASCII)


def parse_markdown_v2(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities. Raises ApiError `can't parse entities: …`."""
    parser = _Parser(source)
    parser.run()
    return parser.text, sorted_entities(parser.entities)


@dataclass
class _Open:
    kind: str
    at: int  # where its sign is in the source
    begin: int  # where its text begins
    language: str = ""


@dataclass
class _Parser:
    source: str
    at: int = 0
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    quoted: bool = False
    may_quote: bool = True  # a quote begins at the beginning of a line only

    def run(self) -> None:
        while self.at < len(self.source):
            character = self.source[self.at]
            if escaped := ESCAPED.match(self.source, self.at):
                self._say(escaped[1], 2)
            elif character not in ("`" if self._kind() in ("code", "pre") else RESERVED):
                self._say(character, 1)
            elif self._is_end(character):
                self._finish()
            else:
                self._begin(character)
        if self.quoted:
            self._end_quote(len(self.source))
        if self.open:
            raise self._no_end(self.open[-1])

    def _kind(self) -> str:
        return self.open[-1].kind if self.open else ""

    def _say(self, character: str, taken: int) -> None:
        self.text += character
        self.at += taken
        if character != "\r":
            self.may_quote = character == "\n"

    def _is_end(self, character: str) -> bool:
        if not self.open:
            return False
        if self.quoted and character == "\n" and self.source[self.at + 1 : self.at + 2] != ">":
            return True
        if self._kind() == "blockquote":
            return False
        if self._kind() == "italic":
            return character == "_" and self.source[self.at + 1 : self.at + 2] != "_"
        return self.source.startswith(ENDS[self._kind()], self.at)

    def _begin(self, character: str) -> None:
        if character == "\n":
            self._say(character, 1)
        elif character == ">" and self.may_quote:
            if not self.quoted:
                self.quoted = True
                self.open.append(_Open("blockquote", self.at, len(self.text)))
            self.at += 1
        elif sign := next((sign for sign in SIGNS if self.source.startswith(sign, self.at)), None):
            opened = _Open(SIGNS[sign], self.at, len(self.text))
            self.at += len(sign)
            if opened.kind == "pre":
                opened.language, self.at = code_heading(self.source, self.at)
            self.open.append(opened)
        else:
            raise _refused(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _finish(self) -> None:
        if self.source[self.at] == "\n":
            self._end_quote(self.at)
            return
        opened = self.open.pop()
        self.at += len(ENDS[opened.kind])
        inner = self.text[opened.begin :]
        place: Json = {"offset": units(self.text[: opened.begin]), "length": units(inner)}
        match opened.kind:
            case "text_link":
                address = self._address()
                made = link_entities(inner if address is None else address, inner, place)
            case "custom_emoji":
                made = [{"type": "custom_emoji", **place, "custom_emoji_id": self._emoji()}]
            case kind:
                made = [{"type": kind, **place} | ({"language": opened.language} if opened.language else {})]
        self.entities += made if inner else []

    def _end_quote(self, end: int) -> None:
        """Two bars right before the end of a quote make it expandable."""
        kind = "blockquote"
        last = self.open[-1]
        if last.kind == "spoiler" and self.source[last.at : end] in ("||", "||\r"):
            kind = "expandable_blockquote"
            self.open.pop()
        if self._kind() != "blockquote":
            raise self._no_end(self.open[-1] if self.open else last)
        opened = self.open.pop()
        self.quoted = False
        if end < len(self.source):
            self._say("\n", 1)
        if inner := self.text[opened.begin :]:
            place = {"offset": units(self.text[: opened.begin]), "length": units(inner)}
            self.entities.append({"type": kind, **place})

    def _address(self) -> str | None:
        found = ADDRESS.match(self.source, self.at)
        if not found:
            return None
        if found.end() == len(self.source):
            raise _refused(f"Can't find end of a URL at byte offset {self._byte(self.at + 1)}")
        self.at = found.end() + 1
        return ESCAPED.sub(r"\1", found[1])

    def _emoji(self) -> str:
        address = self._address()
        if address is None:
            raise _refused("The entity must contain a tg://emoji or tg://time URL")
        if not (found := EMOJI.match(address)):
            raise _refused("Invalid tg://emoji or tg://time URL specified")
        return found[1]

    def _byte(self, place: int) -> int:
        return len(self.source[:place].encode())

    def _no_end(self, opened: _Open) -> ApiError:
        name = "PreCode" if opened.language else NAMES[opened.kind]
        return _refused(f"Can't find end of {name} entity at byte offset {self._byte(opened.at)}")


def _refused(words: str) -> ApiError:
    return bad_request(f"can't parse entities: {words}")
