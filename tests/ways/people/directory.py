from sqlalchemy import select

from handlers.people.directory.states import Directory
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person, School
from models.profile import MentorProfile
from tests.support.people import listed
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Lists by city, district and programme, a search in a list, its export."""
    orlova, other = await scene.coordinator(), await listed(scene.town, "Яшина Анна")
    await scene.mentor()
    async with scene.town.act() as act:
        act.session.add(School(city_id=1, name="Школа № 57", district="ЮАО"))
        await act.session.flush()
        person = await act.session.get_one(Person, other)
        person.school_id = await act.session.scalar(select(School.id))
        mentor = await act.session.scalar(select(MentorProfile.person_id).where(MentorProfile.person_id != other))
        pair = {"state": MentorshipState.active, "began_at": act.now, "programme": Programme.novice}
        act.session.add(Mentorship(mentee_id=other, mentor_id=mentor, **pair))
    await orlova.press("people", "list:mentors", "place", "in_city:1", "in_district:0", "place", "in_city:1")
    await orlova.press("whole_city", "export", "programme", "in_programme:novice", "programme", "any_programme", "all")
    await orlova.say("яшин")
    await orlova.press(f"person:{other}", "back", "back")
    await orlova.say("яшин")


WAY = Way(walk, in_charge=(Directory,))
