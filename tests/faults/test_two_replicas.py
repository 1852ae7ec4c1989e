"""Two replicas behind nginx on PostgreSQL, as in compose.yaml, are killed in turn while people work: nothing is lost,
nothing comes twice, and each person's texts keep their order.

Everybody opens a project with two texts in a row, then eight, without waiting for answers. A lost, repeated or swapped
text would show in the project afterwards. Between texts and presses people wait until Telegram has no update of theirs
left, because it promises no order between those two kinds when it has to deliver one again.
"""

import asyncio
from itertools import cycle
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.projects.passport.stage_actions import READY_STAGES
from models.person import Role
from models.project import Project
from models.receiving import FailedUpdate
from services.unit_of_work import Uow
from tests.support.bot_process import BotProcess, FarTown
from tests.support.faults.figures import Note
from tests.support.faults.newcomers import buttons_now, press_soon
from tests.support.faults.replicas import replicas, replicas_behind_nginx
from tests.support.patience import LONG, LOOK_AGAIN, wait_until
from tests.support.people import add_person
from tests.support.size import sized
from tests.support.town import Dweller

PEOPLE, KILLS, AT_ONCE = sized(8, 1_000), sized(2, 20), 40


async def mentees(town: FarTown, count: int) -> list[Dweller]:
    people = [await town.person(f"P{number}") for number in range(count)]
    async with Uow(town.database, town.clock, None).write() as act:
        for person in people:
            await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=person.id)
    return people


async def all_came(person: Dweller) -> None:
    """Waits until Telegram has no update of theirs left. Reads the sandbox's state directly, because a thousand people
    asking over HTTP are slow.
    """
    queue = person.town.sandbox.world.queue  # type: ignore[attr-defined]
    assert await queue.changed.until(lambda: all(one.chat_id != person.id for one in queue.waiting()), LONG)


async def says(person: Dweller, *texts: str) -> None:
    for text in texts:
        await person.town.client.say(person.id, text)
    await all_came(person)


async def presses(person: Dweller, *widgets: str) -> None:
    for widget in widgets:
        window, data = await person.find(widget)
        await person.town.client.press(person.id, window["message_id"], data)
        await all_came(person)


async def opens_a_project(person: Dweller) -> None:
    await says(person, "/start")
    await presses(person, "project", "open_project", "go_on")
    await says(person, "Школа полного дня", "Важно", "Опрос", "Занять всех", "Кружки")
    await presses(person, "add")
    await says(person, "Дети в кружках", "%", "40", "60")
    await presses(person, "enough", "ready", "enough", "open", "mentor:0")


async def all_open_projects(people: list[Dweller], bots: list[BotProcess]) -> None:
    """Some people at once, the next when one is done; meanwhile the replicas are killed in turn."""
    room, done = asyncio.Semaphore(AT_ONCE), 0

    async def one(person: Dweller) -> None:
        nonlocal done
        async with room:
            await opens_a_project(person)
        done += 1

    async def kill_in_turn() -> None:
        for number, bot in zip(range(KILLS), cycle(bots), strict=False):
            while done < len(people) * number // KILLS:
                await asyncio.sleep(LOOK_AGAIN)
            await bot.restart()

    await asyncio.gather(kill_in_turn(), *(one(person) for person in people))


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_replicas_are_killed_in_turn_and_nobody_notices(database_url: str, tmp_path: Path, figures: Note) -> None:
    async with replicas_behind_nginx(database_url, tmp_path) as (town, bots):
        clock = asyncio.get_running_loop()
        people, began = await mentees(town, PEOPLE), clock.time()
        await all_open_projects(people, bots)
        await town.client.idle()
        seconds = round(clock.time() - began)
        async with town.database.read() as session:
            projects = list(await session.scalars(select(Project)))
            failed = list(await session.scalars(select(FailedUpdate)))
        figures(people=PEOPLE, updates=PEOPLE * 19, kills=KILLS, tried_again=len(failed), seconds=seconds)
        assert len(projects) == PEOPLE
        assert len({project.author_id for project in projects}) == PEOPLE
        assert {(project.title, project.goal) for project in projects} == {("Школа полного дня", "Занять всех")}
        assert all(len(project.stages) == READY_STAGES for project in projects)
        assert [update for update in failed if update.incident] == []  # an update past its deadline is only tried again


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("changed", ["", "answer late"])
async def test_it_bites_when_updates_are_answered_before_their_commit(
    database_url: str, tmp_path: Path, changed: str
) -> None:
    """A bot killed while handling the title loses it, because Telegram was told that it had arrived."""
    async with replicas(database_url, tmp_path, 1, changed=changed) as (town, _, [bot]):
        [person] = await mentees(town, 1)
        await town.client.say(person.id, "/start")
        await press_soon(person, "project")
        await press_soon(person, "open_project")
        await press_soon(person, "go_on")
        await town.client.fault(method="sendMessage", delay=60)
        await town.client.say(person.id, "Школа полного дня")
        await wait_until(lambda: not town.sandbox.world.faults._standing)
        await bot.restart()
        await town.client.idle()
        before = len(await person.from_bot())
        await town.client.say(person.id, "Занять всех")
        async with asyncio.timeout(LONG):
            while len(await person.from_bot()) == before or not await buttons_now(person):
                await asyncio.sleep(LOOK_AGAIN)
        async with town.database.read() as session:
            [project] = await session.scalars(select(Project))
            assert (project.title == "Школа полного дня") is not bool(changed)
