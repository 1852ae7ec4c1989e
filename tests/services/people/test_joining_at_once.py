"""A coordinator joins two records at the moment when the person comes in by the link of one of them."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.reference import load_reference
from models.connection.database import Database
from models.person import Person, Role
from models.personal_link import PersonalLink
from services.entry.codes import hash_of
from services.entry.personal_links import make_link, tie
from services.people import joining
from services.people.joining import join_records
from services.unit_of_work import Act, Uow
from tests.support.pairs import StillClock
from tests.support.people import add_person
from tests.support.racing import begin, outcome

OWNER, NEWCOMER = 1, 77


class Twice:
    """Somebody with two records, one of which has a link."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.code = ""
        self.stays = self.linked = 0

    def by(self, telegram_id: int) -> Uow:
        return Uow(self.database, StillClock(), telegram_id)

    async def make(self) -> None:
        await load_reference(self.database)
        async with self.by(0).write() as act:
            await add_person(act, "Орлова Мария", Role.owner, telegram_id=OWNER)
            self.stays = (await add_person(act, "Рябова Анна", Role.mentee)).id
            self.linked = (await add_person(act, "Рябова Анна Сергеевна", Role.mentee)).id
        async with self.by(OWNER).write() as act:
            self.code = (await make_link(act, self.linked)).code

    async def comes(self, act: Act) -> None:
        await tie(act, self.linked, hash_of(self.code), "ru", 1)

    async def come(self) -> None:
        async with self.by(NEWCOMER).write() as act:
            await self.comes(act)

    async def join(self) -> None:
        async with self.by(OWNER).write() as act:
            await join_records(act, self.stays, self.linked)

    async def left(self) -> list[tuple[int, int | None]]:
        async with self.database.read() as session:
            rows = await session.execute(select(Person.id, Person.telegram_id).where(Person.surname == "Рябова"))
            return [tuple(row) for row in rows]


@pytest.fixture
async def twice(database: Database) -> Twice:
    made = Twice(database)
    await made.make()
    return made


async def joined_while_they_come(twice: Twice) -> str:
    async with twice.by(NEWCOMER).write() as act:
        await twice.comes(act)
        joining_ = await begin(twice.database, outcome(twice.join()))
    return await joining_


async def test_whoever_comes_first_keeps_the_account_and_the_other_record_is_joined_to_theirs(twice: Twice) -> None:
    assert await joined_while_they_come(twice) == "done"
    assert await twice.left() == [(twice.linked, NEWCOMER)]


async def test_whoever_comes_second_is_told_that_the_link_is_over_and_it_works_for_the_joined_record(
    twice: Twice,
) -> None:
    async with twice.by(OWNER).write() as act:
        await join_records(act, twice.stays, twice.linked)
        coming = await begin(twice.database, outcome(twice.come()))
    assert await coming == "LinkOver"
    twice.linked = twice.stays
    await twice.come()
    assert await twice.left() == [(twice.stays, NEWCOMER)]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_without_the_locks_joining_fails_on_what_came_meanwhile(
    twice: Twice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The consent that the person has just given."""

    async def unlocked(_act: Act, *_: object) -> list[PersonalLink]:
        return []

    async def untouched(_act: Act, people: list[Person]) -> list[Person]:
        return people

    monkeypatch.setattr(joining, "locked_all", unlocked)
    monkeypatch.setattr(joining, "hold_traces_of", untouched)
    with pytest.raises(IntegrityError):
        await joined_while_they_come(twice)
