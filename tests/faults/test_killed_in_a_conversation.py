"""SIGKILL while people talk to the bot: each conversation continues where it was, each update acts once, and no text
answers two questions.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.event import Answer, Registration
from models.person import Person
from models.profile import MenteeProfile
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import Received, announce_to_all, crowd, none_is_open
from tests.support.faults.figures import Note
from tests.support.faults.newcomers import all_named, at_their_names
from tests.support.patience import LONG
from tests.support.sign_up import Step, check, way_of
from tests.support.size import sized
from tests.support.town import Dweller

HALF, KILLS = sized(16, 500), sized(2, 5)


async def test_sign_up_goes_on_after_a_kill_at_each_kind_of_step(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        person = await town.person("Пётр")
        await person.start()
        await person.press("need_mentor", "agree")
        await town.bot.restart()
        await person.say("Иванов Пётр Алексеевич")
        await person.press("city:1")
        await town.bot.kill()
        await town.client.say(person.id, "Школа № 57")  # sent while no bot is running
        await town.bot.start()
        await town.settled()
        await person.press("position:candidate", "topic:1", "next")
        await town.bot.restart()
        await person.press("form:remote", "skip", "not_now")
        assert "find_mentor" in await person.buttons()
        async with town.database.read() as session:
            assert await session.scalar(select(func.count()).select_from(MenteeProfile)) == 1
            known = (await session.scalars(select(Person))).one()
            assert known.full_name == "Иванов Пётр Алексеевич"
            assert known.school is not None
            assert known.school.name == "Школа № 57"


async def killed_on_the_way(town: FarTown, person: Dweller, steps: Sequence[Step]) -> None:
    """Kills the bot before the first words, which are sent while no bot runs, and before the last step."""
    first_words = next((number for number, step in enumerate(steps) if step.say), None)
    for number, step in enumerate(steps):
        dies = number in (first_words, len(steps) - 1)
        if dies:
            await town.bot.kill()
        if step.say:
            await town.client.say(person.id, step.say)
        if dies:
            await town.bot.start()
            await town.settled()
        await person.press(*step.press)
        await town.settled()


@pytest.mark.parametrize(
    ("name", "engine"),
    [
        ("mentor", "postgresql"),
        ("mentor by a link", "sqlite"),
        ("coordinator by a link", "postgresql"),
    ],
)
async def test_each_way_in_goes_on_after_a_kill(database_url: str, tmp_path: Path, name: str) -> None:
    async with far_town(database_url, tmp_path) as town:
        way = await way_of(town, name)  # type: ignore[arg-type]
        person = await town.person("Анна")
        await person.start()
        await way.enter(person)
        await killed_on_the_way(town, person, [*way.before, *way.introduction(town.clock.now().year), *way.after])
        await check(person, name)
        assert "update failed" not in town.bot.said()


async def invited(town: FarTown, count: int) -> list[Dweller]:
    """People who have an announcement in their chat."""
    people = [Dweller(town, chat) for chat in await crowd(town, count)]  # type: ignore[arg-type]
    await announce_to_all(town)
    await none_is_open(town, within=LONG + count / 10)
    return people


async def all_act(town: FarTown, answering: list[Dweller], coming: list[Dweller]) -> None:
    """Half of them write their names, half press «Приду», all at the same time."""
    for person, guest in zip(answering, coming, strict=True):
        notice = await guest.notice("event_answer:")
        await town.client.say(person.id, "Иванов Пётр")
        await town.client.press(guest.id, notice["message_id"], "event_answer:coming:1", wait=0)


async def kill_on_the_way(town: FarTown, kills: int) -> None:
    """Kills the bot each time when some people have been answered and some have not."""
    answered = Received(town)
    before = await answered.look()
    for number in range(kills):
        await answered.until(before + HALF * (number + 1) // (kills + 2))
        await town.bot.restart()
    await town.client.idle()


async def test_every_update_acts_once_whenever_the_bot_is_killed(
    database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, SEND_RATE="3000") as town:
        coming, answering = await invited(town, HALF), await at_their_names(town, HALF)
        acting = asyncio.create_task(all_act(town, answering, coming))
        await kill_on_the_way(town, KILLS)
        await acting
        await town.client.idle()
        await all_named(answering)
        async with town.database.read() as session:
            answers = Counter(await session.scalars(select(Registration.answer)))
        figures(updates=2 * HALF, kills=KILLS, lost=HALF - answers[Answer.coming])
        assert answers == {Answer.coming: HALF}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_updates_are_acknowledged_before_their_commit(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        answering = await at_their_names(town, 20)
        await town.bot.kill()
        for person in answering:
            await town.client.say(person.id, "Иванов Пётр")
        town.bot.changed = "acknowledge late"
        received = Received(town)
        before = await received.look()
        await town.bot.start()
        await received.until(before + 3)
        await town.bot.restart()
        await town.client.idle()
        with pytest.raises(AssertionError):
            await all_named(answering)
