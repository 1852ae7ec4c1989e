"""Guests come by a link, without a role; a wrong link says nothing about the event."""

import pytest

from models.connection.database import Database
from models.event import Answer, Event, Registration
from services.events.events import answers_to, coming_events
from services.events.guests import (
    GuestLinkWrong,
    close_guest_link,
    come_as_guest,
    event_for_guest,
    introduce_guest,
    make_guest_link,
    needs_no_link,
)
from services.events.registering import EventBegan, answer_event
from services.people.names import parse_name
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTEE, acting, club, with_each_role

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
GUEST = 77


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def link_to(database: Database, event_id: int) -> str:
    async with acting(database, COORDINATOR) as act:
        return await make_guest_link(act, event_id)


async def test_a_guest_without_a_profile_is_registered_and_comes_and_goes(people: Database) -> None:
    event_id = await club(people)
    link = await link_to(people, event_id)
    async with acting(people, GUEST) as act:
        mine = await introduce_guest(act, link, parse_name("Белова Инна Ильинична"), "ru", 0)
        assert (mine.answer, mine.as_guest) == (Answer.coming, True)
    async with acting(people, GUEST) as act:
        assert (await answer_event(act, event_id, Answer.declined)).answer is Answer.declined
        assert [event.id for event, _ in await coming_events(act)] == [event_id]
        assert (await answer_event(act, event_id, Answer.coming)).answer is Answer.coming
    async with acting(people, COORDINATOR) as act:
        assert [one.registration.person.surname for one in await answers_to(act, event_id)] == ["Белова"]


async def test_somebody_for_whom_an_event_is_not_comes_only_by_its_link(people: Database) -> None:
    event_id = await club(people)
    link = await link_to(people, event_id)
    async with acting(people, MENTEE) as act:
        with pytest.raises(NotAllowed):
            await answer_event(act, event_id, Answer.coming)
        assert (await come_as_guest(act, link)).answer is Answer.coming


@pytest.mark.parametrize("wrong", ["", "v_", "v_1", "v_1_", "v_1_0", "v_404_0", "v_x_0", "v_\u00b2_0"])
async def test_a_wrong_link_leads_nowhere(people: Database, wrong: str) -> None:
    await club(people)
    async with acting(people, MENTEE) as act:
        with pytest.raises(GuestLinkWrong):
            await event_for_guest(act, wrong)


async def test_the_link_ends_with_the_beginning_and_only_coordinators_make_it(people: Database) -> None:
    event_id = await club(people)
    link = await link_to(people, event_id)
    assert await link_to(people, event_id) == link
    async with acting(people, MENTEE, days=4) as act:
        with pytest.raises(EventBegan):
            await come_as_guest(act, link)
        with pytest.raises(NotAllowed):
            await make_guest_link(act, event_id)


async def test_a_closed_link_leads_nowhere_and_who_came_by_it_stays(people: Database) -> None:
    event_id = await club(people)
    link = await link_to(people, event_id)
    async with acting(people, MENTEE) as act:
        await come_as_guest(act, link)
        with pytest.raises(NotAllowed):
            await close_guest_link(act, event_id)
    async with acting(people, COORDINATOR) as act:
        await close_guest_link(act, event_id)
        assert [one.registration.answer for one in await answers_to(act, event_id)] == [Answer.coming]
    assert await link_to(people, event_id) != link
    async with acting(people, GUEST) as act:
        with pytest.raises(GuestLinkWrong):
            await event_for_guest(act, link)


async def test_who_declined_while_the_event_was_for_them_may_come_by_the_link_later(people: Database) -> None:
    event_id = await club(people)
    link = await link_to(people, event_id)
    async with acting(people, MENTEE) as act:
        event = await act.session.get_one(Event, event_id)
        declined = {"answer": Answer.declined, "answered_at": act.now}
        act.session.add(Registration(event_id=event_id, person_id=act.me.id, **declined))
        await act.session.flush()
        assert not await needs_no_link(act, event)
        assert (await come_as_guest(act, link)).answer is Answer.coming
        assert await needs_no_link(act, event)
