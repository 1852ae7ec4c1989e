"""Notices about a meeting: booked, moved, cancelled; and the reminders."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from handlers.meetings.coming.facts import facts_of, other_is, pass_lines
from handlers.meetings.coming.rows import (
    again_row,
    changing_rows,
    come_row,
    file_row,
    open_row,
    reminder_rows,
    secretary_row,
)
from handlers.shared.notices import Letter, NoticeView, Rows, Untold
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.meeting import Meeting, MeetingNotice, MeetingState
from services.loaded import row_of
from services.meetings.meetings import is_mentee_of
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.unit_of_work import Act

HOUR_REMINDER_LATE = timedelta(minutes=50)
DAY_REMINDER_LATE = timedelta(hours=20)
Write = Callable[[Act, dict[str, Any], Speech], Awaitable[Letter | None]]


def _reminder(key: str) -> Write:
    async def write(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
        meeting = await meeting_spoken_of(act, ids, MeetingState.planned)
        if meeting is None:
            return None
        parts = [speech.say(key), facts_of(speech, meeting, act.me), *_passes(act, speech, meeting)]
        if meeting.mentee_warned:
            parts.append(speech.say("meetings-warned", **other_is(act.me, meeting.mentorship)))
        rows: Rows = (*come_row(speech, meeting), *reminder_rows(act, speech, meeting))
        return Letter(_paragraphs(parts), rows)

    return write


def _passes(act: Act, speech: Speech, meeting: Meeting) -> list[Html]:
    return pass_lines(speech, meeting.form, act.me, meeting.mentorship)


def _paragraphs(parts: list[Html]) -> Html:
    return Html("\n\n".join(parts))


async def _coming(act: Act, ids: dict[str, Any]) -> Meeting | None:
    """The notice's meeting, if it is still planned for that time and not over."""
    meeting = await meeting_spoken_of(act, ids, MeetingState.planned)
    return meeting if meeting is not None and meeting.ends_at > act.now else None


async def write_booked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    parts = [speech.say("meetings-booked"), facts_of(speech, meeting, act.me), *_passes(act, speech, meeting)]
    rows = (*open_row(speech, meeting), *file_row(speech, meeting), *secretary_row(speech, meeting))
    return Letter(_paragraphs(parts), rows)


async def write_moved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    facts = facts_of(speech, meeting, act.me, _was_and_now(speech, meeting, ids))
    parts = [speech.say("meetings-moved"), facts, *_reason_lines(speech, meeting), *_passes(act, speech, meeting)]
    has_file = meeting.mentee_has_file if is_mentee_of(act, meeting) else meeting.mentor_has_file
    rows = open_row(speech, meeting) if has_file else (*open_row(speech, meeting), *file_row(speech, meeting))
    return Letter(_paragraphs(parts), (*rows, *secretary_row(speech, meeting)))


async def write_warned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the mentor, who can still move or cancel the meeting."""
    meeting = await _coming(act, ids)
    if meeting is None or not meeting.mentee_warned:
        return None
    rows = (*changing_rows(act, speech, meeting), *open_row(speech, meeting))
    return Letter(_paragraphs([speech.say("meetings-notice-warned"), facts_of(speech, meeting, act.me)]), rows)


async def write_comes(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None or meeting.mentee_warned:
        return None
    text = _paragraphs([speech.say("meetings-notice-comes"), facts_of(speech, meeting, act.me)])
    return Letter(text, open_row(speech, meeting))


async def write_cancelled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await meeting_spoken_of(act, ids, MeetingState.cancelled)
    if meeting is None:
        return None
    other = name_of(speech, meeting.mentorship.other_side(act.me.id))
    text = speech.say("meetings-cancelled", when=speech.when(meeting.starts_at), other=other)
    rows = again_row(speech, meeting) if is_mentee_of(act, meeting) else ()
    return Letter(_paragraphs([text, *_reason_lines(speech, meeting)]), rows)


async def write_place(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    parts = [speech.say(f"meetings-place-changed-{meeting.form.value}"), facts_of(speech, meeting, act.me)]
    return Letter(_paragraphs(parts), open_row(speech, meeting))


def _was_and_now(speech: Speech, meeting: Meeting, ids: dict[str, Any]) -> Html | None:
    """«Было: … Стало: …»; notices of an older version do not name the former time."""
    if "was" not in ids:
        return None
    was, now = speech.when(datetime.fromisoformat(ids["was"])), speech.when(meeting.starts_at)
    return speech.say("meetings-was-and-now", was=was, now=now, form=speech.term(meeting.form))


def _reason_lines(speech: Speech, meeting: Meeting) -> list[Html]:
    reason = meeting.change_reason
    return [speech.say("meetings-because", reason=speech.term(reason))] if reason else []


async def _other_side(act: Act, ids: dict[str, Any]) -> int | None:
    meeting = await row_of(act, Meeting, ids["meeting_id"])
    return meeting.mentorship.other_side(act.me.id).id if meeting else None


UNTOLD = Untold(MeetingNotice.untold, _other_side)
VIEWS: tuple[NoticeView, ...] = (
    NoticeView(MeetingNotice.booked, write_booked, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.moved, write_moved, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.cancelled, write_cancelled, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.warned, write_warned, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.comes, write_comes, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.place, write_place, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(
        MeetingNotice.day_before,
        _reminder("meetings-day-before"),
        stale_after=DAY_REMINDER_LATE,
        read_ahead=read_meetings,
        untold=UNTOLD,
    ),
    NoticeView(
        MeetingNotice.hour_before,
        _reminder("meetings-hour-before"),
        stale_after=HOUR_REMINDER_LATE,
        read_ahead=read_meetings,
    ),
)
