"""The card of a school or a city says how many people work there, and opens exactly these."""

from models.person import ERASED, School
from tests.support.people import add_person, coordinator
from tests.support.town import Town


async def test_the_people_of_a_school_are_those_that_its_card_counts(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        schools = [School(city_id=1, name="Школа № 5"), School(city_id=1, name="Школа № 57")]
        act.session.add_all(schools)
        await act.session.flush()
        for name, at in (("Абрамов Олег Ильич", 0), ("Белова Инна Ильинична", 1), ("Волкова Вера Павловна", 1)):
            (await add_person(act, name)).school_id = schools[at].id
        school_id = schools[0].id
    await orlova.start()
    await orlova.press("settings", "lists", "kind:school", "city:1", f"item:{school_id}")
    assert "Людей: 1" in await orlova.text()
    await orlova.press("people")
    assert "Все: 1" in await orlova.text()
    assert "Москва, Школа № 5" in await orlova.text()
    assert "Абрамов" in await orlova.text()


async def test_the_people_of_a_city_are_without_those_who_erased_their_data(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        await add_person(act, "Абрамов Олег Ильич", city_id=6)
        (await add_person(act, "Белова Инна Ильинична", city_id=6)).surname = ERASED
    await orlova.start()
    await orlova.press("settings", "lists", "kind:city")
    await orlova.say("Владивосток")
    assert "Людей: 1" in await orlova.text()
    await orlova.press("people")
    assert "Все: 1" in await orlova.text()
