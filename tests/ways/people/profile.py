from datetime import timedelta

from handlers.people.profile.states import Profile
from models.person import School
from tests.support.pictures import PIXEL
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    async with scene.town.act() as act:
        places = [(1, "ЦАО"), (1, "ЮАО"), (2, "Север"), (2, "Юг")]
        act.session.add_all(School(city_id=city, name=f"Школа {name}", district=name) for city, name in places)
    ivanov, petrova = await scene.pair()
    await change_person(ivanov)
    await change_wishes(ivanov)
    await change_settings(ivanov)
    await change_offer(petrova)
    await pause(petrova)


async def change_person(ivanov: Dweller) -> None:
    """A school and a city are added, then others are chosen from the lists."""
    async with ivanov.town.act() as act:
        year = act.now.year
    await ivanov.press("profile", "person", "name", "back", "school")
    await add(ivanov, "school", "Школа на горе")
    await ivanov.start()
    await ivanov.press("profile", "person", "city")
    await add(ivanov, "city", "Пермь")
    await ivanov.press("own_zone:Asia/Yekaterinburg", "home", "profile", "person", "city")
    await ivanov.press("to_city:2", "to_school_district:3", "to_school:3", "position", "to_position:deputy")
    await ivanov.press("earlier", "later", "earlier", f"year:{year - 12}", "month:1")


async def add(ivanov: Dweller, what: str, name: str) -> None:
    for button in (f"all_{'cities' if what == 'city' else 'schools'}", f"add_{what}"):
        await ivanov.say(name)
        await ivanov.press(button)


async def change_wishes(ivanov: Dweller) -> None:
    await ivanov.start()
    await ivanov.press("profile", "wishes", "topics", "wish:2", "save", "form", "to_form:in_person", "words", "clear")


async def change_settings(ivanov: Dweller) -> None:
    await ivanov.start()
    await ivanov.press("profile", "settings", "quiet", "back", "zone", "to_zone:Asia/Yekaterinburg", "language")


async def change_offer(petrova: Dweller) -> None:
    await petrova.start()
    await petrova.press("profile", "offer", "about", "back", "topics", "topic:2", "save", "forms", "to_forms:remote")
    await petrova.press("building", "clear", "link")
    await petrova.say("https://video.example/new")
    await petrova.press("link", "clear", "capacity", "to_capacity:2", "programmes")
    await petrova.press("programme:novice", "programme:project", "programme:internship", "back", "photo")
    await petrova.send_file("я.png", PIXEL, kind="photo")
    await petrova.press("photo", "no_photo")


async def pause(petrova: Dweller) -> None:
    async with petrova.town.act() as act:
        soon = act.now.date() + timedelta(days=2)
    await petrova.start()
    await petrova.press("profile", "pause")
    if f"until:{soon}" not in await petrova.buttons():
        await petrova.press("later")
    await petrova.press(f"until:{soon}", "pause", "end_pause")


WAY = Way(
    walk,
    everybodys=(Profile,),
    no_row={
        "Profile:pause:earlier": "turns one's own calendar",
        "Profile:pause:later": "turns one's own calendar",
        "Profile:card:need_mentor": "the same button as in Home:menu",
        "Profile:card:am_mentor": "the same button as in Home:menu",
    },
)
