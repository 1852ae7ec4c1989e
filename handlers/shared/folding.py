"""Long texts on pages that are turned: whatever people wrote, a window stays readable on a phone."""

import re
import textwrap
from html import escape, unescape

from aiogram_dialog.widgets.kbd import CurrentPage, NextPage, PrevPage, Row, StubScroll
from aiogram_dialog.widgets.text import Const, Format

from handlers.shared.speech import Html

WINDOW = 1200  # code points of a window, people's own words included
WITH_PHOTO = 1000  # Telegram takes 1024 below a photo
WORTH = 100  # so many of a long line are worth showing before the page is turned
_TAG = re.compile(r"<[^>]*>")


def fold(text: Html, room: int = WINDOW) -> list[Html]:
    """Pages of at most `room` visible code points, each below the first line of the text."""
    if len(_seen(text)) <= room:
        return [text]
    head, *lines = text.split("\n")
    room -= len(_seen(head)) + len("\n\n")
    pages: list[list[str]] = [[]]
    left = room
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _is_heading(line) and pages[-1] and _length([line, following]) > left:
            pages.append([])  # a heading stands above its lines
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
    """Nobody should turn the page for one line."""
    if len(pages) < 2:
        return
    before, last = pages[-2:]
    while len([line for line in last if line]) == 1 or (before and _is_heading(before[-1])):
        if len([line for line in before if line]) < 2 or _length([before[-1], *last]) > room:
            return
        last.insert(0, before.pop())


def _is_heading(line: str) -> bool:
    """A line in bold, or one that announces what comes below it."""
    return (line.startswith("<b>") and line.endswith("</b>")) or line.endswith(":")


def _length(lines: list[str]) -> int:
    return sum(len(_seen(line)) + len("\n") for line in lines)


def _pieces(line: str, room: int, left: int) -> list[str]:
    """A line that fits no page is cut. It begins in what is `left` of the present one, if that is worth it, and loses
    its markup, for a tag must not end on another page.
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
    """Code points, without the markup."""
    return len(_seen(text))


class _Earlier(PrevPage):
    async def _get_target_page(self, current_page: int, pages: int) -> int:
        return (current_page - 1) % pages


class _Later(NextPage):
    async def _get_target_page(self, current_page: int, pages: int) -> int:
        return (current_page + 1) % pages


def pager(scroll: str, count: str) -> tuple[StubScroll, Row]:
    """Turns the pages that `scroll` keeps, in a circle; nothing is seen of it while the data have no more than one
    under `count`.
    """
    return StubScroll(id=scroll, pages=count), Row(
        _Earlier(scroll=scroll, id=f"{scroll}_earlier", text=Const("‹")),
        CurrentPage(scroll=scroll, id=f"{scroll}_this", text=Format("{current_page1} / {pages}")),
        _Later(scroll=scroll, id=f"{scroll}_later", text=Const("›")),
        when=lambda data, *_: data[count] > 1,
    )
