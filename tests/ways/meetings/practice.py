from handlers.meetings.practice.states import PracticeLog, Reflecting
from models.meeting import MeetingState
from tests.support.meetings import ended_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentor notes a reflection after a meeting, and takes the log as files."""
    _, petrova = await scene.pair()
    await ended_meeting(scene.town, MeetingState.held)
    await petrova.start()
    await petrova.press("waiting", "thing:held_mentor:1", "more", "reflect")
    await petrova.say("В следующий раз больше слушать")
    await petrova.press("home", "help", "practice", "period:month", "pdf", "xlsx", "notes", "home")


WAY = Way(walk, everybodys=(PracticeLog, Reflecting))
