from datetime import timedelta

from handlers.reference.holidays.states import HolidayCalendar
from tests.support.hours import press_day
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator adds a day of rest and a working day, and takes a day out of the calendar."""
    orlova = await scene.coordinator()
    async with scene.town.act() as act:
        day = act.now.date() + timedelta(days=3)
    await orlova.press("settings", "lists", "holidays", "rest", "add_weekday:0", "later", "earlier")
    await press_day(orlova, "add", day)
    await orlova.press("work")
    await press_day(orlova, "add", day)
    await orlova.press(f"special:{day}", "remove")


WAY = Way(walk, in_charge=(HolidayCalendar,))
