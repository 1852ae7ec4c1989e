"""Updates come several times, anywhere, those of different people in any order, to one process or two: everybody ends
where they would if each update had come once.
"""

import asyncio
from pathlib import Path

from sqlalchemy import select

from models.person import Person
from models.profile import MenteeProfile
from tests.support.bot_process import FarTown
from tests.support.faults.figures import Note
from tests.support.faults.newcomers import buttons_now, press_soon
from tests.support.faults.replicas import replicas
from tests.support.patience import LOOK_AGAIN, wait_until
from tests.support.size import sized
from tests.support.town import Dweller

PEOPLE, PROCESSES = sized(3, 150), {"sqlite": 1, "postgresql": 2}
AT_ONCE = 20
Outcome = tuple[str, str, str, list[int], str, str]
ONCE: Outcome = ("Иванов Пётр Алексеевич", "Школа № 57", "candidate", [1, 3], "remote", "Собрать команду")


async def writes(person: Dweller, text: str, *, after: str) -> None:
    """Writes as soon as the window with that button is gone."""
    while await shows(person, after):
        await asyncio.sleep(LOOK_AGAIN)
    await person.town.client.say(person.id, text)


async def shows(person: Dweller, button: str) -> bool:
    return button in await buttons_now(person)


async def sign_up(people: list[Dweller], *, return_exceptions: bool = False) -> list[BaseException | None]:
    """Some people at once, the next when one is done."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(person: Dweller) -> None:
        async with room:
            await signs_up(person)

    return await asyncio.gather(*(one(person) for person in people), return_exceptions=return_exceptions)


async def signs_up(person: Dweller) -> None:
    await person.town.client.say(person.id, "/start")
    await press_soon(person, "need_mentor")
    await press_soon(person, "agree")
    await writes(person, "Иванов Пётр Алексеевич", after="agree")
    await press_soon(person, "city:1")
    await writes(person, "Школа № 57", after="city:1")
    for widget in ("position:candidate", "topic:1", "topic:3", "next", "form:remote"):
        await press_soon(person, widget)
    await writes(person, "Собрать команду", after="form:remote")
    await press_soon(person, "not_now")  # mailings
    await wait_until(lambda: shows(person, "find_mentor"))


async def outcomes(town: FarTown) -> list[Outcome]:
    async with town.database.read() as session:
        people = {person.id: person for person in await session.scalars(select(Person))}
        profiles = list(await session.scalars(select(MenteeProfile)))
    assert len(profiles) == len(people)
    return [
        (
            people[profile.person_id].full_name,
            str(people[profile.person_id].school and people[profile.person_id].school.name),
            str(people[profile.person_id].position),
            [topic.id for topic in profile.topics],
            str(profile.form),
            profile.words,
        )
        for profile in profiles
    ]


async def test_repeated_updates_end_in_the_same_state_as_single_ones(
    database_url: str, tmp_path: Path, engine: str, figures: Note
) -> None:
    async with replicas(database_url, tmp_path, PROCESSES[engine], repeat=2) as (town, man, _):
        people = [await town.person(f"P{number}") for number in range(PEOPLE)]
        await sign_up(people)
        await man.all_brought()
        await town.client.idle()
        figures(processes=PROCESSES[engine], people=PEOPLE, deliveries=man.brought, of_them_again=man.repeated)
        assert man.repeated > PEOPLE
        assert await outcomes(town) == [ONCE] * PEOPLE
        for person in people:
            assert "find_mentor" in await person.buttons()
