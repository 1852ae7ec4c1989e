"""A long school name that somebody typed made a button of 200 characters for everybody else."""

import pytest

from models.person import School
from tests.support.people import mentee
from tests.support.town import Town

NAME = "Государственное бюджетное общеобразовательное учреждение <№ 5>"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_long_name_is_cut_on_the_button_and_kept_whole(town: Town) -> None:
    async with town.act() as act:
        act.session.add(School(city_id=1, name=NAME))
    visitor, ivanov = await town.person("Гость"), await mentee(town)
    await visitor.start()
    await visitor.press("need_mentor", "agree")
    await visitor.say("Белова Инна Ильинична")
    await visitor.press("city:1")
    await ivanov.press("profile", "person", "school")
    for person in (visitor, ivanov):
        assert max(map(len, await person.labels())) <= 25
    await ivanov.press("to_school:1")
    assert NAME in await ivanov.text()
