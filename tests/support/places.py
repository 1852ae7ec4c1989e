"""Cities and schools in the chat: on the way to them, and typed ones."""

from tests.support.town import Dweller, Town

PERM = "Asia/Yekaterinburg"


async def to_city(town: Town, language: str = "ru") -> Dweller:
    person = await town.person("Инна", language)
    await person.start()
    await person.press("need_mentor", "agree")
    await person.say("Белова Инна Ильинична")
    return person


async def typed_in_profile(town: Town, person: Dweller, name: str = "Пермь") -> int:
    """Adds a city in the person's profile; returns its id."""
    await person.start()
    await person.press("profile", "person", "city")
    await person.say(name)
    await person.press("add_city", f"own_zone:{PERM}")
    async with town.act(person) as act:
        return act.me.city_id


async def offered(person: Dweller, widget: str = "city") -> list[str]:
    return [button for button in await person.buttons() if button.startswith(f"{widget}:")]


async def to_school(town: Town, language: str = "ru") -> Dweller:
    person = await town.person("Инна", language)
    await person.start()
    await person.press("need_mentor", "agree")
    await person.say("Белова Инна Ильинична")
    await person.press("city:1")
    return person
