"""Notices about days of an internship: set, confirmed, moved, cancelled, changed; and the reminders before each day."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.internship.internship.calendar_files import file_button
from handlers.internship.internship.facts import (
    clock_lines,
    day_lines,
    lines_of,
    number_of,
    other_line,
    paragraphs,
    pass_lines,
    place_lines,
    span_of_day,
)
from handlers.internship.internship.getters import was_line
from handlers.internship.internship.states import INTERNSHIP
from handlers.internship.internship.untold import UNTOLD
from handlers.shared.ids import Id, UnixTime
from handlers.shared.notices import Button, Buttons, Letter, NoticeView, open_on_top, show_outcome
from handlers.shared.people import told_of
from handlers.shared.speech import Html, Speech
from models.internship import InternshipDay, InternshipDayState, InternshipNotice
from services.internship.internships import pair_to_see
from services.internship.notices import days_spoken_of
from services.internship.planning import agree_to_days
from services.unit_of_work import Act, Uow

DAY_REMINDER_LATE, MORNING_LATE = timedelta(hours=20), timedelta(minutes=80)
Write = Callable[[Act, dict[str, Any], Speech], Awaitable[Letter | None]]


class AgreeToDays(CallbackData, prefix="in_agree"):
    """The days that were proposed or moved at that moment (Unix time): those that the notice tells."""

    internship_id: Id
    proposed: UnixTime


class OpenInternship(CallbackData, prefix="in_open"):
    mentorship_id: Id


def _open(speech: Speech, day: InternshipDay) -> Button:
    mentorship_id = day.internship.mentorship_id
    return speech.label("internship-btn-open"), OpenInternship(mentorship_id=mentorship_id)


def _agree(speech: Speech, day: InternshipDay) -> Button:
    proposed = int(day.proposed_at.timestamp())
    return speech.label("internship-btn-agree"), AgreeToDays(internship_id=day.internship_id, proposed=proposed)


async def _ahead(act: Act, ids: dict[str, Any], *states: InternshipDayState) -> list[InternshipDay]:
    return [day for day in await days_spoken_of(act, ids, *states) if day.starts_at > act.now]


async def _proposed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await _ahead(act, ids, InternshipDayState.proposed)
    if not days:
        return None
    until = speech.when(min(day.answer_by for day in days))
    head = [speech.say("internship-notice-proposed", count=len(days)), day_lines(speech, days)]
    parts = [
        lines_of([*head, *clock_lines(speech, days[0])]),
        lines_of([other_line(speech, days[0].internship.mentorship, act.me), *place_lines(speech, days[0])]),
        lines_of([*_shared_line(speech, days[0]), speech.say("internship-confirm-until", until=until)]),
    ]
    return Letter(paragraphs(parts), ((_agree(speech, days[0]),), (_open(speech, days[0]),)))


def _shared_line(speech: Speech, day: InternshipDay) -> list[Html]:
    return [speech.say("internship-others-too")] if day.host is not None and day.host.several else []


async def _agreed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await _ahead(act, ids, InternshipDayState.agreed)
    if not days:
        return None
    by = "mentor" if act.me.id == days[0].internship.mentorship.mentee_id else "mentee"
    head = [speech.say("internship-notice-agreed", count=len(days), by=by), day_lines(speech, days)]
    head += [*clock_lines(speech, days[0]), *(place_lines(speech, days[0]) if by == "mentor" else [])]
    parts = [lines_of(head), lines_of(pass_lines(speech, days[0], act.me)), speech.say("internship-reminded")]
    return Letter(paragraphs(parts), ((_open(speech, days[0]), file_button(speech, days[0])),))


async def _moved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await _ahead(act, ids, InternshipDayState.proposed)
    if not days:
        return None
    day = days[0]
    becomes = speech.say("internship-becomes", becomes=span_of_day(speech, day))
    until = speech.say("internship-confirm-until", until=speech.when(day.answer_by))
    parts = [
        speech.say("internship-notice-moved"),
        lines_of([was_line(speech, day), becomes, *clock_lines(speech, day), *_because(speech, day)]),
        lines_of([other_line(speech, day.internship.mentorship, act.me), *place_lines(speech, day)]),
        until,
    ]
    return Letter(paragraphs(parts), ((_agree(speech, day),), (_open(speech, day),)))


def _because(speech: Speech, day: InternshipDay) -> list[Html]:
    reason = day.change_reason
    return [speech.say("internship-because", reason=speech.term(reason))] if reason else []


async def _cancelled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await days_spoken_of(act, ids, InternshipDayState.cancelled)
    if not days:
        return None
    day = days[0]
    role = "mentor" if act.me.id == day.internship.mentorship.mentor_id else "mentee"
    head = [day_lines(speech, days), other_line(speech, day.internship.mentorship, act.me), *_because(speech, day)]
    parts = [speech.say("internship-notice-cancelled"), lines_of(head), speech.say("internship-then", role=role)]
    return Letter(paragraphs(parts), ((_open(speech, day),),))


async def _changed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await _ahead(act, ids, InternshipDayState.proposed, InternshipDayState.agreed)
    if not days:
        return None
    parts = [
        speech.say("internship-notice-changed"),
        lines_of([day_lines(speech, days), *place_lines(speech, days[0])]),
    ]
    return Letter(paragraphs(parts), ((_open(speech, days[0]),),))


async def _ended(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await days_spoken_of(act, ids, InternshipDayState.cancelled)
    if not days:
        return None
    other = other_line(speech, days[0].internship.mentorship, act.me)
    text = [speech.say("internship-notice-ended"), lines_of([day_lines(speech, days), other])]
    return Letter(paragraphs(text))


async def _unanswered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the mentor, when the intern has not confirmed in time; a day that has begun can no longer be moved."""
    days = await days_spoken_of(act, ids, InternshipDayState.proposed)
    if not days:
        return None
    other = other_line(speech, days[0].internship.mentorship, act.me)
    ahead = "yes" if any(day.starts_at > act.now for day in days) else "no"
    parts = [speech.say("internship-notice-unanswered", ahead=ahead), lines_of([day_lines(speech, days), other])]
    return Letter(paragraphs(parts), ((_open(speech, days[0]),),))


def _reminder(key: str) -> Write:
    async def write(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
        days = await _ahead(act, ids, InternshipDayState.agreed)
        if not days:
            return None
        day = days[0]
        number, count = number_of(day.internship, day)
        head = [speech.say(key, number=number, count=count, when=span_of_day(speech, day)), *clock_lines(speech, day)]
        facts = [other_line(speech, day.internship.mentorship, act.me), *place_lines(speech, day)]
        parts = [lines_of(head), lines_of(facts), lines_of(pass_lines(speech, day, act.me))]
        return Letter(paragraphs(parts), ((_open(speech, day),),))

    return write


async def on_agree(press: CallbackQuery, callback_data: AgreeToDays, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        days = await agree_to_days(act, callback_data.internship_id, [callback_data.proposed])
        told = told_of(days[0].internship.mentorship.mentor)
    outcome = speech.say("internship-agreed-done", count=len(days), told=told)
    await show_outcome(press, outcome, rows=((_open(speech, days[0]), file_button(speech, days[0])),))


async def on_open(
    _press: CallbackQuery, callback_data: OpenInternship, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await pair_to_see(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *INTERNSHIP.at(callback_data.mentorship_id))


VIEWS = (
    NoticeView(InternshipNotice.proposed, _proposed, untold=UNTOLD),
    NoticeView(InternshipNotice.agreed, _agreed, untold=UNTOLD),
    NoticeView(InternshipNotice.moved, _moved, untold=UNTOLD),
    NoticeView(InternshipNotice.cancelled, _cancelled, untold=UNTOLD),
    NoticeView(InternshipNotice.changed, _changed, untold=UNTOLD),
    NoticeView(InternshipNotice.ended, _ended),
    NoticeView(InternshipNotice.unanswered, _unanswered),
    NoticeView(
        InternshipNotice.day_before,
        _reminder("internship-notice-day-before"),
        stale_after=DAY_REMINDER_LATE,
        untold=UNTOLD,
    ),
    NoticeView(InternshipNotice.morning, _reminder("internship-notice-morning"), stale_after=MORNING_LATE),
)
BUTTONS: Buttons = ((AgreeToDays, on_agree), (OpenInternship, on_open))
