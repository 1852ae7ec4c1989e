from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.meetings.booking.closed import closed_lines
from handlers.meetings.booking.plan import BookingPlan, chosen_start, diary_in, open_plan, plan_shown, wanted_in
from handlers.meetings.coming.facts import (
    clocks_differ,
    facts_of,
    other_is,
    pass_lines,
    zone_lines,
    zones_of,
)
from handlers.meetings.series.opening import left_hindrance, may_book_several
from handlers.shared.calendar import weeks_page
from handlers.shared.middleware_data import policy_of
from handlers.shared.people import name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from models.person import Person
from services.matching.fit import meets_first
from services.matching.mentorships import my_mentorships
from services.meetings.agenda_prompts import meeting_number, prompts_for
from services.meetings.closed_days import why_closed
from services.meetings.free_times import MeetingWanted, days_open, free_times
from services.meetings.left_over import TASKS_SHOWN, left_over
from services.meetings.meetings import moves_left, my_meeting
from services.meetings.notices import reminders_to_come
from services.meetings.offered import HoursOffer, days_in
from services.meetings.pair_diary import AgreementNeeded, PairDiary
from services.meetings.rules import CUT_OFF_HOURS, MENTEE_CUT_OFF
from services.refusals import Refusal
from services.unit_of_work import Act, Uow


async def whom_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pairs = await my_mentorships(act)
    lines = [
        speech.say("booking-mentor", name=pair.mentor.full_name, programme=programme_short(speech, pair.programme))
        for pair in pairs
    ]
    return {
        "lines": Html("\n".join(lines)),
        "mentors": [(pair.id, short(pair.mentor.list_name)) for pair in pairs],
    }


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        plan = await open_plan(act, dialog_manager)
        if plan is None:
            return {**_heading(speech, plan), **_NOTHING}
        diary = await diary_in(act, dialog_manager, plan)
        policy = policy_of(dialog_manager)
        hindrance = left_hindrance(dialog_manager, diary.hindrance(act.now, policy) if diary else None)
        if diary and hindrance:
            several = may_book_several(act, diary, policy, hindrance)
            instead = _instead(act, speech, diary, hindrance)
            return {**_heading(speech, plan), **_NOTHING, **instead, **_several(several)}
        wanted = wanted_in(dialog_manager, plan)
        found = await days_open(act, plan.mentorship, wanted)
        hosts = plan.mentorship.mentor_id == act.me.id
    free = {speech.local(moment).date() for moment in found.times}
    today, last = (speech.local(moment).date() for moment in (act.now, act.now + found.offer.horizon))
    page = weeks_page(dialog_manager, speech, today, last, free, opens_at=min(free, default=today))
    return {
        **_heading(speech, plan),
        **_NOTHING,
        "count": len(free),
        "weeks": found.offer.horizon // timedelta(weeks=1),
        "hosts": "yes" if hosts else "no",
        "may_set_hours": hosts and not free,
        "closed": _closed(act, speech, found.offer, plan, wanted, _shut(page["shown_days"], free)) if free else "",
        **page,
    }


_NOTHING: dict[str, Any] = {
    **{"count": 0, "weeks": 0, "hosts": "no", "may_set_hours": False, "closed": ""},
    **{"month": "", "weekdays": [], "days": [], "earlier": "", "later": ""},
    **{
        "hindrance": "no",
        "lines": "",
        "coming": [],
        "movable": 0,
        "some_stay": False,
        "stay": "no",
        "needs_agreement": False,
        "may_several": False,
        "several": "no",
    },
}


def _several(possible: bool) -> dict[str, Any]:
    return {"may_several": possible, "several": "yes" if possible else "no"}


def _instead(act: Act, speech: Speech, diary: PairDiary, hindrance: Refusal) -> dict[str, Any]:
    """Why nothing can be booked, and what can be done instead: move one of the coming meetings, or sign."""
    if isinstance(hindrance, AgreementNeeded):
        return {"hindrance": "agreement", "needs_agreement": True}
    coming = [(number, one, one.why_stays(act.now)) for number, one in enumerate(diary.coming_alone(act.now), 1)]
    lines = [
        speech.say(
            "booking-coming",
            number=number,
            when=speech.when(one.starts_at),
            form=speech.term(one.form),
            stays=stays or "no",
            hours=CUT_OFF_HOURS,
        )
        for number, one, stays in coming
    ]
    movable = [
        (one.id, f"{number}. {speech.short_moment(one.starts_at)}") for number, one, stays in coming if not stays
    ]
    return {
        "hindrance": "two",
        "lines": Html("\n".join(lines)),
        "coming": movable,
        "movable": len(movable),
        "some_stay": len(movable) < len(coming),
        "stay": "yes" if len(movable) < len(coming) else "no",
    }


def _shut(page: tuple[date, date], free: Collection[date]) -> list[date]:
    """The days of the page that cannot be chosen, in order."""
    return [day for day in days_in(*page) if day not in free]


def _closed(
    act: Act, speech: Speech, offer: HoursOffer, plan: BookingPlan, wanted: MeetingWanted, shut: list[date]
) -> Html:
    zones = ZoneInfo(plan.mentorship.mentor.timezone), ZoneInfo(speech.zone)
    reasons = why_closed(offer, zones, act.now, wanted.length, shut)
    return closed_lines(
        speech, reasons, offer.notice // timedelta(hours=1), hosts=plan.mentorship.mentor_id == act.me.id
    )


def _heading(speech: Speech, plan: BookingPlan | None) -> dict[str, Any]:
    if plan is None:
        return {"purpose": "none", "other": "", "present": ""}
    present = speech.when(plan.moving.starts_at) if plan.moving else ""
    return {"purpose": "move" if plan.moving else "book", "other": name_of(speech, plan.other), "present": present}


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = dialog_manager.dialog_data["day"]
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        wanted = wanted_in(dialog_manager, plan)
        free = await free_times(act, plan.mentorship, wanted)
        times = [moment for moment in free if speech.local(moment).date().isoformat() == day]
        zones = _whose_time(speech, times[0], act.me, plan.mentorship) if times else ""
    return {
        "day": speech.day(datetime.fromisoformat(day).date()),
        "count": len(times),
        "length": wanted.length // timedelta(minutes=1),
        "zones": zones,
        "times": [(int(moment.timestamp()), speech.time(moment)) for moment in times],
    }


def _whose_time(speech: Speech, moment: datetime, me: Person, pair: Mentorship) -> Html | str:
    differ = clocks_differ(moment, me, pair.other_side(me.id))
    return speech.say("booking-zones", **zones_of(speech, me, pair)) if differ else ""


async def reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts_at = chosen_start(dialog_manager)
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        zones = zone_lines(speech, starts_at, act.me, plan.mentorship)
        told = other_is(act.me, plan.mentorship)
        guest = plan.mentorship.mentee_id == act.me.id
        late = guest and act.now >= starts_at - MENTEE_CUT_OFF
        last = guest and plan.moving is not None and moves_left(plan.moving) == 1
    return {
        **_heading(speech, plan),
        **told,
        "when": speech.when(starts_at),
        "zones": Html("\n".join(zones)),
        "late": "yes" if late else "no",
        "last": "yes" if last else "no",
        "hours": CUT_OFF_HOURS,
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


async def booked_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, dialog_manager.dialog_data["meeting_id"])
        first = await meets_first(act, meeting.mentorship)
        passes = pass_lines(speech, meeting.form, act.me, meeting.mentorship)
        return {
            "facts": Html("\n\n".join([facts_of(speech, meeting, act.me), *passes])),
            "purpose": dialog_manager.dialog_data["purpose"],
            **other_is(act.me, meeting.mentorship),
            "reminders": reminders_to_come(act, meeting.starts_at),
            "first": "yes" if first else "no",
            "prepares": first and meeting.mentorship.mentee_id == act.me.id,
        }


async def agenda_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Suggestions by the number of the meeting, and what remains from the last one."""
    async with uow.read() as act:
        pair_id = (await plan_shown(act, dialog_manager)).mentorship.id
        number, left = await meeting_number(act, pair_id), await left_over(act, pair_id)
    lines = [speech.say("booking-task-left", words=short(task.words)) for task in left.tasks[:TASKS_SHOWN]]
    return {
        "prompts": [(one.value, speech.term(one)) for one in prompts_for(number)],
        "has_left": left.anything,
        "tasks": Html("\n".join(lines)),
        "count": len(left.tasks),
    }
