from handlers.meetings.hours.states import Hours, StandingMeetings
from models.person import Role
from tests.support.hours import day_on, press_day
from tests.support.meetings import book
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Takes ready weeks, ticks and copies days, sets extra hours, days off and limits; opens a meeting on a day off."""
    smirnova = await scene.known("Смирнова Ольга Павловна", Role.mentor)
    await smirnova.press("hours", "pattern:halves")
    ivanov, petrova = await scene.pair()
    day = await day_on(petrova, await book(ivanov))
    await petrova.press("hours", "patterns", "ready:halves", "dark", "light", "choose", "weekday:0", "clear")
    await petrova.press("choose", "weekday:1", "copy", "onto:5", "save", "choose", "workdays", "next", "back")
    await petrova.press("clear", "choose", "weekday:0", "next", "pair:10", "form", "by_hour", "hour:12", "save")
    await petrova.press("limits", "limit:notice_hours", "value:3", "back", "dates", "extra")
    await press_day(petrova, "on", day)
    await petrova.press("pair:8", "form", "by_hour", "hour:12", "save", f"date:extra_{day}", "off")
    await press_day(petrova, "from", day)
    await press_day(petrova, "to", day)
    await petrova.press_first("meeting")
    await petrova.press("home", "hours", "standing", "back", "dates")
    await petrova.press_first("date")


WAY = Way(
    walk,
    everybodys=(Hours, StandingMeetings),
    no_row={
        f"Hours:{window}:{turn}": "turns one's own calendar"
        for window in ("extra_day", "off_first", "off_last")
        for turn in ("earlier", "later")
    },
)
