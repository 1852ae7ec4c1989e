"""A person who came with a mentor's link, or pressed «Мне нужен ментор» on a card, ended up at home with the whole
list.
"""

import pytest

from models.profile import MentorProfile
from tests.support.people import known, mentor
from tests.support.sign_up import introduce
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def choose_topics(person: Dweller) -> None:
    await person.press("topic:1", "next", "form:remote", "skip")
    if "not_now" in await person.buttons():  # a newcomer is asked about mailings
        await person.press("not_now")


async def id_of(person: Dweller) -> int:
    async with person.town.act(person) as act:
        return act.me.id


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_person_who_came_with_a_link_lands_on_that_card(town: Town, language: str) -> None:
    petrova = await mentor(town, language=language)
    ivanov = await town.person("Пётр", language)
    await ivanov.start(f"m_{await id_of(petrova)}")
    await ivanov.press("need_mentor")
    await introduce(ivanov)
    await town.restart()
    await choose_topics(ivanov)
    assert ("профиль сохранён" if language == "ru" else "your profile is saved") in await ivanov.text()
    assert "Петрова Анна Сергеевна" in await ivanov.text()
    await ivanov.press("ask", "without", "send")
    assert await petrova.notice("rq_yes")
    assert "request" in await ivanov.buttons()


async def test_going_back_from_the_card_first_keeps_the_links_meaning(town: Town) -> None:
    petrova, ivanov = await mentor(town), await town.person("Пётр")
    await ivanov.start(f"m_{await id_of(petrova)}")
    await ivanov.press("back", "need_mentor")
    await introduce(ivanov)
    await choose_topics(ivanov)
    assert "ask" in await ivanov.buttons()
    await ivanov.press("back")
    assert "find_mentor" in await ivanov.buttons()


async def test_a_known_person_lands_there_too(town: Town) -> None:
    petrova, belova = await mentor(town), await known(town, "Белова Инна Ильинична")
    await belova.press("mentors", f"mentor:{await id_of(petrova)}", "need_mentor", "back", "need_mentor")
    await choose_topics(belova)
    assert "ask" in await belova.buttons()


async def test_a_mentor_who_left_the_list_meanwhile_is_said_to_be_gone(town: Town) -> None:
    petrova, ivanov = await mentor(town), await town.person("Пётр")
    await ivanov.start(f"m_{await id_of(petrova)}")
    await ivanov.press("need_mentor")
    await introduce(ivanov)
    async with town.act(petrova) as act:
        await act.session.delete(await act.session.get_one(MentorProfile, act.me.id))
    await choose_topics(ivanov)
    assert "в списке сейчас нет" in await ivanov.text()
    await ivanov.press("back")
    assert "find_mentor" in await ivanov.buttons()


async def test_the_way_back_from_the_first_step_after_the_introduction_is_home(town: Town) -> None:
    ivanov = await town.person("Пётр")
    await ivanov.start()
    await ivanov.press("need_mentor", "back", "need_mentor")
    await introduce(ivanov)
    await ivanov.press("back")
    assert "need_mentor" in await ivanov.buttons()
