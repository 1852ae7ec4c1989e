"""What is kept about a person, in words that they can read: beside the file that has everything for programs.

Numbers that only join the rows of one table to those of another are left out, and what people cannot read: marks of
claimed time, states of the conversation.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from handlers.shared.speech import Speech
from services.privacy.export import Rows

TOLD: dict[str, tuple[str, ...]] = {
    "people": (
        "surname", "first_name", "patronymic", "position", "in_post_since", "telegram_id", "timezone", "quiet_from",
        "quiet_until", "created_at",
    ),
    "cities": ("name",),
    "schools": ("name",),
    "role_grants": ("role", "granted_at"),
    "consents": ("kind", "version", "given_at", "ended_at"),
    "mentee_profiles": ("form", "words"),
    "mentor_profiles": (
        "state", "about", "remote", "in_person", "building", "video_link", "capacity", "paused_until", "submitted_at",
        "question", "answer", "decided_at", "decision_reason", "decision_note",
    ),
    "topics": ("name",),
    "weekly_hours": ("weekday", "start_minute", "end_minute"),
    "mentoring_requests": ("sent_at", "state", "words", "decided_at"),
    "mentorships": ("began_at", "state", "ended_at"),
    "meetings": ("starts_at", "state", "form", "place", "agenda", "change_reason"),
    "feedback": ("given_at", "took_place", "rating", "words"),
    "projects": ("title", "goal", "state", "opened_at"),
    "stages": ("number", "title", "due_on", "state"),
    "reports": ("submitted_at", "state", "words", "reviewed_at", "comment"),
    "report_files": ("name",),
    "registrations": ("answered_at", "answer"),
    "events": ("starts_at", "title", "words", "place", "link"),
    "invites": ("made_at", "role", "used_at", "withdrawn_at"),
    "imported_lists": ("brought_at", "file_name"),
    "criterion_marks": ("marked_at", "criterion"),
    "vetting_notes": ("written_at", "words"),
}  # fmt: skip
COLUMNS = {column for columns in TOLD.values() for column in columns}
COUNTED = ("notices", "audit_entries")
_HOURS, _MINUTES = ("quiet_from", "quiet_until"), ("start_minute", "end_minute")


def told(speech: Speech, data: dict[str, Rows], now: datetime) -> str:
    """A heading for each table in which the person is, below it the rows, a line for each thing that is said."""
    parts = [speech.label("my_data-title", day=speech.full_day(speech.local(now).date()))]
    for table in TOLD:
        rows = [text for row in data.get(table, []) if (text := _row(speech, table, row))]
        if rows:
            between = "\n\n" if len(TOLD[table]) > 1 else "\n"
            parts.append(speech.label(f"my_data-{table}").upper() + "\n\n" + between.join(rows))
    parts += [speech.label(f"my_data-{table}", count=len(data[table])) for table in COUNTED if data.get(table)]
    return "\n\n\n".join(parts) + "\n"


def _row(speech: Speech, table: str, row: dict[str, Any]) -> str:
    named = {**row, "name": row.get("name") or row.get(f"name_{speech.locale}") or row.get("name_ru")}
    said = [(column, _value(speech, column, named.get(column))) for column in TOLD[table]]
    return "\n".join(_lines(speech, [(column, words) for column, words in said if words]))


def _lines(speech: Speech, said: list[tuple[str, str]]) -> Iterator[str]:
    for column, words in said:
        yield words if column == "name" else speech.label(f"my_data-column-{column}") + ": " + words


def _value(speech: Speech, column: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if column == "weekday":
        return speech.weekday(value)
    if column == "timezone":
        return speech.zone_name(value)
    if column in _HOURS + _MINUTES:
        minute = value * 60 if column in _HOURS else value
        return f"{minute // 60:02}:{minute % 60:02}"
    return _of_its_kind(speech, value)


def _of_its_kind(speech: Speech, value: Any) -> str:
    if isinstance(value, StrEnum):
        return speech.term(value)
    if isinstance(value, bool):
        return speech.label("my_data-yes" if value else "my_data-no")
    if isinstance(value, datetime):
        return f"{speech.full_day(speech.local(value).date())}, {speech.time(value)}"
    return speech.full_day(value) if isinstance(value, date) else str(value)
