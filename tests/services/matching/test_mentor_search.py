"""Mentors are found in the database, by words and by filters that combine; it gives back one page of them."""

import pytest
from sqlalchemy import select

from models.mentorship import Mentorship, MentorshipState
from models.person import Person, School
from models.profile import Form, MenteeProfile, MentorProfile
from services.matching.mentor_search import (
    MentorsFound,
    MentorsSought,
    find_mentors,
    loosened,
    mentors_districts,
    topic_and_city,
)
from services.people.wishes import chosen_topics
from services.places.search import Portion
from services.unit_of_work import Act
from tests.support.many_mentors import MANY, five_thousand, statements
from tests.support.moment import NOW
from tests.support.office import Office

PAGE = Portion(at_most=5)


async def page_of(act: Act, sought: MentorsSought, part: Portion) -> tuple[MentorsFound, int]:
    """What the window reads, and in how many statements."""
    with statements(act) as said:
        found = await find_mentors(act, sought, part)
        await topic_and_city(act, sought)
        if not found.count:
            await loosened(act, sought)
    return found, len(said)


async def test_a_page_of_five_thousand_mentors_takes_four_statements(office: Office) -> None:
    await five_thousand(office)
    mentee_id = await office.person("Иванов Пётр")
    everything = MentorsSought("петров", 4, 1, "Округ 3", Form.remote, free=True)
    for sought, count in ((MentorsSought(), MANY), (everything, 500), (MentorsSought("петров 57", free=True), 50)):
        for first in (0, 2_500):
            found, said = await office.does(mentee_id, page_of, sought, Portion(first, 5))
            assert (found.count, said <= 4, len(found.mentors)) == (count, True, 5)
    found, said = await office.does(mentee_id, page_of, MentorsSought("нет", 1, 1), PAGE)
    assert (found.count, said <= 4) == (0, True)


@pytest.fixture
async def mentors(office: Office) -> Office:
    """Four mentors who differ in school, topics, form and places; Яшина has no place and Ким no chat."""
    rows = (
        ("Абрамова Инна", "Школа № 57", "ЦАО", [1], Form.remote, 3),
        ("Ёлкина Инна", "Лицей № 15", "ЮАО", [1, 2], Form.in_person, 3),
        ("Яшина Вера", "Школа № 157", "ЮАО", [2], Form.remote, 0),
        ("Ким Олег", None, None, [3], Form.remote, 3),
    )
    for name, school, district, topics, form, capacity in rows:
        person_id = await office.mentor(capacity, name)
        async with office.database.write() as session:
            person = await session.get_one(Person, person_id)
            profile = await session.get_one(MentorProfile, person_id)
            person.school = School(city_id=1, name=school, district=district) if school else None
            person.reachable = name != "Ким Олег"
            profile.topics = await chosen_topics(Act(session, NOW, None, None), topics)
            profile.remote, profile.in_person = form is Form.remote, form is Form.in_person
    return office


async def names(office: Office, sought: MentorsSought, reader: int | None = None) -> str:
    found = await office.does(reader, find_mentors, sought, PAGE)
    return " ".join(one.card.profile.person.surname for one in found.mentors)


FOUND = {
    MentorsSought(): "Абрамова Ёлкина Ким Яшина",
    MentorsSought("57"): "Абрамова",
    MentorsSought("инна"): "Абрамова Ёлкина",
    MentorsSought("елкина лицей"): "Ёлкина",
    MentorsSought(topic_id=2): "Ёлкина Яшина",
    MentorsSought(topic_id=2, form=Form.remote): "Яшина",
    MentorsSought(topic_id=2, form=Form.remote, free=True): "",
    MentorsSought(city_id=1, district="ЮАО"): "Ёлкина Яшина",
    MentorsSought(city_id=1, district="ЮАО", free=True): "Ёлкина",
    MentorsSought("инна", topic_id=1, form=Form.in_person): "Ёлкина",
    MentorsSought(free=True): "Абрамова Ёлкина",
    MentorsSought(city_id=2): "",
}


async def test_words_and_filters_combine(mentors: Office) -> None:
    assert {sought: await names(mentors, sought) for sought in FOUND} == FOUND


async def test_the_readers_topics_come_first_but_after_the_words_and_free_places(mentors: Office) -> None:
    mentee_id = await mentors.person("Иванов Пётр")
    async with mentors.database.write() as session:
        topics = await chosen_topics(Act(session, NOW, None, None), [1, 2])
        session.add(MenteeProfile(person_id=mentee_id, form=Form.remote, topics=topics))
    assert await names(mentors, MentorsSought(), mentee_id) == "Ёлкина Абрамова Яшина Ким"
    found = await mentors.does(mentee_id, find_mentors, MentorsSought(), PAGE)
    assert [one.shared for one in found.mentors] == [2, 1, 1, 0]


async def test_an_active_mentorship_takes_a_place(mentors: Office) -> None:
    mentor_id, mentee_id = await mentors.mentor(1, "Белова Анна"), await mentors.person("Иванов Пётр")
    assert "Белова" in await names(mentors, MentorsSought(free=True))
    async with mentors.database.write() as session:
        state = MentorshipState.active
        session.add(Mentorship(mentee_id=mentee_id, mentor_id=mentor_id, state=state, began_at=NOW))
    assert "Белова" not in await names(mentors, MentorsSought(free=True))


async def test_each_condition_is_named_without_which_somebody_would_be_found(mentors: Office) -> None:
    sought = MentorsSought("инна", topic_id=2, form=Form.remote, city_id=1, district="ЮАО")
    assert await mentors.does(None, loosened, sought) == [("words", 1), ("form", 1)]
    assert await mentors.does(None, loosened, MentorsSought("инна", topic_id=3, city_id=2)) == []
    assert sought.without("city_id") == MentorsSought("инна", topic_id=2, form=Form.remote)


async def test_a_school_that_no_coordinator_has_accepted_is_not_searched(mentors: Office) -> None:
    async with mentors.database.write() as session:
        school = (await session.scalars(select(School).where(School.name == "Лицей № 15"))).one()
        school.typed = True
    assert await names(mentors, MentorsSought("лицей")) == ""
    assert await names(mentors, MentorsSought("елкина")) == "Ёлкина"
    districts = await mentors.does(None, mentors_districts)
    assert [district for _, district in districts] == ["ЦАО", "ЮАО"]
