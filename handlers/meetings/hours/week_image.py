"""The week picture: this week and the next with free hours, meetings, days off and holidays."""

from datetime import date, timedelta

from files.pictures.drawn import NotDrawn, png_of
from files.pictures.week import Block, BlockLook, DayColumn, WeekPicture
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Speech
from services.meetings.week_ahead import DayAhead

LEGEND = (BlockLook.free, BlockLook.meeting, BlockLook.busy, BlockLook.closed)


async def week_photo(speech: Speech, days: list[DayAhead], today: date, *, dark: bool) -> DrawnPhoto | None:
    """None while there is nothing to show, or when it could not be drawn: the window says the same in words."""
    if not any(day.windows or day.busy or day.is_off for day in days):
        return None
    picture = picture_of(speech, days, today, dark=dark)
    try:
        return DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        return None


def picture_of(speech: Speech, days: list[DayAhead], today: date, *, dark: bool) -> WeekPicture:
    columns = [_column(speech, day, today) for day in days]
    weeks = tuple(
        (_caption(speech, days[first].day), tuple(columns[first : first + 7])) for first in range(0, len(days), 7)
    )
    legend = tuple((look.value, speech.label(f"hours-picture-{look.value}")) for look in LEGEND)
    return WeekPicture(speech.label("hours-picture"), weeks, legend, dark)


def _caption(speech: Speech, monday: date) -> str:
    """«30 нояб. – 6 дек.»"""
    return f"{speech.short_day(monday)} – {speech.short_day(monday + timedelta(days=6))}"


def _column(speech: Speech, day: DayAhead, today: date) -> DayColumn:
    """Free hours of past days are left out: nobody can book them."""
    past = day.day < today
    blocks = [] if past else [_free(speech, window.start, window.end, window.form) for window in day.windows]
    blocks += [Block(start, end, BlockLook.busy) for start, end in day.busy]
    blocks += [
        Block(start, end, BlockLook.busy if past else BlockLook.meeting, f"{start // 60}:{start % 60:02}")
        for start, end in day.meetings
    ]
    closed = "off" if day.is_off else "holiday" if day.is_holiday else ""
    return DayColumn(
        speech.weekday(day.day.weekday()),
        str(day.day.day),
        tuple(blocks),
        speech.label(f"hours-picture-{closed}") if closed else "",
        is_today=day.day == today,
        is_past=past,
    )


def _free(speech: Speech, start: int, end: int, form: str | None) -> Block:
    return Block(start, end, BlockLook.free, speech.label(f"hours-picture-{form}") if form else "")
