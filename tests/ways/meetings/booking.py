from datetime import timedelta

from sqlalchemy import update

from handlers.meetings.booking.states import Booking
from models.agreement import Agreement, AgreementState
from models.meeting import Meeting, MeetingState
from models.mentorship import Programme
from models.profile import Form, MentorProfile
from services.matching.agreements import begin_agreement
from services.meetings.rules import MENTEE_MOVES
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
    await _met_before(scene)
    await ivanov.press("book", "whom:2")
    await press_day_ahead(ivanov)
    await ivanov.press_label("18:00" if "18:00" in await ivanov.labels() else "17:00")
    await ivanov.press("agenda", "left")


async def _met_before(scene: Scene) -> None:
    """The second pair has signed an agreement and met."""
    async with scene.town.act() as act:
        await begin_agreement(act, 2)
        await act.session.execute(update(Agreement).values(state=AgreementState.signed))
        time = {"starts_at": act.now - timedelta(days=2), "ends_at": act.now - timedelta(days=1), "booked_at": act.now}
        held = {"form": Form.remote, "state": MeetingState.held, "agenda": "Педсовет"}
        act.session.add(Meeting(mentorship_id=2, **held, **time))


async def _when_two_are_coming(scene: Scene, ivanov: Dweller) -> None:
    async with scene.town.act() as act:
        await act.session.execute(update(Agreement).values(state=AgreementState.signed))
    moved = await book(ivanov, "16:00")
    async with scene.town.act() as act:
        no_moves = update(Meeting).where(Meeting.id == moved.id).values(moves_by_mentee=MENTEE_MOVES)
        await act.session.execute(no_moves)
    await ivanov.press("book", "meetings", "back", "coming:1", "home", "book", "several")


WAY = Way(
    walk,
    everybodys=(Booking,),
    no_row={
        "Booking:day:earlier": "turns one's own calendar",
        "Booking:day:later": "turns one's own calendar",
    },
)
