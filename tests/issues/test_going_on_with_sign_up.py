"""Somebody who left the questions for `/menu` had to answer them again from the beginning, and an invited person had to
find the link in another chat. Now each way in leads back to where they stopped.
"""

from collections.abc import Iterable

import pytest
from sqlalchemy import select

from models.receiving import Conversation
from tests.support.inviting import link_from
from tests.support.people import owner
from tests.support.sign_up import ACCEPT, Step, way_of
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
WAYS = ("mentee", "mentor", "coordinator by a link", "mentor by a link", "somebody of a list")


async def do(person: Dweller, steps: Iterable[Step]) -> None:
    for step in steps:
        await person.press(*step.press)
        if step.say:
            await person.say(step.say)


@pytest.mark.parametrize("name", WAYS)
async def test_the_way_in_and_home_lead_back_to_the_question_where_one_stopped(town: Town, name: str) -> None:
    way = await way_of(town, name)
    accepts = [step for step in way.before if step is ACCEPT]
    person = await town.person("Анна")
    await person.start()
    await way.enter(person)
    await do(person, [*accepts, *way.introduction(2026)[:2]])
    where = await person.text()
    for days in (0, 6):
        await person.say("/menu")
        await town.advance(days=days)
        await town.restart()
        await person.press("unfinished")
        assert await person.text() == where
    await person.say("/menu")
    await way.enter(person)
    await do(person, accepts)
    assert await person.text() == where


async def test_a_mentee_finds_the_topics_ticked(town: Town) -> None:
    person = await town.person("Анна")
    await person.start()
    await person.press("need_mentor")
    await do(person, (await way_of(town, "mentee")).introduction(2026))
    await person.press("topic:1", "next")
    await person.say("/menu")
    await person.press("need_mentor", "form:remote", "skip", "not_now")
    assert "find_mentor" in await person.buttons()


async def test_an_invitation_that_has_ended_meanwhile_is_explained_and_the_answers_stay(town: Town) -> None:
    person, link = await town.person("Анна"), await link_from(await owner(town), "coordinator")
    await person.start(link)
    await person.press("accept", "agree")
    await person.say("Петрова Анна Сергеевна")
    await person.say("/menu")
    await town.advance(days=8)
    await person.press("unfinished")
    assert "истёк" in await person.text()
    await person.press("home", "need_mentor")
    assert "Петрова" in await person.text()


async def test_what_was_begun_can_be_erased(town: Town) -> None:
    person = await town.person("Анна")
    await person.start()
    await person.press("need_mentor", "agree")
    await person.say("Петрова Анна Сергеевна")
    await person.say("/menu")
    await person.press("forget")
    assert "unfinished" not in await person.buttons()
    async with town.act() as act:
        assert not [state for state in await act.session.scalars(select(Conversation.state)) if "Петрова" in state]
