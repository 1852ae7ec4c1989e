from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.meetings.booking.closed import closed_lines
from handlers.meetings.coming.facts import clocks_differ
from handlers.meetings.proposing.plan import choice_in, pair_id_of, pair_in, starts_chosen
from handlers.meetings.series.opening import left_hindrance, may_book_several, only_several
from handlers.shared.calendar import weeks_page
from handlers.shared.middleware_data import policy_of
from handlers.shared.people import name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form, MentorProfile
from models.time_proposal import TimeProposal
from services.meetings.booking import forms_for
from services.meetings.closed_days import why_closed
from services.meetings.free_times import MeetingWanted, days_open
from services.meetings.offered import days_in
from services.meetings.pair_diary import AgreementNeeded
from services.meetings.proposals import open_proposal, pairs_to_propose_to
from services.meetings.rules import PROPOSED_TIMES
from services.unit_of_work import Uow

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_NO_DAYS = {
    **{"month": "", "weekdays": [], "days": [], "earlier": "", "later": ""},
    **{"closed": "", "count": 0, "may_set_hours": False},
}


async def whom_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pairs = await pairs_to_propose_to(act)
    lines = [
        speech.say(
            "proposing-mentee", number=number, name=name_of(speech, pair.mentee),
            programme=programme_short(speech, pair.programme),
        )
        for number, pair in enumerate(pairs, 1)
    ]  # fmt: skip
    labels = [(pair.id, short(f"{number}. {pair.mentee.list_name}")) for number, pair in enumerate(pairs, 1)]
    return {"count": len(pairs), "lines": Html("\n".join(lines)), "mentees": labels}


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair, diary = await pair_in(act, dialog_manager)
        policy = policy_of(dialog_manager)
        hindrance = left_hindrance(dialog_manager, diary.hindrance(act.now, policy))
        chosen, several = len(starts_chosen(dialog_manager)), only_several(dialog_manager)
        head = {"other": name_of(speech, pair.mentee), "chosen": 0 if several else chosen}
        if hindrance is not None:
            why = "agreement" if isinstance(hindrance, AgreementNeeded) else "two"
            several = may_book_several(act, diary, policy, hindrance)
            return {**head, **_NO_DAYS, "hindrance": why, "may_several": several, "several": _yes(several)}
        choice = await choice_in(act, dialog_manager, diary)
        found = await days_open(act, pair, MeetingWanted(choice.length, choice.form))
    free = {speech.local(moment).date() for moment in found.times}
    today, last = (speech.local(moment).date() for moment in (act.now, act.now + found.offer.horizon))
    page = weeks_page(dialog_manager, speech, today, last, free, opens_at=min(free, default=today))
    zones = ZoneInfo(pair.mentor.timezone), ZoneInfo(speech.zone)
    shut = [day for day in days_in(*page["shown_days"]) if day not in free]
    reasons = why_closed(found.offer, zones, act.now, choice.length, shut)
    closed = closed_lines(speech, reasons, found.offer.notice // _HOUR, hosts=True)
    calendar = {**page, "count": len(free), "closed": closed, "may_set_hours": not free}
    return {**head, **calendar, "hindrance": "no", "may_several": False, "several": _yes(several)}


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = dialog_manager.dialog_data["day"]
    async with uow.read() as act:
        pair, diary = await pair_in(act, dialog_manager)
        choice = await choice_in(act, dialog_manager, diary)
        found = await days_open(act, pair, MeetingWanted(choice.length, choice.form))
    chosen = starts_chosen(dialog_manager)
    times = [
        moment
        for moment in found.times
        if speech.local(moment).date().isoformat() == day
        and all(abs(moment - other) >= choice.length for other in chosen)
    ]
    return {
        "day": speech.day(datetime.fromisoformat(day).date()),
        "count": len(times),
        "length": choice.length // _MINUTE,
        "times": [(int(moment.timestamp()), speech.time(moment)) for moment in times],
    }


async def chosen_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts = starts_chosen(dialog_manager)
    async with uow.read() as act:
        pair, diary = await pair_in(act, dialog_manager)
        choice = await choice_in(act, dialog_manager, diary)
        forms = forms_for(diary, await act.session.get(MentorProfile, pair.mentor_id))
        lines = time_lines(speech, act.me, pair, starts)
    other = next((form for form in forms if form is not choice.form), choice.form)
    several = only_several(dialog_manager)
    return {
        "other": name_of(speech, pair.mentee),
        "lines": lines,
        "form": speech.term(choice.form),
        "length": choice.length // _MINUTE,
        "help": speech.term(choice.help),
        "enough": "several" if several else _yes(len(starts) in PROPOSED_TIMES),
        "may_send": not several and len(starts) in PROPOSED_TIMES,
        "may_repeat": len(starts) == 1,
        "may_add": not several and len(starts) < PROPOSED_TIMES[-1],
        "may_change_form": len(forms) > 1,
        "other_form": Form(other).value,
    }


async def standing_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair, _diary = await pair_in(act, dialog_manager)
        proposal = await open_proposal(act, pair_id_of(dialog_manager))
        lines = time_lines(speech, act.me, pair, starts_of_proposal(proposal) if proposal else [])
        if proposal is not None:
            dialog_manager.dialog_data["proposal_id"] = proposal.id
    return {
        "other": name_of(speech, pair.mentee),
        "lines": lines,
        "stands": "yes" if proposal else "no",
        "may_withdraw": proposal is not None,
        "until": speech.when(proposal.open_until) if proposal else "",
    }


def starts_of_proposal(proposal: TimeProposal) -> list[datetime]:
    return [one.starts_at for one in proposal.times]


def time_lines(speech: Speech, me: Person, pair: Mentorship, starts: Iterable[datetime]) -> Html:
    """«1. Чт, 12 марта, 15:00», and the time by the clock of the other person where it differs."""
    other = pair.other_side(me.id)
    theirs = Speech(speech.locale, other.timezone)
    lines = []
    for number, start in enumerate(starts, 1):
        differ = clocks_differ(start, me, other)
        zone = {"differ": "yes" if differ else "no", "other_when": theirs.when(start)}
        lines.append(
            speech.say(
                "proposing-time-line", number=number, when=speech.when(start),
                other_zone=speech.zone_name(other.timezone), **zone,
            )
        )  # fmt: skip
    return Html("\n".join(lines))
