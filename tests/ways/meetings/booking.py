from handlers.meetings.booking.states import Booking
from models.mentorship import Programme
from tests.support import people
from tests.support.meetings import press_day_ahead
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee books with an agenda, and moves the meeting with a reason."""
    ivanov, _ = await scene.pair()
    await ivanov.press("book", "day_weekday:0")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("form:in_person", "agenda")
    await ivanov.say("Первый педсовет")
    await ivanov.press("confirm", "home", "meetings", "meeting:1", "move")
    await press_day_ahead(ivanov, 6)
    await ivanov.press_label("12:00")
    await ivanov.press("reason:work", "calendar")
    belova = await people.mentor(scene.town, "Белова Инна Ильинична")
    await people.join(scene.town, ivanov, belova, Programme.project)
    await ivanov.press("book", "whom:2")


WAY = Way(
    walk,
    everybodys=(Booking,),
    no_row={
        "Booking:day:earlier": "turns one's own calendar",
        "Booking:day:later": "turns one's own calendar",
    },
)
