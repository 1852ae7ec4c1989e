"""SIGKILL in the middle of sign-up: the conversation goes on where it stood, and no text answers two questions."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.person import Person
from models.profile import MenteeProfile
from tests.faults.bot_process import far_town


async def test_sign_up_goes_on_after_a_kill_at_each_kind_of_step(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        person = await town.person("Пётр")
        await person.start()
        await person.press("need_mentor", "agree")
        await town.bot.restart()
        await person.say("Иванов Пётр Алексеевич")
        await person.press("city:1")
        await town.bot.kill()
        await town.client.say(person.id, "Школа № 57")  # written while nobody listens
        await town.bot.start()
        await town.settled()
        await person.press("position:candidate", "topic:1", "next")
        await town.bot.restart()
        await person.press("form:remote", "skip")
        assert "find_mentor" in await person.buttons()
        async with town.database.read() as session:
            assert await session.scalar(select(func.count()).select_from(MenteeProfile)) == 1
            known = (await session.scalars(select(Person))).one()
            assert known.full_name == "Иванов Пётр Алексеевич"
            assert known.school is not None
            assert known.school.name == "Школа № 57"


@pytest.mark.parametrize("kills", [3])
async def test_every_text_answers_its_question_once_whenever_the_bot_is_killed(
    database_url: str, tmp_path: Path, kills: int
) -> None:
    """Many people write their names at once; the process is killed in the middle; all stand at the next question."""
    people_count = 60
    async with far_town(database_url, tmp_path) as town:
        people = [await town.person(f"П{number}") for number in range(people_count)]
        await asyncio.gather(*(person.start() for person in people))
        await asyncio.gather(*(person.press("need_mentor", "agree") for person in people))
        for number, person in enumerate(people):
            await town.client.say(person.id, f"Иванов Пётр{'абвгдежзик'[number % 10]}")
            if number % (people_count // kills) == people_count // kills - 1:
                await town.bot.restart()
        await town.client.idle(60)
        for person in people:
            assert "city:1" in await person.buttons()
