from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.hours.telling import off_said, pattern_said, week_said, windows_said
from handlers.meetings.hours.ticks import PATTERNS, form_ticked, hours_on_buttons, ticked_hours, ticks_by_hour
from handlers.meetings.hours.week_image import week_photo
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import checked, on_open_page
from handlers.shared.speech import Html, Speech
from services.meetings.hours import DAYS, forms_of_mine, weekly_hours
from services.meetings.limits import CHOICES, NO_LIMIT, Limit, MentorLimits, my_limits
from services.meetings.offered import Window
from services.meetings.own_dates import AHEAD_AT_MOST, LONGEST_OFF, OwnDates, mentors_today, own_dates
from services.meetings.rules import BUFFER
from services.meetings.standing import standing_on_days_off
from services.meetings.week_ahead import week_ahead
from services.unit_of_work import Uow

DARK, EXTRA_DAY, OFF_FIRST, LIMIT, DIFFER = "dark", "extra_day", "off_first", "limit", "differ"
DATES_SHOWN = 6  # on a page, in two columns: two buttons stand below them


async def week_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        week, dates, limits = await weekly_hours(act), await own_dates(act), await my_limits(act)
        days, today = await week_ahead(act), mentors_today(act)
        standing = await standing_on_days_off(act)
    dark = bool(dialog_manager.dialog_data.get(DARK))
    photo = await week_photo(speech, days, today, dark=dark)
    return {
        "week": week_said(speech, week),
        "dates": _dates_counted(speech, dates),
        "zone": speech.zone_name(speech.zone),
        "rules": _rules_said(speech, limits),
        "buffer": BUFFER // timedelta(minutes=1),
        "standing_count": len(standing),
        "has_standing": bool(standing),
        "has_hours": bool(week),
        "patterns": [] if week else _patterns(speech),
        "photo": photo,
        "may_dark": photo is not None and not dark,
        "may_light": photo is not None and dark,
    }


def _dates_counted(speech: Speech, dates: OwnDates) -> Html:
    if not dates.extra and not dates.off:
        return Html()
    return speech.say("hours-dates-counted", extra=len(dates.extra), off=len(dates.off))


def _rules_said(speech: Speech, limits: MentorLimits) -> Html:
    """«не позже чем за 24 часа, не дальше 60 дней, не больше 2 встреч в день»"""
    kept = [limit for limit in Limit if limits.of(limit) != NO_LIMIT]
    return Html(", ".join(speech.say(f"hours-rule-{limit.value}", count=limits.of(limit)) for limit in kept))


def _patterns(speech: Speech) -> list[tuple[str, str]]:
    return [(name, pattern_said(speech, windows)) for name, windows in PATTERNS.items()]


async def patterns_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"patterns": _patterns(speech)}


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        week = await weekly_hours(act)
    ticked = checked(dialog_manager, "weekday")
    return {
        "week": week_said(speech, week),
        "weekdays": [(day, speech.weekday(day)) for day in DAYS],
        "may_copy": len(ticked) == 1 and bool(week.get(ticked[0])),
    }


async def windows_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Of the ticked weekdays."""
    days = sorted(checked(dialog_manager, "weekday"))
    said = ", ".join(speech.weekday(day) for day in days)
    differ = "yes" if dialog_manager.dialog_data.get(DIFFER) else "no"
    return {"days": said, "differ": differ, **await _ticks_shown(uow, speech, dialog_manager)}


async def extra_hours_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = speech.day(date.fromisoformat(dialog_manager.dialog_data[EXTRA_DAY]))
    return {"day": day, **await _ticks_shown(uow, speech, dialog_manager)}


async def _ticks_shown(uow: Uow, speech: Speech, manager: DialogManager) -> dict[str, Any]:
    async with uow.read() as act:
        both = len(await forms_of_mine(act)) > 1
    by_hour, ticks = ticks_by_hour(manager), ticked_hours(manager)
    return {
        "pairs": [] if by_hour else hours_on_buttons(speech, ticks, 2),
        "hours": hours_on_buttons(speech, ticks, 1) if by_hour else [],
        "in_pairs": not by_hour,
        "both_forms": both,
        "forms": "both" if both else "one",
        "form": form_ticked(manager),
    }


async def copy_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    source = copied_day(dialog_manager)
    async with uow.read() as act:
        windows: Sequence[Window] = (await weekly_hours(act)).get(source, [])
    return {
        "day": speech.weekday(source),
        "windows": windows_said(speech, windows) or "—",
        "others": [(day, speech.weekday(day)) for day in DAYS if day != source],
    }


def copied_day(manager: DialogManager) -> int:
    """The weekday whose hours are copied: the only one that is ticked."""
    return checked(manager, "weekday")[0]


async def dates_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each extra date and each range of days off, the next first."""
    async with uow.read() as act:
        dates = await own_dates(act)
    extra = [
        (
            day,
            f"extra_{day}",
            speech.say("hours-date-extra", day=speech.day(day), windows=windows_said(speech, windows)),
        )
        for day, windows in dates.extra.items()
    ]
    off = [(one.first, f"off_{one.id}", speech.say("hours-date-off", days=off_said(speech, one))) for one in dates.off]
    found = sorted(extra + off)
    lines = [Html(f"{number}. {said}") for number, (_, _, said) in enumerate(found, 1)]
    return {
        "lines": await on_open_page(dialog_manager, "date", lines, DATES_SHOWN),
        "count": len(found),
        "dates": [(key, f"✕ {number}. {speech.short_day(day)}") for number, (day, key, _) in enumerate(found, 1)],
    }


async def extra_day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = mentors_today(act)
    return weeks_page(dialog_manager, speech, today, today + AHEAD_AT_MOST)


async def off_last_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = date.fromisoformat(dialog_manager.dialog_data[OFF_FIRST])
    async with uow.read() as act:
        last = min(first + LONGEST_OFF, mentors_today(act) + AHEAD_AT_MOST)
    return {"first": speech.day(first), **weeks_page(dialog_manager, speech, first, max(first, last))}


async def limits_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        limits = await my_limits(act)
    return {
        "rules": _rules_said(speech, limits),
        "buffer": BUFFER // timedelta(minutes=1),
        "limits": [(limit.value, speech.label(f"hours-btn-{limit.value}")) for limit in Limit],
    }


async def limit_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    limit = Limit(dialog_manager.dialog_data[LIMIT])
    async with uow.read() as act:
        present = (await my_limits(act)).of(limit)

    def button(value: int) -> str:
        said = speech.label(f"hours-value-{limit.value}", count=value)
        return f"✓ {said}" if value == present else said

    return {"limit": limit.value, "values": [(value, button(value)) for value in CHOICES[limit]]}
