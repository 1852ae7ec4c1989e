"""Telegram refuses an alert of more than 200 characters; a longer refusal is shown in the window instead."""

import pytest
from sqlalchemy import update

from models.person import City, Person, Role
from tests.support.inviting import link_from
from tests.support.people import known, owner
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_refusal_that_names_a_long_city_stands_in_the_window(town: Town) -> None:
    orlova = await owner(town)
    link = await link_from(orlova, "mentor")
    petrova = await known(town, "Петрова Анна", Role.mentee)
    await petrova.start(link)
    async with town.act() as act:
        await act.session.execute(update(City).where(City.id == 1).values(name_ru="Г" * 100))
        await act.session.execute(update(Person).where(Person.telegram_id == petrova.id).values(city_id=6))
    await petrova.press("accept")
    assert "Г" * 100 in await petrova.text()
