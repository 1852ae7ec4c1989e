"""Reports to read, in pages that fit a window: the history of a stage, or one report under review."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import CurrentPage, NextPage, PrevPage, Row, StubScroll
from aiogram_dialog.widgets.text import Const, Format

from handlers.shared.speech import Html, Speech
from models.project import Report

ROOM = 400  # code points of somebody's words on a page
_PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Page:
    report_id: int
    text: Html
    has_files: bool


def pager() -> tuple[StubScroll, Row]:
    """Turns the pages; the getter adds `page_data`."""
    return StubScroll(id=_PAGES, pages="pages"), Row(
        PrevPage(scroll=_PAGES, id="earlier_page", text=Const("‹")),
        CurrentPage(scroll=_PAGES, id="this_page", text=Format("{current_page1} / {pages}")),
        NextPage(scroll=_PAGES, id="later_page", text=Const("›")),
        when="paged",
    )


def pages_of(speech: Speech, reports: Sequence[Report]) -> list[Page]:
    return [Page(report.id, text, bool(report.files)) for report in reports for text in _report_pages(speech, report)]


async def shown_page(manager: DialogManager, speech: Speech, reports: Sequence[Report]) -> Page | None:
    """The page that the person has turned to; nothing when there are no reports."""
    pages = pages_of(speech, reports)
    scroll: Any = manager.find(_PAGES)
    return pages[min(await scroll.get_page(), len(pages) - 1)] if pages else None


async def page_data(manager: DialogManager, speech: Speech, reports: Sequence[Report]) -> dict[str, Any]:
    """What a window with a `pager` shows."""
    count = len(pages_of(speech, reports))
    page = await shown_page(manager, speech, reports)
    return {
        "body": page.text if page else speech.say("reporting-nothing"),
        "has_files": page is not None and page.has_files,
        "pages": max(count, 1),
        "paged": count > 1,
    }


def _report_pages(speech: Speech, report: Report) -> list[Html]:
    head = speech.say(
        "reporting-head",
        sent=speech.when(report.submitted_at),
        state=speech.term(report.state),
        files=len(report.files),
    )
    said = [("reporting-words", piece) for piece in _pieces(report.words)]
    said += [("reporting-comment", piece) for piece in _pieces(report.comment)]
    pages, room = [head], ROOM
    for key, piece in said:
        if len(piece) > room:
            pages.append(head)
            room = ROOM
        pages[-1] = Html(pages[-1] + "\n\n" + speech.say(key, words=piece))
        room -= len(piece)
    return pages


def _pieces(words: str) -> list[str]:
    return textwrap.wrap(words, ROOM, replace_whitespace=False, break_on_hyphens=False)
