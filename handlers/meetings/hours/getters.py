from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.hours.spans import PATTERNS, hours_on_buttons, ticked_hours
from handlers.shared.choices import checked
from handlers.shared.speech import Html, Speech
from services.meetings.hours import DAYS, weekly_hours
from services.meetings.offered import Window
from services.meetings.rules import BUFFER, HORIZON, MEETING_LENGTH, SHORTEST_NOTICE
from services.unit_of_work import Uow


async def week_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        week = await weekly_hours(act)
    return {
        "week": Html("\n".join(_day_line(speech, day, week.get(day, [])) for day in DAYS)),
        "zone": speech.zone_name(speech.zone),
        "is_empty": not week,
        "patterns": [(name, _pattern(speech, spans)) for name, spans in PATTERNS.items()],
        "notice": SHORTEST_NOTICE // timedelta(hours=1),
        "weeks": HORIZON // timedelta(weeks=1),
        "length": MEETING_LENGTH // timedelta(minutes=1),
        "buffer": BUFFER // timedelta(minutes=1),
    }


def _pattern(speech: Speech, spans: Sequence[Window]) -> str:
    """«Пн–Пт 10–13 и 15–18»"""
    first, *others = [f"{span.start // 60}–{span.end // 60}" for span in spans]
    for other in others:
        first = speech.label("hours-btn-pattern-and", first=first, second=other)
    return speech.label("hours-btn-pattern", hours=first)


def _day_line(speech: Speech, day: int, spans: list[Window]) -> Html:
    windows = ", ".join(f"{_clock(span.start)}–{_clock(span.end)}" for span in spans)
    return speech.say("hours-day", day=speech.weekday(day), windows=windows or "—")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


async def days_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"weekdays": [(day, speech.weekday(day)) for day in DAYS]}


async def windows_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    by_hour = bool(dialog_manager.dialog_data.get("by_hour"))
    ticked = ticked_hours(dialog_manager)
    return {
        "days": ", ".join(speech.weekday(day) for day in sorted(checked(dialog_manager, "weekday"))),
        "pairs": [] if by_hour else hours_on_buttons(ticked, 2),
        "hours": hours_on_buttons(ticked, 1) if by_hour else [],
        "in_pairs": not by_hour,
    }
