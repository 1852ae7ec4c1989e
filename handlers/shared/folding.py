"""Splits long texts into pages, so that a window stays readable on a phone however much people wrote."""

import re
import textwrap
from html import escape, unescape

from aiogram_dialog.widgets.kbd import CurrentPage, NextPage, PrevPage, Row, StubScroll
from aiogram_dialog.widgets.text import Const, Format

from handlers.shared.speech import Html

WINDOW = 1200  # code points per window, people's own words included
WITH_PHOTO = 1000  # Telegram allows 1024 below a photo
WORTH = 100  # code points: with less room left, a long line starts on the next page
_TAG = re.compile(r"<[^>]*>")


def fold(text: Html, room: int = WINDOW) -> list[Html]:
    """Pages of at most `room` visible code points, each beginning with the text's first line."""
    if len(_seen(text)) <= room:
        return [text]
    head, *lines = text.split("\n")
    room -= len(_seen(head)) + len("\n\n")
    pages: list[list[str]] = [[]]
    left = room
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _is_heading(line) and pages[-1] and _length([line, following]) > left:
            pages.append([])  # a heading stays with the lines below it
            left = room
        for piece in _pieces(line, room, left):
            if len(_seen(piece)) > left:
                pages.append([])
                left = room
            if piece or pages[-1]:
                pages[-1].append(piece)
                left -= len(_seen(piece)) + len("\n")
    _give_company_to_a_last_line(pages, room)
    return [Html("\n".join([head, "", *page]).rstrip()) for page in pages]


def _give_company_to_a_last_line(pages: list[list[str]], room: int) -> None:
    """Avoid a last page with a single line, and a heading at the end of a page, by moving lines to the last page."""
    if len(pages) < 2:
        return
    before, last = pages[-2:]
    while len([line for line in last if line]) == 1 or (before and _is_heading(before[-1])):
        if len([line for line in before if line]) < 2 or _length([before[-1], *last]) > room:
            return
        last.insert(0, before.pop())


def _is_heading(line: str) -> bool:
    """A line in bold, or one that ends with a colon."""
    return (line.startswith("<b>") and line.endswith("</b>")) or line.endswith(":")


def _length(lines: list[str]) -> int:
    return sum(len(_seen(line)) + len("\n") for line in lines)


def _pieces(line: str, room: int, left: int) -> list[str]:
    """Cut a line that is too long for any page. The first piece fills the `left` room if that is at least WORTH. The
    pieces lose their markup, since a tag must not be split between pages.
    """
    seen = _seen(line)
    if len(seen) <= room:
        return [line]
    taken = " " * (room - left) if left >= WORTH else ""
    pieces = textwrap.wrap(seen, room, initial_indent=taken, break_on_hyphens=False)
    return [escape(piece.removeprefix(taken), quote=False) for piece in pieces]


def _seen(text: str) -> str:
    return unescape(_TAG.sub("", text))


def seen_length(text: Html) -> int:
    """Code points without the markup."""
    return len(_seen(text))


class _Earlier(PrevPage):
    async def _get_target_page(self, current_page: int, pages: int) -> int:
        return (current_page - 1) % pages


class _Later(NextPage):
    async def _get_target_page(self, current_page: int, pages: int) -> int:
        return (current_page + 1) % pages


def pager(scroll: str, count: str) -> tuple[StubScroll, Row]:
    """Buttons that turn the pages of `scroll`, wrapping around; hidden unless the data give more than one under
    `count`.
    """
    return StubScroll(id=scroll, pages=count), Row(
        _Earlier(scroll=scroll, id=f"{scroll}_earlier", text=Const("‹")),
        CurrentPage(scroll=scroll, id=f"{scroll}_this", text=Format("{current_page1} / {pages}")),
        _Later(scroll=scroll, id=f"{scroll}_later", text=Const("›")),
        when=lambda data, *_: data[count] > 1,
    )
