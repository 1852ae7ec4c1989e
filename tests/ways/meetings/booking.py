from sqlalchemy import update

from handlers.meetings.booking.states import Booking
from models.agreement import Agreement, AgreementState
from models.mentorship import Programme
from models.profile import MentorProfile
from tests.support import people
from tests.support.meetings import book, press_day_ahead
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee books with an agenda, and moves the meeting with a reason; then an agreement is needed, and then two
    meetings are coming.
    """
    ivanov, _ = await scene.pair()
    async with scene.town.act() as act:
        await act.session.execute(update(MentorProfile).values(building="Москва, Школьная, 1\nМосква, Лесная, 2"))
    await ivanov.press("book", "day_weekday:0")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("length", "form", "building", "help", "agenda", "prompt:acquaintance", "agenda")
    await ivanov.say("Первый педсовет")
    await ivanov.press("series", "back")
    await ivanov.press("confirm", "prepare", "back", "home", "meetings", "meeting:1", "move")
    await press_day_ahead(ivanov, 6)
    await ivanov.press_label("12:00")
    await ivanov.press("reason:work", "calendar", "home", "book", "agreement")
    await _when_two_are_coming(scene, ivanov)
    belova = await people.mentor(scene.town, "Белова Инна Ильинична")
    await people.join(scene.town, ivanov, belova, Programme.project)
    await ivanov.press("book", "whom:2")


async def _when_two_are_coming(scene: Scene, ivanov: Dweller) -> None:
    async with scene.town.act() as act:
        await act.session.execute(update(Agreement).values(state=AgreementState.signed))
    await book(ivanov, "16:00")
    await ivanov.press("book", "coming:1")


WAY = Way(
    walk,
    everybodys=(Booking,),
    no_row={
        "Booking:day:earlier": "turns one's own calendar",
        "Booking:day:later": "turns one's own calendar",
    },
)
