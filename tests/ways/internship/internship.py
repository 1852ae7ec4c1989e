from handlers.internship.internship.states import InternshipPairs, InternshipView
from models.mentorship import Programme
from services.internship.diary import write_in_diary
from services.internship.internships import held_days, my_internship
from services.internship.reporting import report_on_internship
from services.privacy.erasing import erase_me
from tests.support.internships import days_of_pair, tick_days
from tests.support.people import join
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Days are confirmed in the window and on the notice, changed and cancelled; then the rest of the internship."""
    ivanov, petrova = await scene.pair()
    other = await scene.mentee()
    await join(scene.town, other, petrova, Programme.internship)
    await petrova.press("meetings", "internship")
    await petrova.press_first("pair")
    await petrova.press("plan", "home")
    await ivanov.press("meetings", "internship", "wish", "later")
    await tick_days(ivanov, 1)
    await ivanov.press("send", "home")
    await petrova.press("meetings", "internship")
    await petrova.press_first("pair")
    await petrova.press("take_wish")
    await petrova.press_first("day")
    await petrova.press("cancel", "reason:work", "home")
    [first, *_] = await days_of_pair(ivanov, petrova, 2, 3, 4, agreed=False)
    await ivanov.press_notice("in_open")
    await ivanov.press("agree")
    await ivanov.press_first("day")
    await petrova.press_notice("in_open")
    await petrova.press_first("day")
    await petrova.press("move", "back", "programme", "ready", "place")
    await petrova.say("Школьная, 2")
    await petrova.press("cancel", "reason:work")
    await days_of_pair(ivanov, petrova, 2, agreed=False)
    await ivanov.press_notice("in_agree")
    await petrova.press_notice("in_file")
    await ivanov.press("meetings", "internship", "calendar")
    await ivanov.start()
    await scene.town.advance(days=5)
    await ivanov.press("meetings", "internship")
    await ivanov.press_first("day")
    await ivanov.press("write")
    async with scene.town.act(ivanov) as act:
        internship = await my_internship(act, first.internship_id)
        await write_in_diary(act, held_days(act, internship.days)[0].id, "Урок")
    await ivanov.press("back", "back", "diary", "back", "report")
    async with scene.town.act(ivanov) as act:
        await report_on_internship(act, first.internship_id, "Итоги")
    await petrova.start()
    await petrova.press("meetings", "internship")
    await petrova.press_first("pair")
    await petrova.press("review")
    await petrova.say("Отлично")
    await petrova.press("send", "certificate", "review_file")
    await end_without_review(scene, other, petrova)


async def end_without_review(scene: Scene, intern: Dweller, mentor: Dweller) -> None:
    """The mentor is erased after the report; a coordinator ends the internship."""
    orlova = await scene.coordinator()
    [day] = await days_of_pair(intern, mentor, 2)
    await scene.town.advance(days=3)
    async with scene.town.act(intern) as act:
        await report_on_internship(act, day.internship_id, "Итоги")
    async with scene.town.act(mentor) as act:
        await erase_me(act)
    await orlova.start()
    await orlova.press("waiting", f"thing:internship_late:{day.internship.mentorship_id}", "conclude")


WAY = Way(walk, everybodys=(InternshipPairs, InternshipView), one_sided=frozenset({"in_agree"}))
