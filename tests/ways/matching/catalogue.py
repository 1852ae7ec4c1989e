from sqlalchemy import select

from handlers.matching.catalogue.states import Catalogue
from models.person import Person, School
from models.profile import MentorProfile
from tests.support import people
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """By words and by each filter. A mentee asks and later books; a visitor asks; a mentor sees the own page."""
    await people.mentor(scene.town, "Сомова Вера Павловна")
    petrova, ivanov, guest = await scene.mentor(), await scene.mentee(), await scene.visitor()
    async with scene.town.act(petrova) as act:
        card = f"mentor:{act.me.id}"
        listed = select(Person).where(Person.id.in_(select(MentorProfile.person_id)))
        for number, mentor in enumerate(await act.session.scalars(listed)):
            mentor.school = School(city_id=1, name=f"Школа № {number}", district=f"Округ {number}")
    await ivanov.press("find_mentor")
    await ivanov.say("петрова")
    await ivanov.press("filters", "by:topic", "by_topic:1", "filters", "by:city", "by_city:1")
    await ivanov.press("filters", "by:district", "by_district:1", "drop:words")
    await ivanov.press("filters", "drop:topic_id", "filters", "by:remote", "everybody")
    await ivanov.press("filters", "by:free", card, "ask")
    await guest.start()
    await guest.press("mentors", card, "need_mentor")
    await petrova.start()
    await petrova.press("my_page", "offer", "back", "back", "person")
    await people.join(scene.town, ivanov, petrova)
    await ivanov.press("mentors", card, "book")


WAY = Way(walk, everybodys=(Catalogue,))
