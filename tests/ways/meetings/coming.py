from handlers.meetings.coming.states import Meetings
from tests.support.meetings import book, meetings, until
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One meeting is reminded of, and warned about; another one is warned about and cancelled."""
    ivanov, petrova = await scene.pair()
    await book(ivanov, "11:00", in_person=True)
    await petrova.press_notice("mt_secr")
    await petrova.press_notice("mt_file")
    await petrova.press_notice("mt_open")
    await petrova.press("calendar")
    await until(scene.town, (await meetings(scene.town))[0], hours=24)
    for notice in ("mt_way", "mt_come", "mt_move"):
        await ivanov.press_notice(notice)
    await until(scene.town, (await meetings(scene.town))[0], hours=1)
    await ivanov.press_notice("mt_warn")
    await until(scene.town, await book(ivanov, "11:00"), hours=1)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:2", "warn", "come", "warn")
    await petrova.press_notice("mt_open")
    await petrova.press("cancel", "reason:travel", "home")
    await ivanov.press_notice("mt_again")
    await ivanov.start()
    await ivanov.press("meetings", "past", "past:1", "after", "back", "back", "back")
    await petrova.start()
    await petrova.press("meetings", "propose", "home")


WAY = Way(
    walk,
    everybodys=(Meetings,),
    one_sided=frozenset({"mt_again", "mt_warn"}),
)
