from handlers.indicators.figures.states import IndicatorsNow
from models.meeting import MeetingState
from models.mentorship import Mentorship
from models.project import Project, ProjectState
from tests.support.meetings import ended_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Opens a person and a project behind figures, chooses another period, city and programme, and reads the rest."""
    orlova = await scene.coordinator()
    await scene.pair()
    await ended_meeting(scene.town, MeetingState.held)
    async with scene.town.act() as act:
        pair = await act.session.get_one(Mentorship, 1)
        about = {"title": "Школа полного дня", "state": ProjectState.active, "opened_at": act.now}
        act.session.add(Project(author_id=pair.mentee_id, mentorship_id=pair.id, **about))
        mentor, mentee = pair.mentor_id, pair.mentee_id
    await orlova.press("indicators", "group:people", "how", "back", "figure:mentors")
    await orlova.say("петров")
    await orlova.press(f"counted:{mentor}", "back", "all", "back", "back")
    await orlova.press("group:projects", "figure:with_mentor", "counted:1", "back", "back", "back")
    await orlova.press("group:meetings", "figure:remote", f"counted:{mentee}", "back", "back", "back")
    await orlova.press("choose", "kind:month", "earlier", "later", "city", "in_city:1", "city", "all_cities")
    await orlova.press("programme", "in_programme:novice", "programme", "any_programme", "back")
    await orlova.press("chart", "dark", "light", "xlsx", "docx", "monthly", "monthly", "back")
    await orlova.press("more", "mentors", f"mentor:{mentor}", "back")
    await orlova.say("петров")
    await orlova.press("all_mentors", "back", "questions", "back")


WAY = Way(walk, in_charge=(IndicatorsNow,))
