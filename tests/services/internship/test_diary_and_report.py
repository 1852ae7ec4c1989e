"""The diary by day, the report, the review; and who is asked for what, and when."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.internship import InternshipDay, InternshipNotice, InternshipState
from models.notice import Notice
from models.person import Role
from services.internship.diary import (
    DayNotBegun,
    DiaryFull,
    add_to_diary,
    clear_diary,
    is_written,
    write_in_diary,
)
from services.internship.internships import InternshipOver, day_to_read, report_by
from services.internship.reporting import (
    DaysAhead,
    completed_internship,
    report_on_internship,
    review_internship,
)
from services.internship.rules import DIARY_LIMIT, PHOTOS_AT_MOST
from services.internship.waiting import (
    days_to_confirm,
    diary_waiting,
    internship_reports_waiting,
    internship_reviews_waiting,
    late_internships,
)
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.booking import at
from tests.support.internships import agreed, propose
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
WAITING = {
    "confirm": days_to_confirm,
    "diary": diary_waiting,
    "report": internship_reports_waiting,
    "review": internship_reviews_waiting,
    "late": late_internships,
}


async def waits(uow: Uow, *kinds: str) -> list[str]:
    """The kinds of things that wait, once for each."""
    async with uow.read() as act:
        return [kind for kind in kinds for _ in await act.session.execute(WAITING[kind](act))]


async def write(pairs: Pairs, day: InternshipDay, words: str = "Был на уроке") -> None:
    async with pairs.mentee().write() as act:
        await write_in_diary(act, day.id, words)


async def report(pairs: Pairs, day: InternshipDay) -> None:
    async with pairs.mentee().write() as act:
        await report_on_internship(act, day.internship_id, "Итоги трёх дней")


async def test_a_day_is_described_when_it_has_begun_and_until_the_report(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 3)
    with pytest.raises(DayNotBegun):
        await write(pairs, day)
    pairs.pass_by(timedelta(days=1, hours=1))
    await write(pairs, day)
    await write(pairs, day, "Говорили с командой")
    async with pairs.mentor().read() as act:
        entry = (await day_to_read(act, day.id)).entry
    assert entry is not None
    assert entry.words == "Был на уроке\nГоворили с командой"
    pairs.pass_by(timedelta(hours=8))
    await report(pairs, day)
    with pytest.raises(InternshipOver):
        await write(pairs, day)


async def test_the_diary_has_room_for_ten_photos_and_can_be_written_anew(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 3)
    pairs.pass_by(timedelta(days=2))
    await write(pairs, day, "а" * DIARY_LIMIT)
    with pytest.raises(DiaryFull):
        await write(pairs, day)
    async with pairs.mentee().write() as act:
        for number in range(PHOTOS_AT_MOST):
            await add_to_diary(act, day.id, f"photo-{number}")
        with pytest.raises(DiaryFull):
            await add_to_diary(act, day.id, "one more")
    async with pairs.mentee().write() as act:
        assert not is_written(await clear_diary(act, day.id))
    await write(pairs, day)


async def test_others_neither_read_nor_write_the_diary(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    [day] = await agreed(pairs, 3)
    pairs.pass_by(timedelta(days=2))
    await write(pairs, day)
    for uow in (pairs.mentee(1), pairs.mentor()):
        async with uow.write() as act:
            with pytest.raises(NotAllowed):
                await write_in_diary(act, day.id, "Чужое")
    async with pairs.mentee(1).read() as act:
        with pytest.raises(NotAllowed):
            await day_to_read(act, day.id)


async def test_each_is_shown_what_waits_for_them_from_planning_to_review(database: Database) -> None:
    pairs = await make_pairs(database)
    mine, theirs = ("confirm", "diary", "report"), ("review",)
    days = await propose(pairs, 3, 4)
    assert await waits(pairs.mentee(), *mine) == ["confirm"]
    days = await agreed(pairs, 5)
    assert await waits(pairs.mentee(), *mine) == []
    pairs.pass_by(timedelta(days=2))
    assert await waits(pairs.mentee(), *mine) == ["diary"]
    pairs.pass_by(timedelta(days=2))
    for day in days:
        await write(pairs, day)
    assert await waits(pairs.mentee(), *mine) == ["report"]
    await report(pairs, days[0])
    assert (await waits(pairs.mentee(), *mine), await waits(pairs.mentor(), *theirs)) == ([], ["review"])
    async with pairs.mentor().write() as act:
        await review_internship(act, days[0].internship_id, "Отлично")
    assert await waits(pairs.mentor(), *theirs) == []


async def test_coordinators_see_a_report_or_a_review_that_is_late(database: Database) -> None:
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=7)
    [day] = await agreed(pairs, 3)
    coordinator = Uow(database, pairs.clock, 7)
    pairs.pass_by(timedelta(days=8))
    assert await waits(coordinator, "late") == []
    pairs.pass_by(timedelta(days=1))
    assert await waits(coordinator, "late") == ["late"]
    await report(pairs, day)
    assert await waits(coordinator, "late") == []
    pairs.pass_by(timedelta(days=7))
    assert await waits(coordinator, "late") == ["late"]


async def test_the_report_follows_the_last_day_and_the_certificate_the_review(database: Database) -> None:
    pairs = await make_pairs(database)
    days = await agreed(pairs, 3, 4)
    pairs.pass_by(timedelta(days=1, hours=12))
    with pytest.raises(DaysAhead):
        await report(pairs, days[0])
    pairs.pass_by(timedelta(days=1))
    async with pairs.mentee().read() as act:
        awaited = report_by(act, (await day_to_read(act, days[0].id)).internship)
        with pytest.raises(NotAllowed):
            await completed_internship(act, days[0].internship_id)
    assert awaited == at(11, 16)
    await report(pairs, days[0])
    with pytest.raises(NotAllowed):
        async with pairs.mentee().write() as act:
            await review_internship(act, days[0].internship_id, "Сам себе")
    async with pairs.mentor().write() as act:
        await review_internship(act, days[0].internship_id, "Отлично")
    async with pairs.mentee().read() as act:
        done = await completed_internship(act, days[0].internship_id)
    assert (done.internship.state, len(done.days)) == (InternshipState.reviewed, 2)


async def test_both_are_reminded_by_the_clock_of_the_school(database: Database) -> None:
    pairs = await make_pairs(database)
    await agreed(pairs, 10)
    async with pairs.mentor().read() as act:
        notices = list(await act.session.scalars(select(Notice).order_by(Notice.due_at)))
    due = [(one.kind, one.due_at) for one in notices if one.due_at > pairs.clock.moment]
    assert due == [
        (InternshipNotice.unanswered, at(5, 9)),
        *[(InternshipNotice.day_before, at(9, 9))] * 2,
        *[(InternshipNotice.morning, at(10, 7, 30))] * 2,
        (InternshipNotice.report_due, at(10, 18)),
        (InternshipNotice.diary, at(10, 19)),
        (InternshipNotice.report_due, at(16, 16)),
    ]
