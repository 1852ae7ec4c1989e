from datetime import datetime, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.booking.plan import BookingPlan, chosen_form, chosen_start, open_plan, plan_shown
from handlers.meetings.coming.facts import (
    agenda_line,
    clocks_differ,
    facts_of,
    other_is,
    place_line,
    zone_lines,
    zones_of,
)
from handlers.shared.calendar import month_page
from handlers.shared.people import name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from models.person import Person
from services.matching.mentorships import my_mentorships
from services.meetings.booking import forms_offered, place_of
from services.meetings.free_times import MeetingWanted, free_times
from services.meetings.meetings import my_meeting
from services.meetings.notices import reminders_to_come
from services.meetings.rules import HORIZON, MEETING_LENGTH, latest_start
from services.unit_of_work import Uow


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
        times = await free_times(act, plan.mentorship, MeetingWanted(moving=plan.moving)) if plan else []
        today, last = (speech.local(moment).date() for moment in (act.now, latest_start(act.now)))
        hosts = plan is not None and plan.mentorship.mentor_id == act.me.id
    free = {speech.local(moment).date() for moment in times}
    return {
        **_heading(speech, plan),
        "count": len(free),
        "weeks": HORIZON // timedelta(weeks=1),
        "hosts": "yes" if hosts else "no",
        "may_set_hours": hosts and not free,
        **month_page(dialog_manager, speech, min(free, default=today), last, free),
    }


def _heading(speech: Speech, plan: BookingPlan | None) -> dict[str, Any]:
    if plan is None:
        return {"purpose": "none", "other": "", "present": ""}
    present = speech.when(plan.moving.starts_at) if plan.moving else ""
    return {"purpose": "move" if plan.moving else "book", "other": name_of(speech, plan.other), "present": present}


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = dialog_manager.dialog_data["day"]
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        free = await free_times(act, plan.mentorship, MeetingWanted(moving=plan.moving))
        times = [moment for moment in free if speech.local(moment).date().isoformat() == day]
        zones = _whose_time(speech, times[0], act.me, plan.mentorship) if times else ""
    return {
        "day": speech.day(datetime.fromisoformat(day).date()),
        "count": len(times),
        "length": MEETING_LENGTH // timedelta(minutes=1),
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
