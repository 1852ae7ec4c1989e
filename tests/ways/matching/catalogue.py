from sqlalchemy import select

from handlers.matching.catalogue.states import Catalogue
from models.person import Person, School
from models.profile import MentorProfile
from tests.support import people
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """By words and by each filter. A mentee asks and later books; a visitor asks; a mentor sees the own page."""
    somova = await people.mentor(scene.town, "Сомова Вера Павловна")
    async with scene.town.act(somova) as act:
        act.me.city_id = 2
    petrova, ivanov, guest = await scene.mentor(), await scene.mentee(), await scene.visitor()
    async with scene.town.act(petrova) as act:
        card = f"mentor:{act.me.id}"
        listed = select(Person).where(Person.id.in_(select(MentorProfile.person_id)))
        for number, mentor in enumerate(await act.session.scalars(listed)):
            mentor.school = School(city_id=1, name=f"Школа № {number}", district=("ЦАО", "ЮАО")[number % 2])
    await ivanov.press("find_mentor")
    await ivanov.say("петрова")
    await ivanov.press("filters", "by:topic", "by_topic:1", "filters", "by:city", "by_city:1")
    await ivanov.press("filters", "by:district", "by_district:1", "drop:words")
    await ivanov.press("filters", "drop:topic_id", "filters", "by:remote", "filters", "everybody")
    await ivanov.press("filters", "by:free", card, "ask")
    await ivanov.press(
        "back", "back", "filters", "everybody", "suggest", f"suited:{card.partition(':')[2]}", "back", "back"
    )
    await _near(scene, ivanov, card)
    await ivanov.press("map", "dark", "light", "on_map:0", "map", "cities", "map_of:1", "back")
    await guest.start()
    await guest.press("mentors", card, "venue", "need_mentor")
    await petrova.start()
    await petrova.press("my_page", "offer", "back", "back", "person")
    await people.join(scene.town, ivanov, petrova)
    await ivanov.press("mentors", card, "book")


async def _near(scene: Scene, ivanov: Dweller, card: str) -> None:
    """From a district, from a place that is sent, and from the own school."""
    await ivanov.press("near", "from", "near_to:0", "back")
    await scene.town.client.send(ivanov.id, location={"latitude": 55.75, "longitude": 37.61})
    await scene.town.settled()
    await ivanov.press(f"close:{card.partition(':')[2]}", "back", "back")
    async with scene.town.act(ivanov) as act:
        act.me.school = School(city_id=1, name="Школа № 99", latitude=55.7, longitude=37.5)
    await ivanov.press("back", "near", "school", "back", "back")


WAY = Way(walk, everybodys=(Catalogue,))
