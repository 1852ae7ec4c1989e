"""Reminds one side of a pair, or the author of a project, of what stalls, with buttons that move it on."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.requests.notices import ChooseTime
from handlers.meetings.logged.states import Logging
from handlers.meetings.proposing.notices import ProposeAgain
from handlers.projects.reporting.notices import Rework
from handlers.projects.reviewing.states import REPORT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, Value
from models.care import CareNotice, Stall
from models.mentorship import Mentorship
from services.care.nudges import nudged_about
from services.care.rules import Side
from services.care.stalls import DAY, Stalled
from services.meetings.coordinator_calls import call_coordinator
from services.projects.reports import report_to_review
from services.unit_of_work import Act, Uow

OF_MEETINGS = (Stall.first_meeting, Stall.no_meeting)


class LogMet(CallbackData, prefix="care_log"):
    pass


class OpenWaitingReport(CallbackData, prefix="care_review"):
    report_id: Id


class NeedCoordinator(CallbackData, prefix="care_call"):
    mentorship_id: Id


async def nudge_letter(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    one = await nudged_about(act, ids)
    if one is None:
        return None
    side = Side.mentee if act.me.id == one.mentee.id else Side.mentor
    if side is Side.mentor and (one.pair is None or one.pair.mentor_id != act.me.id):
        return None
    text = speech.say(f"nudging-{one.stall.value}", **_values(act, speech, one, side))
    return Letter(text, _rows(speech, one, side))


def _values(act: Act, speech: Speech, one: Stalled, side: Side) -> dict[str, Value]:
    """`then`: who is told next if nothing changes, and on which day."""
    other = one.pair.other_side(act.me.id) if one.pair else None
    later = _next_side(act, one, side)
    then, after = later or (Side.coordinator, 0)
    return {
        "side": side.value,
        "name": name_of(speech, other) if other else "",
        "title": one.title,
        "paired": "yes" if one.pair else "no",
        "since": speech.full_day(speech.local(one.since - (DAY if one.stall is Stall.overdue else timedelta())).date()),
        "then": then.value if later else "nobody",
        "day": speech.full_day(speech.local(one.since + after * DAY).date()),
    }


def _next_side(act: Act, one: Stalled, side: Side) -> tuple[Side, int] | None:
    """Who comes next by the rule, unless they have been told already."""
    days = [(Side.mentor, one.rule.mentor), (Side.coordinator, one.rule.coordinator)]
    if side is Side.mentor or one.pair is None:
        days = days[1:]
    return next(((then, after) for then, after in days if after is not None and after > one.days(act.now)), None)


def _rows(speech: Speech, one: Stalled, side: Side) -> Rows:
    pair = one.pair
    rows: Rows = ()
    if one.stall in OF_MEETINGS and pair is not None:
        rows = _meeting_rows(speech, pair, side)
    elif one.stall is Stall.unreviewed:
        rows = (((speech.label("nudging-btn-review"), OpenWaitingReport(report_id=one.subject_id)),),)
    elif side is Side.mentee:
        rows = (((speech.label("nudging-btn-report"), Rework(stage_id=one.subject_id)),),)
    elif pair is not None:
        rows = (((speech.label("nudging-btn-propose"), ProposeAgain(mentorship_id=pair.id)),),)
    if pair is None or one.stall is Stall.unreviewed:
        return rows
    return (*rows, ((speech.label("nudging-btn-call"), NeedCoordinator(mentorship_id=pair.id)),))


def _meeting_rows(speech: Speech, pair: Mentorship, side: Side) -> Rows:
    met = ((speech.label("nudging-btn-met"), LogMet()),)
    if side is Side.mentee:
        return (((speech.label("requests-btn-time"), ChooseTime(mentorship_id=pair.id)),), met)
    return (((speech.label("nudging-btn-propose"), ProposeAgain(mentorship_id=pair.id)),), met)


async def on_met(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Logging.whom, {})


async def on_review(
    _press: CallbackQuery, callback_data: OpenWaitingReport, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        report = await report_to_review(act, callback_data.report_id)
    await open_on_top(dialog_manager, *REPORT.at(report.id))


async def on_call(press: CallbackQuery, callback_data: NeedCoordinator, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await call_coordinator(act, callback_data.mentorship_id)
    await show_outcome(press, speech.say("nudging-called"))


VIEWS = (NoticeView(CareNotice.nudge, nudge_letter, stale_after=timedelta(days=3)),)
BUTTONS: Buttons = ((LogMet, on_met), (OpenWaitingReport, on_review), (NeedCoordinator, on_call))
