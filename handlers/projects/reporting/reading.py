"""Showing reports: the history of a stage page by page, or one report under review."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.folding import fold
from handlers.shared.speech import Html, Speech, short
from models.report import FileState, PartKind, Report, ReportPart, ReportState
from services.projects.report_changes import Change, PartChange, changes_since
from services.projects.report_rules import report_review_by

ROOM = 450  # code points for a report, below the stage's name
READ = "read"
PART_SHOWN, FORMER_SHOWN = 60, 300


@dataclass(frozen=True, slots=True)
class Page:
    report_id: int
    text: Html
    has_files: bool


def pages_of(speech: Speech, reports: Sequence[Report]) -> list[Page]:
    """Of all versions, the newest first, each compared with the one before it."""
    versions = [*reports, None]
    return [
        Page(report.id, text, bool(report.files))
        for number, (report, before) in zip(range(len(reports), 0, -1), pairwise(versions), strict=True)
        if report is not None
        for text in fold(report_text(speech, report, before, number), ROOM)
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


def report_text(speech: Speech, report: Report, before: Report | None, version: int) -> Html:
    """The whole report. Beside a version before it, each part is marked as kept, changed, new or taken out."""
    head = speech.say(
        "reporting-head",
        version=version,
        sent=speech.when(report.submitted_at),
        state=speech.term(report.state),
        until=speech.day(speech.local(report_review_by(report.submitted_at)).date()),
        waits="yes" if report.state is ReportState.submitted else "no",
    )
    changes = changes_since(before.parts if before else [], report.parts)
    author_id = report.stage.project.author_id
    parts = [_whole_part(speech, one, author_id, marked=before is not None) for one in changes]
    if report.comment:
        parts.append(speech.say("reporting-comment", words=report.comment))
    return Html("\n\n".join([head, *parts]))


def _whole_part(speech: Speech, one: PartChange, author_id: int, *, marked: bool) -> Html:
    mark = speech.label("reporting-part-mark", change=one.change.value) if marked else ""
    what = part_label(speech, one.part, cut=False)
    by = _by(one.part, author_id)
    named = speech.say("reporting-part-text", marked="yes" if marked else "no", mark=mark, what=what, **by)
    if marked and one.change is Change.changed and one.former is not None:
        return Html(f"{named}\n{speech.say('reporting-former', words=short(one.former.words, FORMER_SHOWN))}")
    return named


def change_line(speech: Speech, one: PartChange, number: int, author_id: int, *, marked: bool) -> Html:
    """«2. ✎ изменено: «Провели опрос…»»"""
    return speech.say(
        "reporting-line",
        number=number,
        change=one.change.value if marked else "none",
        what=part_label(speech, one.part),
        **_by(one.part, author_id),
    )


def part_label(speech: Speech, part: ReportPart, *, cut: bool = True) -> str:
    """«Провели опрос…», «Фото: подпись», «план.pdf: подпись»; `cut`: only the beginning of the words."""
    words = short(part.words, PART_SHOWN) if cut else part.words
    if not part.has_file:
        return words
    said = {"words": words, "has_words": "yes" if words else "no"}
    state = part.file_state.value if part.file_state in (FileState.refused, FileState.lost) else "usable"
    key = "reporting-photo" if part.kind is PartKind.photo else "reporting-document"
    name = part.name or speech.label("reporting-nameless")
    return speech.label(key, **({} if part.kind is PartKind.photo else {"name": name}), state=state, **said)


def _by(part: ReportPart, author_id: int) -> dict[str, str]:
    """Who of the team added the part, as values of a text."""
    added_by = "author" if part.added_by_id == author_id else "team"
    return {"added_by": added_by, "by": part.added_by.list_name}
