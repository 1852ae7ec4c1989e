"""A list of pairs that comes again, or is corrected: ended mentorships stay ended, and a corrected day is the day."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update

from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Role
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.matching.pairing import NewPair, make_pairs
from services.unit_of_work import Uow
from tests.support.lists import bring, counts
from tests.support.people import add_person

HEADINGS = ("Ментор", "Стажёр", "Договор №", "Дата договора")
PAIR = ("Петрова Анна Сергеевна", "Иванов Пётр Алексеевич")
ENDED = datetime(2026, 2, 1, tzinfo=UTC)


async def end(uow: Uow) -> None:
    async with uow.write() as act:
        ended = {"state": MentorshipState.closed, "ended_at": ENDED}
        await act.session.execute(update(Mentorship).values(ended))


async def began(uow: Uow) -> date:
    async with uow.read() as act:
        return (await act.session.scalars(select(Mentorship.began_at))).one().date()


def problems(changes: Changes) -> list[RowProblem]:
    return [one.problem for one in changes.wrong]


@pytest.mark.parametrize("said", [("12-М", "01.10.2025"), ("12-М", ""), ("", "01.10.2025"), ("", "")])
async def test_a_pair_that_has_ended_does_not_begin_anew_when_its_row_comes_again(
    uow: Uow, said: tuple[str, str]
) -> None:
    await bring(uow, HEADINGS, (*PAIR, *said))
    await end(uow)
    again = await bring(uow, HEADINGS, (*PAIR, *said))
    assert (counts(again), problems(again)) == ((0, 0, 0, 1), [RowProblem.ended])
    async with uow.read() as act:
        assert set(await act.session.scalars(select(Mentorship.state))) == {MentorshipState.closed}


@pytest.mark.parametrize("said", [("13-М", "01.10.2025"), ("12-М", "01.03.2026"), ("", "01.03.2026")])
async def test_the_two_begin_anew_under_another_agreement(uow: Uow, said: tuple[str, str]) -> None:
    await bring(uow, HEADINGS, (*PAIR, "12-М", "01.10.2025"))
    await end(uow)
    assert counts(await bring(uow, HEADINGS, (*PAIR, *said))) == (1, 0, 0, 0)


async def test_a_mentorship_begins_on_the_day_of_its_agreement_that_a_later_list_tells(uow: Uow) -> None:
    await bring(uow, HEADINGS, (*PAIR, "12-М", ""))
    for said, day in (("15.10.2025", date(2025, 10, 15)), ("15.11.2025", date(2025, 11, 15))):
        assert counts(await bring(uow, HEADINGS, (*PAIR, "12-М", said))) == (0, 1, 0, 0)
        assert await began(uow) == day


async def test_a_mentorship_that_began_before_its_agreement_keeps_its_beginning(uow: Uow) -> None:
    await bring(uow, HEADINGS, (*PAIR, "", ""))
    async with uow.write() as act:
        await act.session.execute(update(Mentorship).values(began_at=datetime(2025, 9, 1, tzinfo=UTC)))
    await bring(uow, HEADINGS, (*PAIR, "12-М", "01.10.2025"))
    assert await began(uow) == date(2025, 9, 1)


@pytest.mark.parametrize("number", ["", "12-М"])
async def test_a_mentorship_that_began_in_the_bot_keeps_its_beginning(uow: Uow, number: str) -> None:
    """Whether it goes on is asked after so many days without a sign of it, and without an answer it ends."""
    async with uow.write() as act:
        mentor = await add_person(act, PAIR[0], Role.mentor)
        mentee = await add_person(act, PAIR[1], Role.mentee)
        await make_pairs(act, [NewPair(mentee.id, mentor.id, Programme.internship)])
        today = act.now.date()
    for said in ("01.07.2025", "02.07.2025"):
        assert counts(await bring(uow, HEADINGS, (*PAIR, number, said))) == (0, 1, 0, 0)
        assert await began(uow) == today


async def test_the_days_of_agreements_show_whether_dates_with_slashes_begin_with_the_day(uow: Uow) -> None:
    other = ("Петрова Анна Сергеевна", "Ким Вера Павловна", "13-М", "25/09/2025")
    await bring(uow, HEADINGS, (*PAIR, "12-М", "05/10/2025"), other)
    async with uow.read() as act:
        days = [one.date() for one in await act.session.scalars(select(Mentorship.began_at).order_by(Mentorship.id))]
    assert sorted(days) == [date(2025, 9, 25), date(2025, 10, 5)]
