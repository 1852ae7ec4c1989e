"""Recommended mentors: the best first, with reasons, and in few statements for any number of mentors."""

from collections import Counter
from datetime import timedelta

import pytest

from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestState
from models.person import Person, School
from models.profile import Form, MenteeProfile, MentorProfile
from services.matching import recommended
from services.matching.answer_times import usual, usual_answer
from services.matching.mentor_search import MentorsSought
from services.matching.programmes import take_for
from services.matching.recommended import RECOMMENDED, reasons_to_ask, recommended_mentors, with_reasons
from services.matching.scoring import Offered, Reason, ReasonKind, Suitability, Wanted, Weights, suitability
from services.people.wishes import chosen_topics
from services.unit_of_work import Act
from tests.support.many_mentors import five_thousand, statements
from tests.support.moment import NOW
from tests.support.office import Office

ALL = MentorsSought()


async def mentee(office: Office, topics: list[int]) -> int:
    mentee_id = await office.person("Иванов Пётр")
    async with office.database.write() as session:
        wished = await chosen_topics(Act(session, NOW, None, None), topics)
        session.add(MenteeProfile(person_id=mentee_id, form=Form.remote, topics=wished))
    return mentee_id


@pytest.fixture
async def mentors(office: Office) -> dict[str, int]:
    """Each has one thing less than the one before; the last three cannot be asked."""
    rows = (
        ("Темина", [1, 2], 3, 1),
        ("Однотемова", [1], 3, 1),
        ("Иногородняя", [1], 3, 2),
        ("Чужетемова", [7], 3, 1),
        ("Полная", [1, 2], 0, 1),
        ("Недоступная", [1, 2], 3, 1),
        ("Паузова", [1, 2], 3, 1),
    )
    ids = {}
    for name, topics, capacity, city_id in rows:
        ids[name] = await office.mentor(capacity, f"{name} Анна")
        async with office.database.write() as session:
            person, profile = await session.get_one(Person, ids[name]), await session.get_one(MentorProfile, ids[name])
            person.city_id, person.reachable = city_id, name != "Недоступная"
            profile.topics = await chosen_topics(Act(session, NOW, None, None), topics)
            profile.paused_until = NOW + timedelta(days=9) if name == "Паузова" else None
    return ids


async def test_the_best_come_first_and_only_those_who_can_be_asked(office: Office, mentors: dict[str, int]) -> None:
    names = {mentor_id: name for name, mentor_id in mentors.items()}
    mentee_id = await mentee(office, [1, 2])
    found = await office.does(mentee_id, recommended_mentors, ALL, Weights())
    assert found.programme is Programme.novice
    assert [names[one] for one in found.mentor_ids] == ["Темина", "Однотемова", "Иногородняя", "Чужетемова"]
    local = await office.does(mentee_id, recommended_mentors, ALL, Weights(topics=0, city=0))
    assert [names[one] for one in local.mentor_ids] == ["Иногородняя", "Однотемова", "Темина", "Чужетемова"]
    assert (await office.does(mentors["Темина"], recommended_mentors, ALL, Weights())).mentor_ids == []
    async with office.database.write() as session:
        take_for(await session.get_one(MentorProfile, mentors["Темина"]), [Programme.project])
    found = await office.does(mentee_id, recommended_mentors, ALL, Weights())
    assert [names[one] for one in found.mentor_ids] == ["Однотемова", "Иногородняя", "Чужетемова"]


async def test_the_reasons_tell_topics_novices_and_the_district(office: Office, mentors: dict[str, int]) -> None:
    mentee_id = await mentee(office, [1, 2, 3, 4])
    async with office.database.write() as session:
        for person_id, number in ((mentee_id, 1), (mentors["Темина"], 2)):
            one = await session.get_one(Person, person_id)
            one.school = School(city_id=1, name=f"Школа № {number}", district="ЦАО")
        for number in range(3):
            session.add(
                Mentorship(
                    mentee_id=mentors["Полная"] if number else mentors["Паузова"],
                    mentor_id=mentors["Темина"],
                    state=MentorshipState.closed,
                    programme=Programme.novice,
                    began_at=NOW,
                )
            )
    (found,) = await office.does(mentee_id, with_reasons, [mentors["Темина"]], Programme.novice)
    told = [Reason(ReasonKind.topics, 2, 4), Reason(ReasonKind.novices, 2), Reason(ReasonKind.district)]
    assert list(found.reasons[:3]) == told
    async with office.database.read() as session:
        asker = await session.get_one(Person, mentee_id)
    why = await office.does(mentors["Темина"], reasons_to_ask, mentors["Темина"], asker, Programme.project)
    assert [one.kind for one in why[:2]] == [ReasonKind.topics, ReasonKind.district]


async def shown(act: Act) -> tuple[int, int, int, int]:
    """How many are recommended and on a page, and the statements of opening the list and of turning a page."""
    with statements(act) as opening:
        ids = (await recommended_mentors(act, ALL, Weights())).mentor_ids
    with statements(act) as turning:
        page = await with_reasons(act, ids[:5], Programme.novice)
    return len(ids), len(page), len(opening), len(turning)


async def test_a_page_of_the_best_of_five_thousand_takes_four_statements(office: Office) -> None:
    await five_thousand(office)
    assert await office.does(await mentee(office, [1, 2]), shown) == (RECOMMENDED, 5, 4, 4)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_mentors_who_offer_the_same_are_judged_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    await five_thousand(office)
    mentee_id, judged = await mentee(office, [1, 2]), Counter[Offered]()

    def counted(wanted: Wanted, offered: Offered, weights: Weights) -> Suitability:
        judged[offered] += 1
        return suitability(wanted, offered, weights)

    monkeypatch.setattr(recommended, "suitability", counted)
    found = await office.does(mentee_id, recommended_mentors, ALL, Weights())
    assert len(found.mentor_ids) == RECOMMENDED
    assert set(judged.values()) == {1}


async def test_the_usual_answer_is_the_median_of_the_last_nine_and_unknown_below_three(office: Office) -> None:
    mentor_id, mentee_id = await office.mentor(), await office.person("Иванов Пётр")
    hours = [500, 400, 10, 20, 5, 60, 70, 1, 2, 30, 40]

    async def answered(count: int) -> timedelta | None:
        async with office.database.write() as session:
            for number in range(count):
                state = RequestState.accepted if number % 2 else RequestState.declined
                sent = NOW + timedelta(days=30 * number)
                decided = sent + timedelta(hours=hours[number])
                row = MentoringRequest(mentee_id=mentee_id, mentor_id=mentor_id, state=state, words="", sent_at=sent)
                row.decided_at = decided
                session.add(row)
        return await office.does(None, usual_answer, mentor_id)

    assert await answered(2) is None
    assert usual([timedelta(hours=one) for one in (9, 1, 5)]) == timedelta(hours=5)
    assert await answered(11) == timedelta(hours=20)
