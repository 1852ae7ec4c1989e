"""Steps in the windows of free hours, for tests that run on any date."""

from datetime import date
from zoneinfo import ZoneInfo

from models.meeting import Meeting
from tests.support.town import Dweller


async def day_on(dweller: Dweller, meeting: Meeting) -> date:
    """The day of the meeting on that person's clock."""
    async with dweller.town.act(dweller) as act:
        return meeting.starts_at.astimezone(ZoneInfo(act.me.timezone)).date()


async def press_day(dweller: Dweller, calendar: str, day: date) -> None:
    """Presses the day, on a later page of the calendar if necessary."""
    while f"{calendar}:{day}" not in await dweller.buttons():
        await dweller.press("later")
    await dweller.press(f"{calendar}:{day}")
