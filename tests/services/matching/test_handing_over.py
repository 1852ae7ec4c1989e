"""Hand-over (F42): each mentee is asked; who agrees goes on with the new mentor, who stays stays."""

import asyncio
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import delete, select, update

from models.handover import Handover, HandoverNotice, HandoverState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Role, RoleGrant
from models.profile import Form, MentorProfile
from services.matching.agreed_before import agreed_before
from services.matching.answering import accept_request
from services.matching.ending import end_mentorship
from services.matching.handing_over import (
    ANSWER_IN,
    HANDOVER_MOVES,
    AlreadyAsked,
    CannotReceive,
    HandoverDecided,
    move_handover,
    propose_handover,
    receivers,
    to_hand_over,
    withdraw_handover,
)
from services.matching.handover_answers import agree_to_handover, decline_handover
from services.matching.publishing import publish
from services.matching.requests import send_request
from services.people.offers import pause
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act
from tests.support.many_mentors import statements
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.seasons import Hall, open_hall

MENTEES = ("Иванов", "Котов", "Сидоров")


@pytest.fixture
async def hall(office: Office) -> Hall:
    """Three mentees of Petrova; Somova has three places, Volkova two."""
    hall = await open_hall(office)
    for name in MENTEES:
        await hall.mentee(name)
    await hall.mentor("Петрова", 3)
    await hall.office.does(hall.orlova, publish, await hall.drafted())
    await hall.mentor("Сомова", 3, (2,))
    await hall.mentor("Волкова", 2, (1,))
    return hall


async def pair_ids(hall: Hall) -> dict[str, int]:
    found = await hall.office.does(hall.orlova, to_hand_over, hall.ids["Петрова"])
    return {one.pair.mentee.surname: one.pair.id for one in found}


async def counted(act: Act, mentor_id: int) -> int:
    """How many statements the list of the mentor's mentees takes."""
    with statements(act) as seen:
        await to_hand_over(act, mentor_id)
    return len(seen)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_more_mentees_to_hand_over_cost_no_more_statements(hall: Hall) -> None:
    for_three = await hall.office.does(hall.orlova, counted, hall.ids["Петрова"])
    of_ivanov = Mentorship.id == (await pair_ids(hall))["Иванов"]
    async with hall.office.database.write() as session:
        await session.execute(update(Mentorship).where(of_ivanov).values(state=MentorshipState.closed))
    assert list(await pair_ids(hall)) == ["Котов", "Сидоров"]
    assert await hall.office.does(hall.orlova, counted, hall.ids["Петрова"]) == for_three


async def asked(hall: Hall, *names: str, to: str = "Сомова") -> dict[str, int]:
    """The ids of the questions, by the mentee's surname."""
    ids = await pair_ids(hall)
    chosen = [ids[name] for name in names]
    await hall.office.does(hall.orlova, propose_handover, hall.ids["Петрова"], chosen, hall.ids[to])
    async with hall.office.database.read() as session:
        return {one.mentorship.mentee.surname: one.id for one in await session.scalars(select(Handover))}


async def mentors(hall: Hall) -> dict[str, str]:
    async with hall.office.database.read() as session:
        active = select(Mentorship).where(Mentorship.state == MentorshipState.active)
        return {one.mentee.surname: one.mentor.surname for one in await session.scalars(active)}


async def test_of_three_mentees_two_agree_and_one_stays(hall: Hall) -> None:
    questions = await asked(hall, *MENTEES)
    for name in ("Иванов", "Котов"):
        await hall.office.does(hall.ids[name], agree_to_handover, questions[name], shares=name == "Иванов")
    await hall.office.does(hall.ids["Сидоров"], decline_handover, questions["Сидоров"])
    assert await mentors(hall) == {"Иванов": "Сомова", "Котов": "Сомова", "Сидоров": "Петрова"}
    told = await hall.office.told()
    for name, kind in (("Петрова", HandoverNotice.passed), ("Сомова", HandoverNotice.received)):
        assert told.count((hall.ids[name], kind)) == 2
    assert told.count((hall.orlova, HandoverNotice.answered)) == 3


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_answer_finds_another_coordinator_when_the_one_who_asked_has_left(hall: Hall) -> None:
    questions = await asked(hall, "Иванов", "Котов")
    other = await hall.office.person("Ким Олег Ильич", Role.coordinator)
    async with hall.office.database.write() as session:
        await session.execute(delete(RoleGrant).where(RoleGrant.person_id == hall.orlova))
    await hall.office.does(hall.ids["Иванов"], agree_to_handover, questions["Иванов"], shares=False)
    await hall.office.does(hall.ids["Котов"], decline_handover, questions["Котов"])
    told = [who for who, kind in await hall.office.told() if kind is HandoverNotice.answered]
    assert told == [other, other]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_what_was_agreed_is_readable_for_the_new_mentor_only_with_the_mentees_leave(hall: Hall) -> None:
    ids, questions = await pair_ids(hall), await asked(hall, "Иванов", "Котов")
    times = {"starts_at": NOW - timedelta(days=2), "ends_at": NOW - timedelta(days=2, hours=-1), "booked_at": NOW}
    async with hall.office.database.write() as session:
        for name in ("Иванов", "Котов"):
            held = {"form": Form.remote, "state": MeetingState.held, "agenda": "План года"}
            session.add(Meeting(mentorship_id=ids[name], **times, **held))
    for name in ("Иванов", "Котов"):
        await hall.office.does(hall.ids[name], agree_to_handover, questions[name], shares=name == "Иванов")
    shown = await hall.office.does(hall.ids["Сомова"], agreed_before, hall.ids["Иванов"])
    assert shown is not None
    assert [one.agenda for one in shown.meetings] == ["План года"]
    assert await hall.office.does(hall.ids["Сомова"], agreed_before, hall.ids["Котов"]) is None
    for stranger in ("Волкова", "Петрова"):
        assert await hall.office.does(hall.ids[stranger], agreed_before, hall.ids["Иванов"]) is None


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_meetings_ahead_are_shown_and_cancelled_when_the_mentee_agrees(hall: Hall) -> None:
    ids = await pair_ids(hall)
    times = {"starts_at": NOW + timedelta(days=2), "ends_at": NOW + timedelta(days=2, hours=1), "booked_at": NOW}
    async with hall.office.database.write() as session:
        session.add(Meeting(mentorship_id=ids["Иванов"], **times, form=Form.remote, state=MeetingState.planned))
    found = await hall.office.does(hall.orlova, to_hand_over, hall.ids["Петрова"])
    assert {one.pair.mentee.surname: len(one.meetings) for one in found} == {"Иванов": 1, "Котов": 0, "Сидоров": 0}
    questions = await asked(hall, "Иванов")
    await hall.office.does(hall.ids["Иванов"], agree_to_handover, questions["Иванов"], shares=False)
    async with hall.office.database.read() as session:
        assert [one.state for one in await session.scalars(select(Meeting))] == [MeetingState.cancelled]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_mentors_with_places_for_all_of_them_can_receive(hall: Hall) -> None:
    ids = await pair_ids(hall)

    async def names(*chosen: str) -> list[str]:
        wanted = [ids[name] for name in chosen]
        found = await hall.office.does(hall.orlova, receivers, hall.ids["Петрова"], wanted)
        return [one.person.surname for one, _ in found]

    assert await names(*MENTEES) == ["Сомова"]
    assert await names("Иванов") == ["Волкова", "Сомова"]
    await asked(hall, "Иванов", "Котов")
    assert await names("Сидоров") == ["Волкова", "Сомова"]
    with pytest.raises(CannotReceive):
        await asked(hall, *MENTEES, to="Волкова")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_who_is_asked_already_is_not_said_to_be_asked_again(hall: Hall) -> None:
    await asked(hall, "Иванов")
    with pytest.raises(AlreadyAsked):
        await asked(hall, "Иванов", to="Волкова")
    await asked(hall, "Иванов", "Котов", to="Сомова")
    assert (await hall.office.told()).count((hall.ids["Иванов"], HandoverNotice.asked)) == 1


async def test_who_agrees_at_the_moment_when_the_last_place_is_taken_stays(hall: Hall) -> None:
    async with hall.office.database.write() as session:
        one = update(MentorProfile).where(MentorProfile.person_id == hall.ids["Сомова"])
        await session.execute(one.values(capacity=1))
    questions = await asked(hall, "Иванов")
    other = await hall.mentee("Яшин", (2,))
    request = await hall.office.does(other, send_request, hall.ids["Сомова"], "")

    async def outcome(work: object) -> object:
        try:
            return await work  # type: ignore[misc]
        except Refusal as refusal:
            return type(refusal).__name__

    answered, _ = await asyncio.gather(
        outcome(hall.office.does(hall.ids["Иванов"], agree_to_handover, questions["Иванов"], shares=False)),
        outcome(hall.office.does(hall.ids["Сомова"], accept_request, request.id)),
    )
    now = await mentors(hall)
    assert list(now.values()).count("Сомова") == 1
    passed = now["Иванов"] == "Сомова"
    assert isinstance(answered, Handover)
    assert answered.state is (HandoverState.agreed if passed else HandoverState.lapsed)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_the_mentee_answers_and_only_coordinators_ask_or_stop_waiting(hall: Hall) -> None:
    questions = await asked(hall, "Иванов")
    ids = await pair_ids(hall)
    for who in (*MENTEES[1:], "Петрова", "Сомова"):
        with pytest.raises(NotAllowed):
            await hall.office.does(hall.ids[who], agree_to_handover, questions["Иванов"], shares=True)
        with pytest.raises(NotAllowed):
            await hall.office.does(hall.ids[who], withdraw_handover, questions["Иванов"])
        with pytest.raises(NotAllowed):
            await hall.office.does(
                hall.ids[who], propose_handover, hall.ids["Петрова"], [ids["Котов"]], hall.ids["Сомова"]
            )
    await hall.office.does(hall.orlova, withdraw_handover, questions["Иванов"])
    with pytest.raises(HandoverDecided):
        await hall.office.does(hall.ids["Иванов"], decline_handover, questions["Иванов"])
    assert timedelta() < ANSWER_IN


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_question_about_a_mentorship_that_has_ended_needs_no_answer_and_keeps_no_place(hall: Hall) -> None:
    questions, ids = await asked(hall, "Иванов", "Котов"), await pair_ids(hall)
    for name in ("Иванов", "Котов"):
        await hall.office.does(hall.orlova, end_mentorship, ids[name])
    with pytest.raises(HandoverDecided) as refused:
        await hall.office.does(hall.ids["Иванов"], agree_to_handover, questions["Иванов"], shares=False)
    assert refused.value.values == {"state": "ended"}
    with pytest.raises(HandoverDecided):
        await hall.office.does(hall.ids["Котов"], decline_handover, questions["Котов"])
    assert (await hall.office.told()).count((hall.orlova, HandoverNotice.answered)) == 0
    found = await hall.office.does(hall.orlova, receivers, hall.ids["Петрова"], [ids["Сидоров"]])
    assert {one.person.surname: left for one, left in found} == {"Волкова": 2, "Сомова": 3}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_coordinators_are_told_when_a_mentor_with_mentees_pauses(hall: Hall) -> None:
    for name in ("Петрова", "Сомова"):
        await hall.office.does(hall.ids[name], pause, (NOW + timedelta(days=9)).date())
    assert (await hall.office.told()).count((hall.orlova, HandoverNotice.away)) == 1


def test_a_handover_moves_only_as_the_table_says() -> None:
    for state, to in product(HandoverState, HandoverState):
        handover = Handover(state=state)
        if to in HANDOVER_MOVES[state]:
            move_handover(handover, to)
            assert handover.state is to
        else:
            with pytest.raises(HandoverDecided):
                move_handover(handover, to)
