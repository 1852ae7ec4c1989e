from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.meetings.booking.closed import closed_lines
from handlers.meetings.booking.plan import BookingPlan, chosen_form, chosen_start, open_plan, plan_shown, wanted_in
from handlers.meetings.coming.facts import (
    agenda_line,
    clocks_differ,
    facts_of,
    other_is,
    place_line,
    zone_lines,
    zones_of,
)
from handlers.shared.calendar import weeks_page
from handlers.shared.people import name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from models.person import Person
from services.matching.mentorships import my_mentorships
from services.meetings.booking import forms_offered, place_of
from services.meetings.closed_days import why_closed
from services.meetings.free_times import days_open, free_times
from services.meetings.meetings import my_meeting
from services.meetings.notices import reminders_to_come
from services.meetings.offered import HoursOffer, days_in
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
            return {**_heading(speech, plan), "count": 0, "weeks": 0, "hosts": "no", "closed": "", **_NO_DAYS}
        found = await days_open(act, plan.mentorship, wanted_in(plan))
        hosts = plan.mentorship.mentor_id == act.me.id
    free = {speech.local(moment).date() for moment in found.times}
    today, last = (speech.local(moment).date() for moment in (act.now, act.now + found.offer.horizon))
    page = weeks_page(dialog_manager, speech, today, last, free, opens_at=min(free, default=today))
    return {
        **_heading(speech, plan),
        "count": len(free),
        "weeks": found.offer.horizon // timedelta(weeks=1),
        "hosts": "yes" if hosts else "no",
        "may_set_hours": hosts and not free,
        "closed": _closed(act, speech, plan, found.offer, _shut(page["shown_days"], free)) if free else "",
        **page,
    }


_NO_DAYS = {"month": "", "weekdays": [], "days": [], "earlier": "", "later": "", "may_set_hours": False}


def _shut(page: tuple[date, date], free: Collection[date]) -> list[date]:
    """The days of the page that cannot be chosen, in order."""
    return [day for day in days_in(*page) if day not in free]


def _closed(act: Act, speech: Speech, plan: BookingPlan, offer: HoursOffer, shut: list[date]) -> Html:
    zones = ZoneInfo(plan.mentorship.mentor.timezone), ZoneInfo(speech.zone)
    reasons = why_closed(offer, zones, act.now, wanted_in(plan).length, shut)
    return closed_lines(speech, reasons, offer.notice // timedelta(hours=1))


def _heading(speech: Speech, plan: BookingPlan | None) -> dict[str, Any]:
    if plan is None:
        return {"purpose": "none", "other": "", "present": ""}
    present = speech.when(plan.moving.starts_at) if plan.moving else ""
    return {"purpose": "move" if plan.moving else "book", "other": name_of(speech, plan.other), "present": present}


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = dialog_manager.dialog_data["day"]
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        wanted = wanted_in(plan)
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


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts_at, form = chosen_start(dialog_manager), chosen_form(dialog_manager)
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        forms = await forms_offered(act, plan.mentorship)
        place = await place_of(act, plan.mentorship, form)
        zones = zone_lines(speech, starts_at, act.me, plan.mentorship)
    agenda = dialog_manager.dialog_data.get("agenda", "")
    return {
        **_heading(speech, plan),
        "when": speech.when(starts_at),
        "form": speech.term(form),
        "place": Html("\n".join([*zones, place_line(speech, form, place, mine=False)])),
        "agenda": agenda_line(speech, agenda) if agenda else "",
        "forms": [(other.value, speech.label(f"booking-btn-{other.value}")) for other in forms if other is not form],
    }


async def reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts_at = chosen_start(dialog_manager)
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        zones = zone_lines(speech, starts_at, act.me, plan.mentorship)
        told = other_is(act.me, plan.mentorship)
    return {
        **_heading(speech, plan),
        **told,
        "when": speech.when(starts_at),
        "zones": Html("\n".join(zones)),
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


async def booked_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, dialog_manager.dialog_data["meeting_id"])
        return {
            "facts": facts_of(speech, meeting, act.me),
            "purpose": dialog_manager.dialog_data["purpose"],
            **other_is(act.me, meeting.mentorship),
            "reminders": reminders_to_come(act, meeting),
        }
