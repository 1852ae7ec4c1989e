"""No internship waits for somebody who is erased: a coordinator ends one whose mentor can write no review, and those of
erased interns wait for nobody.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.internship.review.papers import certificate_paper
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.internship import InternshipNotice
from models.notice import Notice
from models.person import Role, RoleGrant
from services.internship.internships import InternshipOver
from services.internship.reporting import (
    completed_internship,
    conclude_internship,
    report_on_internship,
    reviewed_internship,
)
from services.internship.waiting import internship_reviews_waiting, late_internships
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.internships import agreed
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

COORDINATOR = 9

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=COORDINATOR)
    return pairs


def coordinator(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, COORDINATOR)


async def reported(pairs: Pairs) -> int:
    [day] = await agreed(pairs, 3)
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentee().write() as act:
        await report_on_internship(act, day.internship_id, "Итоги")
    return day.internship_id


async def erased(uow: Uow) -> None:
    async with uow.write() as act:
        await erase_me(act)


async def late(pairs: Pairs) -> int:
    async with coordinator(pairs).read() as act:
        return len((await act.session.execute(late_internships(act))).all())


async def test_the_internships_of_erased_interns_wait_for_nobody(pairs: Pairs) -> None:
    await reported(pairs)
    await erased(pairs.mentee())
    pairs.pass_by(timedelta(days=60))
    assert await late(pairs) == 0
    async with pairs.mentor().read() as act:
        assert (await act.session.execute(internship_reviews_waiting(act))).all() == []


async def test_a_coordinator_ends_an_internship_whose_mentor_is_erased(pairs: Pairs) -> None:
    internship_id = await reported(pairs)
    assert await late(pairs) == 0
    await erased(pairs.mentor())
    assert await late(pairs) == 1
    async with coordinator(pairs).write() as act:
        await conclude_internship(act, internship_id)
        with pytest.raises(InternshipOver):
            await conclude_internship(act, internship_id)
    assert await late(pairs) == 0
    async with pairs.mentee().read() as act:
        paper = certificate_paper(Speech("ru", "Europe/Moscow"), await completed_internship(act, internship_id))
        assert "Ментор:" not in paper.text
        with pytest.raises(NotAllowed):
            await reviewed_internship(act, internship_id)
        told = select(Notice.person_id).where(Notice.kind == InternshipNotice.reviewed)
        assert list(await act.session.scalars(told)) == [act.me.id]


async def test_only_a_coordinator_ends_it_and_only_when_the_mentor_is_erased(pairs: Pairs) -> None:
    internship_id = await reported(pairs)
    async with coordinator(pairs).write() as act:
        with pytest.raises(NotAllowed):
            await conclude_internship(act, internship_id)
    await erased(pairs.mentor())
    async with pairs.mentee().write() as act:
        with pytest.raises(NotAllowed):
            await conclude_internship(act, internship_id)


async def test_an_intern_who_is_a_coordinator_does_not_end_their_own(pairs: Pairs) -> None:
    internship_id = await reported(pairs)
    await erased(pairs.mentor())
    async with pairs.mentee().read() as act:
        intern_id = act.me.id
    async with coordinator(pairs).write() as act:
        act.session.add(RoleGrant(person_id=intern_id, role=Role.coordinator, granted_at=act.now))
    async with pairs.mentee().write() as act:
        with pytest.raises(NotAllowed):
            await conclude_internship(act, internship_id)
