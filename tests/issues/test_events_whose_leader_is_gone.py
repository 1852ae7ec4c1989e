"""When nobody leads or speaks any more, coordinators are told; and a leader who was taken off is told, too."""

import pytest

from models.connection.database import Database
from models.event import Event, EventKind, EventNotice
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.events.leading import add_leader, remove_leader
from services.events.talks import approve_talk, propose_talk
from services.privacy.erasing import erase_me
from services.refusals import NotFound
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def led(database: Database) -> tuple[int, int]:
    """An event that the mentor leads, and the mentor's id."""
    event_id = await club(database)
    async with acting(database, MENTOR) as act:
        mentor_id = act.me.id
        act.session.add(MentorProfile(person_id=mentor_id, state=ApplicationState.approved, about=""))
    async with acting(database, COORDINATOR) as act:
        await add_leader(act, event_id, mentor_id)
    return event_id, mentor_id


async def test_coordinators_are_told_of_an_event_whose_leader_is_erased(people: Database) -> None:
    await led(people)
    async with acting(people, MENTOR) as act:
        await erase_me(act)
    assert EventNotice.host_gone in await told_kinds(people, COORDINATOR)


async def test_coordinators_are_told_of_a_conference_whose_speaker_is_erased(people: Database) -> None:
    event_id = await club(people, Role.mentee, kind=EventKind.conference)
    async with acting(people, COORDINATOR) as act:
        (await act.session.get_one(Event, event_id)).days = 2
    async with acting(people, MENTEE) as act:
        talk_id = (await propose_talk(act, event_id, "Три вопроса", "О чём", "k")).id
    async with acting(people, COORDINATOR) as act:
        await approve_talk(act, talk_id)
    async with acting(people, MENTEE) as act:
        await erase_me(act)
    assert EventNotice.host_gone in await told_kinds(people, COORDINATOR)


async def test_nobody_is_told_of_an_event_that_is_over(people: Database) -> None:
    await led(people)
    async with acting(people, MENTOR, days=10) as act:
        await erase_me(act)
    assert EventNotice.host_gone not in await told_kinds(people, COORDINATOR)


async def test_a_leader_who_is_taken_off_is_told_once(people: Database) -> None:
    event_id, mentor_id = await led(people)
    async with acting(people, COORDINATOR) as act:
        await remove_leader(act, event_id, mentor_id)
        with pytest.raises(NotFound):
            await remove_leader(act, event_id, mentor_id)
    assert (await told_kinds(people, MENTOR)).count(EventNotice.led_no_more) == 1
