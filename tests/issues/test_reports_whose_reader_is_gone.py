"""When the last person who could read a confidential report is gone, the owners are asked to name another."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.concern import ConcernNotice, TrustedNotice
from models.connection.database import Database
from models.mentorship import Programme
from models.notice import Notice
from models.person import Person, Role
from services.care.concerns import close_my_concern, send_concern, write_on
from services.care.trusted import ask_again_to_name, name_trusted, remove_trusted
from services.matching.pairing import NewPair
from services.matching.pairing import make_pairs as make_mentorships
from services.people.reaching import come_back, leave
from services.privacy.erasing import erase_me
from services.unit_of_work import Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

OWNER, READER, OTHER = 7, 9, 10

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.owner, telegram_id=OWNER)
        for telegram_id, name in ((READER, "Ким Олег"), (OTHER, "Белов Иван")):
            await add_person(act, name, telegram_id=telegram_id)
    await named(pairs, READER)
    return pairs


def who(pairs: Pairs, telegram_id: int) -> Uow:
    return Uow(pairs.database, pairs.clock, telegram_id)


async def id_of(pairs: Pairs, telegram_id: int) -> int:
    async with who(pairs, OWNER).read() as act:
        return (await act.session.scalars(select(Person.id).where(Person.telegram_id == telegram_id))).one()


async def named(pairs: Pairs, telegram_id: int) -> None:
    person_id = await id_of(pairs, telegram_id)
    async with who(pairs, OWNER).write() as act:
        await name_trusted(act, person_id)


async def sent(pairs: Pairs) -> int:
    reader_id = await id_of(pairs, READER)
    async with pairs.mentee().write() as act:
        return (await send_concern(act, "Встречи срывают третий раз.", reader_id, may_name=False)).id


async def owners_asked(pairs: Pairs) -> int:
    async with who(pairs, OWNER).read() as act:
        return len(list(await act.session.scalars(select(Notice.id).where(Notice.kind == TrustedNotice.wanted))))


async def erased(pairs: Pairs, telegram_id: int) -> None:
    async with who(pairs, telegram_id).write() as act:
        await erase_me(act)


async def removed(pairs: Pairs, telegram_id: int) -> None:
    person_id = await id_of(pairs, telegram_id)
    async with who(pairs, OWNER).write() as act:
        await remove_trusted(act, person_id)


GONE = pytest.mark.parametrize("gone", [erased, removed])
Gone = Callable[[Pairs, int], Awaitable[None]]


@GONE
async def test_owners_are_asked_when_nobody_else_may_read_an_open_report(pairs: Pairs, gone: Gone) -> None:
    await sent(pairs)
    await gone(pairs, READER)
    assert await owners_asked(pairs) == 1


@GONE
async def test_owners_are_not_asked_while_somebody_else_may_read_it(pairs: Pairs, gone: Gone) -> None:
    await sent(pairs)
    await named(pairs, OTHER)
    await gone(pairs, READER)
    assert await owners_asked(pairs) == 0


@GONE
async def test_owners_are_asked_when_a_reader_goes_whom_the_writer_has_not_chosen_yet(pairs: Pairs, gone: Gone) -> None:
    await sent(pairs)
    await named(pairs, OTHER)
    await gone(pairs, READER)
    await gone(pairs, OTHER)
    assert await owners_asked(pairs) == 1


@GONE
async def test_owners_are_not_asked_for_a_closed_report(pairs: Pairs, gone: Gone) -> None:
    concern_id = await sent(pairs)
    async with pairs.mentee().write() as act:
        await close_my_concern(act, concern_id)
    await gone(pairs, READER)
    assert await owners_asked(pairs) == 0


async def paired(pairs: Pairs, mentor_telegram_id: int) -> None:
    """The writer becomes a mentee of somebody."""
    mentor_id = await id_of(pairs, mentor_telegram_id)
    async with pairs.mentee().read() as act:
        writer_id = act.me.id
    async with who(pairs, OWNER).write() as act:
        await make_mentorships(act, [NewPair(writer_id, mentor_id, Programme.project)])


async def test_owners_are_asked_when_the_last_reader_becomes_the_mentor_before_the_writer_chose_them(
    pairs: Pairs,
) -> None:
    await sent(pairs)
    await named(pairs, OTHER)
    await removed(pairs, READER)
    assert await owners_asked(pairs) == 0
    await paired(pairs, OTHER)
    assert await owners_asked(pairs) == 1


async def test_owners_are_asked_when_words_are_added_to_a_closed_report_that_nobody_reads(pairs: Pairs) -> None:
    concern_id = await sent(pairs)
    async with pairs.mentee().write() as act:
        await close_my_concern(act, concern_id)
    await removed(pairs, READER)
    assert await owners_asked(pairs) == 0
    async with pairs.mentee().write() as act:
        await write_on(act, concern_id, "Снова.")
    assert await owners_asked(pairs) == 1


async def looked_after(pairs: Pairs) -> None:
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        await ask_again_to_name(act)


async def test_owners_are_asked_again_each_week_while_a_report_waits_for_a_reader(pairs: Pairs) -> None:
    await sent(pairs)
    await looked_after(pairs)
    assert await owners_asked(pairs) == 0
    await blocks(pairs, READER)
    for _ in range(3):
        await looked_after(pairs)
    assert await owners_asked(pairs) == 1
    pairs.pass_by(timedelta(days=7))
    await looked_after(pairs)
    assert await owners_asked(pairs) == 2
    await named(pairs, OTHER)
    pairs.pass_by(timedelta(days=7))
    await looked_after(pairs)
    assert await owners_asked(pairs) == 2


async def blocks(pairs: Pairs, telegram_id: int) -> None:
    async with who(pairs, telegram_id).write() as act:
        await leave(act)


async def news(pairs: Pairs) -> int:
    async with who(pairs, OWNER).read() as act:
        return len(list(await act.session.scalars(select(Notice.id).where(Notice.kind == ConcernNotice.news))))


async def test_a_writer_whose_reader_has_blocked_the_bot_is_told_of_a_new_one(pairs: Pairs) -> None:
    await sent(pairs)
    await blocks(pairs, READER)
    await named(pairs, OTHER)
    assert await news(pairs) == 1


async def test_a_writer_without_a_reader_is_told_when_one_comes_back(pairs: Pairs) -> None:
    await sent(pairs)
    await named(pairs, OTHER)
    await blocks(pairs, OTHER)
    await removed(pairs, READER)
    before = await news(pairs)
    async with who(pairs, OTHER).write() as act:
        await come_back(act)
    assert await news(pairs) == before + 1
