"""An intern proposes days; the mentor takes them by one tap or sets others; silence is told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.internship import Internship, InternshipDayState, InternshipNotice
from models.mentorship import Mentorship
from models.notice import Notice
from services.home.waiting import waiting_for
from services.internship.internships import DayChanged, internship_of
from services.internship.planning import NoSuchDay
from services.internship.reporting import report_on_internship
from services.internship.wishing import (
    WishTaken,
    answer_wish_by,
    confirm_wished,
    has_wish,
    wish_days,
    wished_when,
    wishes_to_answer,
)
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.booking import at, book
from tests.support.groups import told
from tests.support.internships import agreed, claims_are_live_days, march, propose
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def wished(pairs: Pairs, *days: int) -> Internship:
    async with pairs.mentee().write() as act:
        return await wish_days(act, pairs.mentorships[0], march(*days))


async def confirmed(pairs: Pairs, wish: Internship) -> list[int]:
    async with pairs.mentor().write() as act:
        days = await confirm_wished(act, wish.id, wished_when(wish))
        assert {day.state for day in days} == {InternshipDayState.agreed}
    return [day.starts_at.day for day in days]


async def test_the_mentor_takes_proposed_days_by_one_tap_and_they_need_no_confirmation(database: Database) -> None:
    pairs = await make_pairs(database)
    wish = await wished(pairs, 11, 12, 16)
    async with pairs.mentor().read() as act:
        assert len(await waiting_for(act, {"wish": wishes_to_answer})) == 1
        mentor = act.me.id
    assert await told(database, InternshipNotice.wished) == [mentor]
    assert await confirmed(pairs, wish) == [11, 12, 16]
    assert await claims_are_live_days(database)
    assert len(await told(database, InternshipNotice.agreed)) == 1
    async with pairs.mentor().read() as act:
        assert await waiting_for(act, {"wish": wishes_to_answer}) == []


@SQLITE
async def test_a_wish_claims_no_time_and_days_taken_meanwhile_are_left_out(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    wish = await wished(pairs, 10, 11)
    await book(pairs, 1, at(10, 12))
    assert await confirmed(pairs, wish) == [11]
    again = await wished(pairs, 10)
    with pytest.raises(WishTaken):
        await confirmed(pairs, again)


@SQLITE
async def test_only_the_wish_that_was_shown_is_taken(database: Database) -> None:
    pairs = await make_pairs(database)
    old = await wished(pairs, 11)
    pairs.pass_by(timedelta(minutes=1))
    await wished(pairs, 12)
    with pytest.raises(DayChanged):
        await confirmed(pairs, old)


@SQLITE
async def test_days_that_the_mentor_sets_answer_the_wish(database: Database) -> None:
    pairs = await make_pairs(database)
    await wished(pairs, 11)
    await propose(pairs, 13)
    async with pairs.mentor().read() as act:
        internship = await internship_of(act, pairs.mentorships[0])
        assert internship is not None
        assert not has_wish(act, internship)


@SQLITE
async def test_the_intern_is_told_when_the_mentor_is_silent_and_the_wish_ends_with_its_last_day(
    database: Database,
) -> None:
    pairs = await make_pairs(database)
    wish = await wished(pairs, 4, 11)
    async with pairs.mentee().read() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        assert answer_wish_by(wish) == at(4, 9)
        [reminder] = [one for one in await notices(act) if one.kind == InternshipNotice.wish_unanswered]
        assert (reminder.person_id, reminder.due_at) == (pair.mentee_id, at(4, 9))
    pairs.clock.moment = at(11, 9)
    async with pairs.mentor().read() as act:
        assert await waiting_for(act, {"wish": wishes_to_answer}) == []


@SQLITE
async def test_up_to_five_days_ahead_are_proposed_by_the_intern_alone(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    for days in ((), range(10, 16)):
        with pytest.raises(NotAllowed):
            await wished(pairs, *days)
    with pytest.raises(NoSuchDay):
        await wished(pairs, 2)
    for stranger in (pairs.mentor(), pairs.mentee(1)):
        with pytest.raises(NotAllowed):
            async with stranger.write() as act:
                await wish_days(act, pairs.mentorships[0], march(11))
    wish = await wished(pairs, 11)
    for stranger in (pairs.mentee(), pairs.mentee(1)):
        with pytest.raises(NotAllowed):
            async with stranger.write() as act:
                await confirm_wished(act, wish.id, wished_when(wish))


async def notices(act: Act) -> list[Notice]:
    return list(await act.session.scalars(select(Notice)))


@SQLITE
async def test_days_that_an_intern_proposed_are_not_asked_for_any_more_after_the_report(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 3)
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentee().write() as act:
        await wish_days(act, pairs.mentorships[0], march(20))
        await report_on_internship(act, day.internship_id, "Итоги")
    async with pairs.mentor().read() as act:
        assert (await act.session.execute(wishes_to_answer(act))).all() == []
