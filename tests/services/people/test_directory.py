"""«Люди»: lists of people, found in the database by words, city and district."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, insert, select, update

from models.audit import AuditEntry
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person, Role, School
from services.people.directory import (
    PeopleList,
    PeopleSought,
    counts_of_lists,
    districts_of,
    exported_people,
    find_people,
    programmes_of,
)
from services.places.search import Portion
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow
from tests.support.people import act_of, add_person

MANY = 600
PAGE = Portion(at_most=5)


async def with_people(uow: Uow) -> None:
    """A mentor with a mentee, both in Moscow, and a mentee without a mentor in another city who has not come."""
    async with uow.write() as act:
        school = School(city_id=1, name="Школа № 57", district="ЮАО")
        act.session.add(school)
        await act.session.flush()
        petrova = await add_person(act, "Петрова Анна Сергеевна", Role.mentor, telegram_id=2)
        ivanov = await add_person(act, "Иванов Пётр Алексеевич", Role.mentee, telegram_id=3)
        await add_person(act, "Ёлкина Ольга", Role.mentee, city_id=6)
        petrova.school_id = school.id
        pair = {"state": MentorshipState.active, "began_at": act.now}
        act.session.add(Mentorship(mentee_id=ivanov.id, mentor_id=petrova.id, **pair))


async def names(act: Act, sought: PeopleSought) -> list[str]:
    return [one.person.surname for one in (await find_people(act, sought, PAGE)).lines]


async def test_each_list_has_its_people_and_words_narrow_it_down(uow: Uow) -> None:
    await with_people(uow)
    async with uow.read() as act:
        expected = {
            PeopleList.mentors: ["Петрова"],
            PeopleList.mentees: ["Ёлкина", "Иванов"],
            PeopleList.not_come: ["Ёлкина"],
            PeopleList.without_mentor: ["Ёлкина"],
        }
        assert {which: await names(act, PeopleSought(which)) for which in expected} == expected
        counts = await counts_of_lists(act)
        assert {which: counts[which] for which in expected} == {which: len(who) for which, who in expected.items()}
        for words, found in {"57": ["Петрова"], "елк": ["Ёлкина"], "трова анна": ["Петрова"], "5": ["Петрова"]}.items():
            assert await names(act, PeopleSought(words=words)) == found, words
        assert await names(act, PeopleSought(PeopleList.mentees, "петрова")) == []
        assert await names(act, PeopleSought(PeopleList.mentees, city_id=6)) == ["Ёлкина"]
        assert await districts_of(act, PeopleList.mentors, 1) == [("ЮАО", 1)]
        assert await names(act, PeopleSought(city_id=1, district="ЮАО")) == ["Петрова"]


async def test_a_line_says_whose_mentor_or_mentee_somebody_is(uow: Uow) -> None:
    await with_people(uow)
    async with uow.read() as act:
        lines = (await find_people(act, PeopleSought(), PAGE)).lines
        said = {one.person.surname: (one.mentees, one.mentor and one.mentor.surname) for one in lines}
    assert said["Петрова"] == (1, None)
    assert said["Иванов"] == (0, "Петрова")
    assert said["Ёлкина"] == (0, None)


class Reads:
    def __init__(self) -> None:
        self.statements = self.people = 0


@contextmanager
def counting(act: Act) -> Iterator[Reads]:
    reads, session = Reads(), act.session.sync_session

    def statement(_state: Any) -> None:
        reads.statements += 1

    def person(_session: Any, loaded: object) -> None:
        reads.people += isinstance(loaded, Person)

    event.listen(session, "do_orm_execute", statement)
    event.listen(session, "loaded_as_persistent", person)
    yield reads


async def test_a_programme_narrows_a_list_to_those_who_take_part_in_it_now(uow: Uow) -> None:
    await with_people(uow)
    async with uow.write() as act:
        await act.session.execute(update(Mentorship).values(programme=Programme.novice))
    async with uow.read() as act:
        for which, surnames in {PeopleList.everybody: ["Иванов", "Петрова"], PeopleList.mentees: ["Иванов"]}.items():
            assert await names(act, PeopleSought(which, programme=Programme.novice)) == surnames
            assert await programmes_of(act, which) == [(Programme.novice, len(surnames))]
        assert await names(act, PeopleSought(programme=Programme.project)) == []
        assert await programmes_of(act, PeopleList.without_mentor) == []
    async with uow.write() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    async with uow.read() as act:
        assert await programmes_of(act, PeopleList.everybody) == []


async def test_a_page_among_hundreds_takes_two_statements_and_loads_only_its_people(uow: Uow) -> None:
    async with uow.write() as act:
        own = {"first_name": "Анна", "city_id": 1, "created_at": act.now, "timezone": "Europe/Moscow"}
        await act.session.execute(insert(Person), [{"surname": f"Белова{n}", **own} for n in range(MANY)])
    async with uow.read() as act:
        with counting(act) as reads:
            found = await find_people(act, PeopleSought(PeopleList.not_come, "белова"), Portion(10**6, 5))
        assert (found.count, len(found.lines), found.first) == (MANY, 5, MANY - 5)
        assert (reads.statements, reads.people) == (2, 5)


async def test_an_export_is_in_the_audit_trail_with_the_lists_name_and_size(uow: Uow) -> None:
    await with_people(uow)
    async with uow.write() as act:
        assert len(await exported_people(act, PeopleSought(PeopleList.mentees))) == 2
    async with uow.read() as act:
        [entry] = await act.session.scalars(select(AuditEntry).where(AuditEntry.action.startswith("people.")))
        assert (entry.action, entry.rows) == ("people.exported.mentees", 2)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_coordinators_look_for_people(uow: Uow) -> None:
    await with_people(uow)
    async with uow.read() as act:
        mentor_id = await act.session.scalar(select(Person.id).where(Person.surname == "Петрова"))
        theirs = await act_of(act.session, mentor_id, act.now)
        for look in (find_people(theirs, PeopleSought(), PAGE), counts_of_lists(theirs)):
            with pytest.raises(NotAllowed):
                await look
        with pytest.raises(NotAllowed):
            await exported_people(theirs, PeopleSought())
