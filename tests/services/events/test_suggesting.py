"""A mentor proposes an event: approved, returned or declined. Leaders see who comes, and it counts as their work."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventKind, EventNotice
from models.event_proposal import EventProposalNotice, EventProposalState
from models.notice import Notice
from models.profile import ApplicationState, MentorProfile
from services.events.announcing import EventInPast
from services.events.changing import cancel_event, change_event, values_of
from services.events.events import answers_to, coming_events
from services.events.leading import add_leader, leaders_of
from services.events.registering import answer_event
from services.events.suggesting import (
    EventProposalDecided,
    ProposalDraft,
    TooManyProposals,
    answer_about_proposal,
    approve_proposal,
    decline_proposal,
    move_proposal,
    my_event_proposals,
    propose_event,
    return_proposal,
    withdraw_proposal,
)
from services.meetings.practice import PracticePeriod, my_practice
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    await with_each_role(database)
    async with acting(database, MENTOR) as act:
        act.session.add(MentorProfile(person_id=act.me.id, about="", state=ApplicationState.approved, remote=True))
    return database


async def propose(database: Database, key: str = "k", days: float = 10) -> int:
    async with acting(database, MENTOR) as act:
        starts_at = act.now + timedelta(days=days)
        draft = ProposalDraft(EventKind.master_class, "Урок", "О чём", starts_at, "Школа № 57")
        return (await propose_event(act, draft, key)).id


async def test_an_approved_proposal_is_announced_with_the_mentor_as_its_leader(people: Database) -> None:
    proposal_id = await propose(people)
    async with acting(people, COORDINATOR) as act:
        event_id = (await approve_proposal(act, proposal_id)).event_id or 0
        assert [one.telegram_id for one in await leaders_of(act, event_id)] == [MENTOR]
    assert EventProposalNotice.approved in await told_kinds(people, MENTOR)
    async with acting(people, COORDINATOR) as act:
        with pytest.raises(EventProposalDecided):
            await decline_proposal(act, proposal_id, "Поздно")


async def test_a_returned_proposal_waits_again_when_the_mentor_has_answered_or_moved_it(people: Database) -> None:
    proposal_id = await propose(people)
    async with acting(people, COORDINATOR) as act:
        await return_proposal(act, proposal_id, "Для кого?")
        with pytest.raises(EventProposalDecided):
            await approve_proposal(act, proposal_id)
    async with acting(people, MENTOR, hours=1) as act:
        assert (await answer_about_proposal(act, proposal_id, "Для всех")).state is EventProposalState.waiting
        await move_proposal(act, proposal_id, act.now + timedelta(days=3))
        with pytest.raises(EventInPast):
            await move_proposal(act, proposal_id, act.now)
    async with acting(people, COORDINATOR, hours=2) as act:
        await decline_proposal(act, proposal_id, "Уже есть")
    async with acting(people, MENTOR, hours=3) as act:
        [mine] = await my_event_proposals(act)
        assert (mine.state, mine.reply) == (EventProposalState.declined, "Уже есть")
        assert act.now - mine.since < timedelta(hours=2)


async def test_only_mentors_propose_and_only_coordinators_decide(people: Database) -> None:
    proposal_id = await propose(people)
    async with acting(people, MENTEE) as act:
        with pytest.raises(NotAllowed):
            await withdraw_proposal(act, proposal_id)
        with pytest.raises(NotAllowed):
            await propose_event(act, ProposalDraft(EventKind.lecture, "Л", "О", act.now + timedelta(days=9), "Ш"), "k")
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotAllowed):
            await approve_proposal(act, proposal_id)


async def test_a_repeated_press_proposes_once_and_a_fourth_open_proposal_is_refused(people: Database) -> None:
    assert await propose(people, "a") == await propose(people, "a")
    await propose(people, "b")
    await propose(people, "c")
    with pytest.raises(TooManyProposals):
        await propose(people, "d")


async def test_a_leader_sees_who_comes_and_is_told_of_changes(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, COORDINATOR) as act:
        mentor_id = await act.session.scalar(select(MentorProfile.person_id))
        await add_leader(act, event_id, mentor_id or 0)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.declined)
        assert [one.registration.answer for one in await answers_to(act, event_id)] == [Answer.declined]
        assert [event.id for event, _ in await coming_events(act)] == [event_id]
    async with acting(people, COORDINATOR) as act:
        event = await act.session.get_one(Event, event_id)
        values = values_of(event)
        values = type(values)(**{name: getattr(values, name) for name in values.__slots__} | {"title": "Клуб менторов"})
        await change_event(act, event_id, values, 0)
    kinds = await told_kinds(people, MENTOR)
    assert {EventNotice.leading, EventNotice.changed} <= set(kinds)


@pytest.mark.parametrize(("cancelled", "counted"), [(False, 1), (True, 0)])
async def test_a_lecture_that_took_place_counts_as_the_mentors_work(
    people: Database, cancelled: bool, counted: int
) -> None:
    proposal_id = await propose(people)
    async with acting(people, COORDINATOR) as act:
        event_id = (await approve_proposal(act, proposal_id)).event_id or 0
        if cancelled:
            await cancel_event(act, event_id, "Зал")
    async with acting(people, MENTOR, days=11) as act:
        assert (await my_practice(act, PracticePeriod.everything)).lectures == counted
        assert await act.session.scalar(select(Notice.id).where(Notice.kind == EventProposalNotice.approved))
