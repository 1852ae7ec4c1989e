"""A coordinator hands a mentor's mentees over to several others, one receiving mentor after the other."""

import pytest

from tests.support import people
from tests.support.town import Dweller, Town


async def tick_and_ask(orlova: Dweller, count: int, receiver: int) -> None:
    for widget in [one for one in await orlova.buttons() if one.startswith("pairs_ticked:")][:count]:
        await orlova.press(widget)
    await orlova.press("next", f"receiver:{receiver}", "ask")


async def id_of(dweller: Dweller) -> int:
    async with dweller.town.act(dweller) as act:
        return act.me.id


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_two_mentees_go_to_one_mentor_and_the_third_to_another_in_one_flow(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await people.mentor(town)
    somova, volkova = [await people.mentor(town, f"{name} Вера Павловна") for name in ("Сомова", "Волкова")]
    mentees = [await people.mentee(town, f"{name} Олег Павлович") for name in ("Иванов", "Котов", "Сидоров")]
    for one in mentees:
        await people.join(town, one, petrova)
    await orlova.start()
    await orlova.press("people", "list:mentors", f"person:{await id_of(petrova)}", "hand_over")
    await tick_and_ask(orlova, 2, await id_of(somova))
    assert "✓ Спрашиваем стажёров: 2" in await orlova.text()
    assert (await orlova.text()).count("Предложен ментор: Сомова") == 2
    await tick_and_ask(orlova, 1, await id_of(volkova))
    assert (await orlova.text()).count("Предложен ментор: Волкова") == 1
    assert not [one for one in await orlova.buttons() if one.startswith("pairs_ticked:")]
    for mentee, receiver in zip(mentees, ("Сомова", "Сомова", "Волкова"), strict=True):
        assert f"Предлагают: {receiver} Вера Павловна" in (await mentee.notice("hand_yes"))["text"]
        await mentee.press_notice("hand_yes")
    for mentor, count in ((petrova, 0), (somova, 2), (volkova, 1)):
        await mentor.start()
        assert f"Стажёры: {count} из 3" in await mentor.text()
