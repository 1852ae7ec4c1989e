from datetime import timedelta

from handlers.meetings.logged.states import LoggedCard, Logging
from tests.support.meetings import log_a_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Meetings are logged by each side; they are confirmed, denied and taken back, from notices and from «Ждёт вас»."""
    ivanov, petrova = await scene.pair()
    async with scene.town.act() as act:
        yesterday = (act.now - timedelta(days=1)).date()
    for ending in ("unlog", "back"):
        await petrova.start()
        await petrova.press("meetings", "past", "log_meeting", "whom:1", f"day:{yesterday}")
        await petrova.press_first("time")
        await petrova.press("length:30", "form:in_person", "log", ending)
    await ivanov.press_notice("log_was")
    for hours in (36, 46, 56, 66):
        await log_a_meeting(scene.town, petrova, hours=hours)
    await ivanov.press_notice("log_not:6")
    await ivanov.start()
    await ivanov.press("waiting", "thing:logged_mentee:3", "was", "back")
    await ivanov.start()
    await ivanov.press("waiting", "thing:logged_mentee:4", "was_not")
    await log_a_meeting(scene.town, ivanov, hours=76)
    await petrova.start()
    await petrova.press("waiting", "thing:logged_mentor:7", "home")


ONE_PAGE = "the days of a log fit one page of the calendar"
WAY = Way(
    walk,
    everybodys=(Logging, LoggedCard),
    one_sided=frozenset({"log_was", "log_not"}),
    no_row={f"Logging:day:{turn}": ONE_PAGE for turn in ("earlier", "later")},
)
