"""Showing reports: the history of a stage page by page, or one report under review."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.folding import fold
from handlers.shared.speech import Html, Speech
from models.report import Report

ROOM = 450  # code points for a report, below the stage's name
READ = "read"


@dataclass(frozen=True, slots=True)
class Page:
    report_id: int
    text: Html
    has_files: bool


def pages_of(speech: Speech, reports: Sequence[Report]) -> list[Page]:
    return [
        Page(report.id, text, bool(report.files))
        for report in reports
        for text in fold(report_text(speech, report), ROOM)
    ]


async def shown_page(manager: DialogManager, speech: Speech, reports: Sequence[Report]) -> Page | None:
    """The page that the person has turned to; None when there are no reports."""
    pages = pages_of(speech, reports)
    scroll: Any = manager.find(READ)
    return pages[min(await scroll.get_page(), len(pages) - 1)] if pages else None


async def page_data(manager: DialogManager, speech: Speech, reports: Sequence[Report]) -> dict[str, Any]:
    """Values for the history window."""
    page = await shown_page(manager, speech, reports)
    return {
        "body": page.text if page else speech.say("reporting-nothing"),
        "has_files": page is not None and page.has_files,
        "read_count": max(len(pages_of(speech, reports)), 1),
    }


def report_text(speech: Speech, report: Report) -> Html:
    parts = [
        speech.say(
            "reporting-head",
            sent=speech.when(report.submitted_at),
            state=speech.term(report.state),
            files=len(report.files),
        )
    ]
    if report.words:
        parts.append(speech.say("reporting-words", words=report.words))
    if report.comment:
        parts.append(speech.say("reporting-comment", words=report.comment))
    return Html("\n\n".join(parts))
