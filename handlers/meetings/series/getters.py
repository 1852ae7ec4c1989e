from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import clocks_differ, other_is, pass_lines, zone_lines
from handlers.meetings.series.opening import first_of_series
from handlers.shared.ids import moment_from
from handlers.shared.middleware_data import policy_of
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.mentorship import Mentorship
from models.person import Person
from services.matching.mentorships import my_pair
from services.meetings.pair_diary import AgreementNeeded, diary_of
from services.meetings.series import plan_series, series_hindrance
from services.meetings.series_dates import Every
from services.unit_of_work import Uow

LEAST = 2  # meetings make a series


async def rhythm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    choice = first_of_series(dialog_manager)
    async with uow.read() as act:
        diary = await diary_of(act, await my_pair(act, choice.mentorship_id))
        hindrance = series_hindrance(act, diary, policy_of(dialog_manager))
        role = other_is(act.me, diary.mentorship)
        zones = zone_lines(speech, choice.starts_at, act.me, diary.mentorship)
        other = name_of(speech, diary.mentorship.other_side(act.me.id))
    why = "no" if hindrance is None else "agreement" if isinstance(hindrance, AgreementNeeded) else "full"
    return {
        **role,
        "other": other,
        "first": speech.when(choice.starts_at),
        "form": speech.term(choice.form),
        "zones": Html("\n".join(zones)),
        "hindrance": why,
        "rhythms": [] if hindrance else [(every.value, speech.label(f"series-btn-{every.value}")) for every in Every],
    }


async def dates_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The dates shown are remembered: the press that books acts on them."""
    choice, every = first_of_series(dialog_manager), Every(dialog_manager.dialog_data["every"])
    async with uow.read() as act:
        diary = await diary_of(act, await my_pair(act, choice.mentorship_id))
        plan = await plan_series(act, diary, choice, every)
        single = "yes" if diary.hindrance(act.now, policy_of(dialog_manager)) is None else "no"
        zones = series_zones(speech, act.me, diary.mentorship, plan.free)
    dialog_manager.dialog_data["starts"] = [int(start.timestamp()) for start in plan.free]
    return {
        "every": every.value,
        "time": speech.time(choice.starts_at),
        "lines": day_lines(speech, plan.free),
        "zones": zones,
        "count": len(plan.free),
        "single": single,
        "left_out": ", ".join(speech.short_day(speech.local(one).date()) for one in plan.left_out),
        "some_left_out": "yes" if plan.left_out else "no",
        "may_book": len(plan.free) >= LEAST,
    }


def day_lines(speech: Speech, starts: Iterable[datetime]) -> Html:
    lines = [speech.say("series-line", number=number, when=speech.when(one)) for number, one in enumerate(starts, 1)]
    return Html("\n".join(lines))


def starts_shown(manager: DialogManager) -> list[datetime]:
    return [moment_from(start) for start in manager.dialog_data["starts"]]


def series_zones(speech: Speech, me: Person, pair: Mentorship, starts: Sequence[datetime]) -> Html:
    """Where the clocks differ: the other's time of the first date, and whether a change of clocks shifts it later."""
    differing = [one for one in starts if clocks_differ(one, me, pair.other_side(me.id))]
    if not differing:
        return Html()
    lines = zone_lines(speech, differing[0], me, pair)
    theirs = Speech(speech.locale, pair.other_side(me.id).timezone)
    if len({theirs.time(one) for one in starts}) > 1 or len({speech.time(one) for one in starts}) > 1:
        lines.append(speech.say("series-clocks-change"))
    return Html("\n".join(lines))


async def booked_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts, choice = starts_shown(dialog_manager), first_of_series(dialog_manager)
    async with uow.read() as act:
        pair = await my_pair(act, choice.mentorship_id)
        zones = series_zones(speech, act.me, pair, starts)
        passes = pass_lines(speech, choice.form, act.me, pair)
    return {"lines": day_lines(speech, starts), "zones": zones, "passes": Html("\n".join(passes))}
