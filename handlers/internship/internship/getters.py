from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

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
    span_said,
)
from handlers.internship.internship.states import INTERNSHIP, INTERNSHIP_DAY
from handlers.internship.wishing.telling import wish_said
from handlers.shared.choices import on_open_page
from handlers.shared.ids import moment_from
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from models.internship import Internship, InternshipDay, InternshipDayState, InternshipState
from models.meeting import ChangeReason
from models.mentorship import Mentorship, MentorshipState
from services.internship.calendar import days_for_calendar
from services.internship.diary import is_written
from services.internship.internships import (
    coming_days,
    day_to_read,
    live_days,
    my_internship_pairs,
    pair_to_see,
    report_by,
    review_by,
)
from services.internship.planning import may_cancel, may_plan
from services.internship.reporting import may_conclude
from services.internship.rules import PLACE_LIMIT, PLAN_IN, REPORT_IN, REVIEW_IN
from services.internship.wishing import has_wish, wished_when
from services.unit_of_work import Act, Uow

WISHED = "wished"  # in the dialog's data: when the days were proposed that the window shows
SHOWN = "shown"  # in the dialog's data: what the window showed of the day or the days that a press acts on


async def pairs_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pairs = list(enumerate(await my_internship_pairs(act), 1))
        me = act.me.id
    names = [list_name_of(speech, pair.other_side(me)) for _, pair in pairs]
    lines = [
        speech.say("internship-pair-line", number=number, role=_role(pair, me), name=name)
        for (number, pair), name in zip(pairs, names, strict=True)
    ]
    return {
        "count": len(pairs),
        "lines": await on_open_page(dialog_manager, "pair", lines),
        "pairs": [(pair.id, short(f"{number}. {name}")) for (number, pair), name in zip(pairs, names, strict=True)],
    }


def _role(pair: Mentorship, me: int) -> str:
    return "mentor" if pair.mentee_id == me else "mentee"


async def view_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair, internship = await pair_to_see(act, INTERNSHIP.id_of(dialog_manager))
        days = live_days(internship) if internship else []
        to_confirm = [day for day in days if _waits(act, day)]
        dialog_manager.dialog_data[SHOWN] = sorted({int(day.proposed_at.timestamp()) for day in to_confirm})
        lines = [_line(act, speech, number, day) for number, day in enumerate(days, 1)]
        dialog_manager.dialog_data[WISHED] = wished_when(internship) if internship else 0
        return {
            "lead": other_line(speech, pair, act.me),
            "days_said": Html("\n".join([*lines, *clock_lines(speech, days[0] if days else None)])),
            "wish": wish_said(act, speech, internship),
            "next": _next(act, speech, pair, internship),
            "days": [(day.id, _button(speech, number, day)) for number, day in enumerate(days, 1)],
            **_doors(act, pair, internship, to_confirm),
        }


def _waits(act: Act, day: InternshipDay) -> bool:
    return day.state is InternshipDayState.proposed and day.starts_at > act.now


def _line(act: Act, speech: Speech, number: int, day: InternshipDay) -> Html:
    when, state = span_of_day(speech, day), _standing(act, speech, day)
    return speech.say("internship-line", number=number, when=when, state=state)


def _standing(act: Act, speech: Speech, day: InternshipDay) -> str:
    """Its state; of a day that is over, that it is, and whether the intern had confirmed it."""
    if day.state is InternshipDayState.cancelled or day.ends_at > act.now:
        return speech.term(day.state)
    return speech.label("internship-day-over", confirmed="yes" if day.state is InternshipDayState.agreed else "no")


def _button(speech: Speech, number: int, day: InternshipDay) -> str:
    there = Speech(speech.locale, day.internship.mentorship.mentor.timezone)
    return f"{number}. {there.short_day(there.local(day.starts_at).date())}"


def _doors(
    act: Act, pair: Mentorship, internship: Internship | None, to_confirm: list[InternshipDay]
) -> dict[str, bool]:
    state = internship.state if internship else None
    is_intern, is_mentor = act.me.id == pair.mentee_id, act.me.id == pair.mentor_id
    is_active = pair.state is MentorshipState.active
    over = internship is not None and report_by(act, internship) is not None
    return {
        "may_set": is_mentor and is_active and state in (None, InternshipState.running),
        "may_wish": is_intern and is_active and state in (None, InternshipState.running),
        "may_take_wish": is_mentor and internship is not None and has_wish(act, internship),
        "may_agree": is_intern and is_active and bool(to_confirm),
        "may_read": internship is not None and any(is_written(day) for day in internship.days),
        "may_take_file": pair.is_of(act.me.id) and internship is not None and bool(days_for_calendar(act, internship)),
        "may_report": is_intern and over,
        "may_review": is_mentor and state is InternshipState.reported,
        "may_conclude": internship is not None and may_conclude(act, internship),
        "done": state is InternshipState.reviewed,
        "has_review": internship is not None and bool(internship.review),
    }


def _next(act: Act, speech: Speech, pair: Mentorship, internship: Internship | None) -> Html:
    """What happens next, when, and who does it."""
    reader = "mentee" if act.me.id == pair.mentee_id else "mentor" if act.me.id == pair.mentor_id else "coordinator"
    live = live_days(internship) if internship else []
    if internship is not None and not live and has_wish(act, internship):
        return Html()  # the proposed days say what happens next
    if internship is None or not live:
        ended = "no" if pair.state is MentorshipState.active else "yes"
        first_by = _day(speech, max(pair.began_at + PLAN_IN, act.now))
        return speech.say("internship-next-none", reader=reader, ended=ended, until=first_by)
    if internship.state is InternshipState.reviewed:
        return speech.say("internship-next-reviewed", has="yes" if internship.review else "no")
    awaited = _awaited(act, internship)
    if awaited is None:
        return _next_day(act, speech, internship, is_active=pair.state is MentorshipState.active)
    what, since, until = awaited
    if what == "review" and pair.mentor.is_erased:
        what = "conclusion"
    said = {"since": _day(speech, since), "until": speech.when(until) if what == "confirm" else _day(speech, until)}
    late = "yes" if act.now >= until else "no"
    return speech.say(f"internship-next-{what}", reader=reader, late=late, **said)


def _awaited(act: Act, internship: Internship) -> tuple[str, datetime, datetime] | None:
    """What one of the two is waited for, since when and until when."""
    if (until := review_by(internship)) is not None:
        return "review", until - REVIEW_IN, until
    if (until := report_by(act, internship)) is not None:
        return "report", until - REPORT_IN, until
    proposed = [day for day in coming_days(act, internship) if _waits(act, day)]
    if proposed:
        return "confirm", min(day.proposed_at for day in proposed), min(day.answer_by for day in proposed)
    return None


def _next_day(act: Act, speech: Speech, internship: Internship, *, is_active: bool) -> Html:
    coming = coming_days(act, internship)
    if not coming:
        return speech.say("internship-next-unconfirmed", ended="no" if is_active else "yes")
    number, count = number_of(internship, coming[0])
    return speech.say("internship-next-day", number=number, count=count, when=span_of_day(speech, coming[0]))


def _day(speech: Speech, moment: datetime) -> str:
    return speech.day(speech.local(moment).date())


def day_id_of(manager: DialogManager) -> int:
    """The day that was chosen here, or else the one that the window was opened with."""
    chosen = manager.dialog_data.get(INTERNSHIP_DAY.key)
    return int(chosen) if chosen is not None else INTERNSHIP_DAY.id_of(manager)


def shown_start(manager: DialogManager) -> datetime:
    """The start that the window shows for the day that is being changed."""
    return moment_from(manager.dialog_data["start"])


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await day_to_read(act, day_id_of(dialog_manager))
        pair, me = day.internship.mentorship, act.me
        dialog_manager.dialog_data["start"] = int(day.starts_at.timestamp())
        number, count = number_of(day.internship, day)
        begun, is_intern = day.starts_at <= act.now, me.id == pair.mentee_id
        running = day.internship.state is InternshipState.running
        live = day.state is InternshipDayState.agreed
        coming = day.state is not InternshipDayState.cancelled and not begun
        head = lines_of([_when(act, speech, day), *clock_lines(speech, day), other_line(speech, pair, me)])
        parts = [head, lines_of(place_lines(speech, day)), *_came_from(speech, day)]
        parts += pass_lines(speech, day, me) if coming and pair.is_of(me.id) else []
        return {
            "number": number,
            "count": count,
            "body": paragraphs(parts),
            "may_plan": may_plan(act, day),
            "may_cancel": may_cancel(act, day),
            "may_write": is_intern and running and live and begun,
        }


def _when(act: Act, speech: Speech, day: InternshipDay) -> Html:
    return speech.say("internship-when", when=span_of_day(speech, day), state=_standing(act, speech, day))


def _came_from(speech: Speech, day: InternshipDay) -> list[Html]:
    """Since when a proposed day waits, and what it was before it moved."""
    lines = [was_line(speech, day)] if day.was_starts_at is not None else []
    if day.change_reason is not None:
        lines.append(speech.say("internship-because", reason=speech.term(day.change_reason)))
    return [lines_of(lines)] if lines else []


def was_line(speech: Speech, day: InternshipDay) -> Html:
    if day.was_starts_at is None or day.was_ends_at is None:
        return Html()
    was = span_said(speech, day.internship.mentorship, day.was_starts_at, day.was_ends_at)
    return speech.say("internship-was", was=was)


async def reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await day_to_read(act, day_id_of(dialog_manager))
        pair = day.internship.mentorship
        other = other_line(speech, pair, act.me)
    return {
        "reader": _role(pair, act.me.id),
        "days_said": day_lines(speech, [day]),
        "other": other,
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


async def place_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await day_to_read(act, day_id_of(dialog_manager))
    return {"has": "yes" if day.place else "no", "place": day.place, "limit": PLACE_LIMIT}
