"""Publishing a cohort: both sides are told, places are held under lock, and either side may refuse for two days."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.cohort import CohortNotice, SeatState
from models.mentorship import (
    MentoringRequest,
    Mentorship,
    MentorshipState,
    Programme,
    RequestNotice,
    RequestState,
)
from models.notice import Notice
from models.person import Person
from models.profile import MentorProfile
from services.matching import publishing
from services.matching.answering import accept_request
from services.matching.choices import add_choice
from services.matching.cohorts import CohortDecided
from services.matching.publishing import REFUSABLE, TooLateToRefuse, publish, refuse_pair
from services.matching.readiness import season_to_see
from services.matching.requests import Wish, send_request
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.people import act_of
from tests.support.seasons import Hall, open_hall


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = await open_hall(office)
    await hall.mentee("Иванов", (1,))
    await hall.mentee("Сидоров", (2,))
    await hall.mentor("Петрова", 1, (1,))
    await hall.mentor("Сомова", 1, (2,))
    return hall


async def published(hall: Hall, cohort_id: int) -> tuple[int, list[str]]:
    done = await hall.office.does(hall.orlova, publish, cohort_id)
    return done.offered, [seat.mentee.surname for seat in done.missed]


async def pairs(hall: Hall) -> list[tuple[str, str]]:
    async with hall.office.database.read() as session:
        active = select(Mentorship).where(Mentorship.state == MentorshipState.active).order_by(Mentorship.mentee_id)
        return [(one.mentee.surname, one.mentor.surname) for one in await session.scalars(active)]


async def requests(hall: Hall) -> dict[str, RequestState]:
    async with hall.office.database.read() as session:
        return {one.mentor.surname: one.state for one in await session.scalars(select(MentoringRequest))}


async def test_each_pair_is_told_to_both_and_once_more_when_it_stands(hall: Hall) -> None:
    assert await published(hall, await hall.drafted()) == (2, [])
    assert await pairs(hall) == [("Иванов", "Петрова"), ("Сидоров", "Сомова")]
    async with hall.office.database.read() as session:
        query = select(Notice.kind, Person.surname, Notice.due_at).join(Person, Person.id == Notice.person_id)
        mine = Notice.kind.in_([CohortNotice.for_mentee, CohortNotice.for_mentor, CohortNotice.stands])
        told = [tuple(row) for row in await session.execute(query.where(mine))]
    assert len(told) == 8
    for mentee, mentor in (("Иванов", "Петрова"), ("Сидоров", "Сомова")):
        assert (CohortNotice.for_mentee, mentee, NOW) in told
        assert (CohortNotice.for_mentor, mentor, NOW) in told
        assert {(CohortNotice.stands, one, NOW + REFUSABLE) for one in (mentee, mentor)} <= set(told)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_request_to_the_same_mentor_is_accepted_and_one_to_another_is_withdrawn(hall: Hall) -> None:
    await hall.office.does(hall.ids["Иванов"], send_request, hall.ids["Петрова"], "")
    await hall.mentor("Волкова", 1, (7,))
    await hall.office.does(hall.ids["Сидоров"], send_request, hall.ids["Волкова"], "")
    cohort_id = await hall.drafted()
    async with hall.office.database.write() as session:
        await session.execute(
            update(MentorProfile).where(MentorProfile.person_id == hall.ids["Волкова"]).values(capacity=0)
        )
    await hall.computed_again(cohort_id)
    await published(hall, cohort_id)
    assert await requests(hall) == {"Петрова": RequestState.accepted, "Волкова": RequestState.withdrawn}
    assert (hall.ids["Волкова"], RequestNotice.withdrawn) in await hall.office.told()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_further_choices_in_the_programme_of_the_pair_are_left_out(hall: Hall) -> None:
    for name in ("Волкова", "Котова"):
        await hall.mentor(name, 1, (7,))
    await hall.office.does(hall.ids["Иванов"], add_choice, hall.ids["Петрова"], Wish())
    for name, programme in (("Волкова", None), ("Сомова", Programme.project), ("Котова", Programme.project)):
        await hall.office.does(hall.ids["Иванов"], add_choice, hall.ids[name], Wish(programme=programme))
    await published(hall, await hall.drafted())
    async with hall.office.database.read() as session:
        left = [(one.mentor.surname, one.state) for one in await session.scalars(select(MentoringRequest))]
    assert left == [
        ("Петрова", RequestState.accepted),
        ("Сомова", RequestState.sent),
        ("Котова", RequestState.planned),
    ]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("taken", ["place", "programme", "chat", "pause"])
async def test_a_pair_whose_place_or_mentee_was_taken_meanwhile_is_missed_and_nobody_is_told(
    hall: Hall, taken: str
) -> None:
    cohort_id = await hall.drafted()
    if taken == "place":
        other = await hall.mentee("Котов", (1,))
        request = await hall.office.does(other, send_request, hall.ids["Петрова"], "")
        await hall.office.does(hall.ids["Петрова"], accept_request, request.id)
    elif taken == "programme":
        await hall.mentor("Волкова", 1, (1,))
        request = await hall.office.does(hall.ids["Иванов"], send_request, hall.ids["Волкова"], "")
        await hall.office.does(hall.ids["Волкова"], accept_request, request.id)
    elif taken == "chat":
        await hall.leaves("Иванов")
    else:
        async with hall.office.database.write() as session:
            await session.execute(
                update(MentorProfile)
                .where(MentorProfile.person_id == hall.ids["Петрова"])
                .values(paused_until=NOW + timedelta(days=3))
            )
    assert await published(hall, cohort_id) == (1, ["Иванов"])
    assert (await hall.seats())["Иванов"] == ("Петрова", SeatState.missed)
    told = await hall.office.told()
    assert CohortNotice.for_mentee not in [kind for who, kind in told if who == hall.ids["Иванов"]]
    with pytest.raises(CohortDecided):
        await published(hall, cohort_id)


async def has_places(hall: Hall, name: str, capacity: int) -> None:
    async with hall.office.database.write() as session:
        theirs = MentorProfile.person_id == hall.ids[name]
        await session.execute(update(MentorProfile).where(theirs).values(capacity=capacity))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_whom_the_mentor_supports_already_takes_no_further_place(hall: Hall) -> None:
    await has_places(hall, "Петрова", 2)
    asked = hall.ids["Иванов"], send_request, hall.ids["Петрова"], ""
    first = await hall.office.does(*asked, Programme.internship)
    await hall.office.does(hall.ids["Петрова"], accept_request, first.id)
    await hall.office.does(*asked, Programme.project)
    cohort_id = await hall.drafted()
    await has_places(hall, "Петрова", 1)
    assert await published(hall, cohort_id) == (2, [])
    assert await pairs(hall) == [("Иванов", "Петрова"), ("Иванов", "Петрова"), ("Сидоров", "Сомова")]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_pair_that_is_missed_leaves_its_place_to_the_next_one(office: Office) -> None:
    hall = await open_hall(office)
    for name in ("Иванов", "Сидоров"):
        await hall.mentee(name)
    await hall.mentor("Петрова", 2)
    cohort_id = await hall.drafted()
    await hall.mentor("Волкова", 1)
    request = await hall.office.does(hall.ids["Иванов"], send_request, hall.ids["Волкова"], "")
    await hall.office.does(hall.ids["Волкова"], accept_request, request.id)
    await has_places(hall, "Петрова", 1)
    assert await published(hall, cohort_id) == (1, ["Иванов"])
    assert await pairs(hall) == [("Иванов", "Волкова"), ("Сидоров", "Петрова")]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_waits_for_a_mentor_whose_last_place_a_pair_takes_is_told(hall: Hall) -> None:
    other = await hall.mentee("Котов", (9,))
    await hall.office.does(other, send_request, hall.ids["Петрова"], "")
    await published(hall, await hall.drafted_without(other))
    assert [who for who, kind in await hall.office.told() if kind is RequestNotice.full] == [other]


async def test_a_request_accepted_at_the_moment_of_publishing_leaves_one_pair_for_one_place(hall: Hall) -> None:
    other = await hall.mentee("Котов", (9,))
    request = await hall.office.does(other, send_request, hall.ids["Петрова"], "")
    cohort_id = await hall.drafted_without(other)

    async def outcome(work: object) -> object:
        try:
            return await work  # type: ignore[misc]
        except Refusal as refusal:
            return type(refusal).__name__

    done = await asyncio.gather(
        outcome(hall.office.does(hall.ids["Петрова"], accept_request, request.id)),
        outcome(published(hall, cohort_id)),
    )
    mentees = [mentee for mentee, mentor in await pairs(hall) if mentor == "Петрова"]
    assert len(mentees) == 1
    if mentees == ["Котов"]:
        assert done[1] == (1, ["Иванов"])
    else:
        assert done == ["NoPlaces", (2, [])]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("who", "other"), [("Иванов", "Петрова"), ("Петрова", "Иванов")])
async def test_either_side_refuses_for_two_days_and_the_other_and_the_coordinators_are_told(
    hall: Hall, who: str, other: str
) -> None:
    await published(hall, await hall.drafted())
    seat = await hall.seat_id("Иванов")
    await hall.office.does(hall.ids[who], refuse_pair, seat)
    assert await pairs(hall) == [("Сидоров", "Сомова")]
    assert (await hall.seats())["Иванов"] == ("Петрова", SeatState.refused)
    told = await hall.office.told()
    assert told[-2:] == [(hall.ids[other], CohortNotice.refused), (hall.orlova, CohortNotice.refusal)]
    with pytest.raises(CohortDecided):
        await hall.office.does(hall.ids[other], refuse_pair, seat)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_pair_stands_after_two_days_and_others_cannot_refuse_it(hall: Hall) -> None:
    await published(hall, await hall.drafted())
    seat = await hall.seat_id("Иванов")
    for stranger in (hall.ids["Сидоров"], hall.ids["Сомова"], hall.orlova):
        with pytest.raises(NotAllowed):
            await hall.office.does(stranger, refuse_pair, seat)
    async with hall.office.database.write() as session:
        late = await act_of(session, hall.ids["Иванов"], NOW + REFUSABLE)
        with pytest.raises(TooLateToRefuse):
            await refuse_pair(late, seat)
    assert len(await pairs(hall)) == 2


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_of_a_cohort_of_forty_two_refuse_and_wait_again(office: Office) -> None:
    hall = await open_hall(office)
    for number in range(40):
        await hall.mentee(f"Стажёров{number:02}", (1 + number % 4, 1 + (number + 1) % 4))
    for number in range(12):
        await hall.mentor(f"Менторов{number:02}", 4, (1 + number % 4,))
    assert await published(hall, await hall.drafted()) == (40, [])
    for name in ("Стажёров03", "Стажёров17"):
        await hall.office.does(hall.ids[name], refuse_pair, await hall.seat_id(name))
    season = await hall.office.does(hall.orlova, season_to_see)
    assert [one.person.surname for one in season.mentees] == ["Стажёров03", "Стажёров17"]
    assert season.places == 12 * 4 - 38
    assert len(await pairs(hall)) == 38


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_without_the_count_of_taken_places_a_mentor_would_get_one_mentee_too_many(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def as_if_free(_act: Act, profiles: list[MentorProfile]) -> dict[int, int]:
        return {one.person_id: one.capacity for one in profiles}

    cohort_id = await hall.drafted()
    other = await hall.mentee("Котов", (1,))
    request = await hall.office.does(other, send_request, hall.ids["Петрова"], "")
    await hall.office.does(hall.ids["Петрова"], accept_request, request.id)
    monkeypatch.setattr(publishing, "_places_left", as_if_free)
    assert await published(hall, cohort_id) == (2, [])
