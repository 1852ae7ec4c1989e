from datetime import date

from sqlalchemy import update

from handlers.projects.passport.states import RoadMap, WritingPassport
from models.passport import PassportSection, SectionKind
from tests.support.projects import open_written, to_passport, write_passport
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Drops one draft, writes another, changes everything in it, opens it, and changes it again."""
    ivanov, petrova = await scene.pair()
    await to_passport(ivanov)
    async with scene.town.act() as act:
        optional = PassportSection.kind == SectionKind.relevance
        await act.session.execute(update(PassportSection).where(optional).values(required=False))
    await ivanov.say("Школа полного дня")
    await ivanov.press("skip", "back", "to_drop", "sure")
    await ivanov.start()
    await write_passport(ivanov)
    await ivanov.press("section:13")
    await _change_indicators(ivanov)
    await _change_road_map(ivanov)
    await ivanov.start()
    await ivanov.press("passport")
    await open_written(ivanov)
    await ivanov.press("project", "change", "section:8")
    await ivanov.say("Школа новая")
    await petrova.press_notice("project_pages")


async def _change_indicators(ivanov: Dweller) -> None:
    await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("indicator:")))
    for field, value in (("name", "Дети в секциях"), ("unit", "чел."), ("baseline", "7"), ("target", "7")):
        await ivanov.press(field)
        await ivanov.say(value)
    await ivanov.press("unit", "no_unit", "back", "add")
    for value in ("Отзывы", "баллы", "5", "5"):
        await ivanov.say(value)
    await ivanov.press("direction:more")
    await ivanov.press([one for one in await ivanov.buttons() if one.startswith("indicator:")][-1])
    await ivanov.press("remove", "enough")


async def _change_road_map(ivanov: Dweller) -> None:
    await ivanov.press("section:14", "add")
    await ivanov.say("Лишний")
    await ivanov.press("back")
    for answer in ("shift", "only_this"):
        await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("stage:")))
        await ivanov.press("to_day")
        await ivanov.press(await _sunday(ivanov), answer)
    await ivanov.press([one for one in await ivanov.buttons() if one.startswith("stage:")][-1])
    await ivanov.press("rename")
    await ivanov.say("Самый лишний")
    await ivanov.press("to_day", "earlier" if "earlier" in await ivanov.buttons() else "later", "back")
    await ivanov.press([one for one in await ivanov.buttons() if one.startswith("stage:")][-1])
    await ivanov.press("remove", "enough")


async def _sunday(ivanov: Dweller) -> str:
    """The button of a day of rest on the calendar page that is shown."""
    days = [one for one in await ivanov.buttons() if one.startswith("day:2")]
    return next(one for one in reversed(days) if date.fromisoformat(one.removeprefix("day:")).weekday() == 6)


WAY = Way(walk, everybodys=(WritingPassport, RoadMap))
