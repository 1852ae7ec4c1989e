"""The programme of a conference: sections with places, and talks that are proposed and decided."""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, EventKind, EventNotice
from models.event_programme import SectionChoice, TalkNotice, TalkState
from models.person import Role
from services.events.changing import cancel_event
from services.events.events import answers_to
from services.events.registering import answer_event
from services.events.sections import (
    NotComing,
    SectionChosen,
    SectionFull,
    add_event_section,
    choose_section,
    programme_of_event,
    remove_section,
)
from services.events.talks import TalkDecided, TooManyTalks, approve_talk, decline_talk, propose_talk
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def conference(database: Database) -> tuple[int, list[int]]:
    """Of two days, with two sections of one place at the same time; and their ids."""
    event_id = await club(database, Role.mentor, Role.mentee, kind=EventKind.conference)
    async with acting(database, COORDINATOR) as act:
        event = (await programme_of_event(act, event_id)).event
        event.days = 2
        sections = [await add_event_section(act, event_id, 1, 600, title, 1) for title in ("Управление", "Дети")]
    for who in (MENTOR, MENTEE):
        async with acting(database, who) as act:
            await answer_event(act, event_id, Answer.coming)
    return event_id, [one.id for one in sections]


async def choose(database: Database, who: int, section_id: int) -> bool:
    async with acting(database, who) as act:
        return await choose_section(act, section_id)


async def test_one_section_at_a_time_is_chosen_while_it_has_places(people: Database) -> None:
    event_id, (first, second) = await conference(people)
    assert await choose(people, MENTOR, first)
    with pytest.raises(SectionFull):
        await choose(people, MENTEE, first)
    assert await choose(people, MENTOR, second)  # instead of the first, which is at the same time
    assert await choose(people, MENTEE, first)
    assert not await choose(people, MENTEE, first)
    async with acting(people, MENTOR) as act:
        programme = await programme_of_event(act, event_id)
    assert [(one.free, one.mine) for one in programme.sections] == [(1, False), (0, True)]


async def test_who_does_not_come_has_no_section(people: Database) -> None:
    event_id, (first, _) = await conference(people)
    await choose(people, MENTOR, first)
    async with acting(people, COORDINATOR) as act:
        with pytest.raises(SectionChosen):
            await remove_section(act, first)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.declined)
        assert await act.session.scalar(select(SectionChoice.person_id)) is None
    with pytest.raises(NotComing):
        await choose(people, MENTOR, first)
    async with acting(people, COORDINATOR) as act:
        await remove_section(act, first)


async def test_an_approved_speaker_stands_in_the_programme_and_sees_who_comes(people: Database) -> None:
    event_id, (first, _) = await conference(people)
    async with acting(people, MENTEE) as act:
        talk = await propose_talk(act, event_id, "Три вопроса", "О чём", "k")
        assert (await propose_talk(act, event_id, "Три вопроса", "О чём", "k")).id == talk.id
        with pytest.raises(NotAllowed):
            await answers_to(act, event_id)
        with pytest.raises(NotAllowed):
            await approve_talk(act, talk.id)
    async with acting(people, COORDINATOR) as act:
        await approve_talk(act, talk.id, first)
        with pytest.raises(TalkDecided):
            await decline_talk(act, talk.id, "Поздно")
    async with acting(people, MENTEE) as act:
        assert [one.title for one in (await programme_of_event(act, event_id)).sections[0].talks] == ["Три вопроса"]
        assert len(await answers_to(act, event_id)) == 2
    assert TalkNotice.approved in await told_kinds(people, MENTEE)


async def test_a_declined_talk_makes_room_for_another(people: Database) -> None:
    event_id, _ = await conference(people)
    async with acting(people, MENTOR) as act:
        talks = [await propose_talk(act, event_id, title, "О чём", title) for title in ("а", "б")]
        with pytest.raises(TooManyTalks):
            await propose_talk(act, event_id, "в", "О чём", "в")
    async with acting(people, COORDINATOR) as act:
        assert (await decline_talk(act, talks[0].id, "Есть")).state is TalkState.declined
    async with acting(people, MENTOR) as act:
        await propose_talk(act, event_id, "в", "О чём", "в")


async def test_whose_talk_waits_is_told_that_the_event_is_cancelled(people: Database) -> None:
    event_id, _ = await conference(people)
    async with acting(people, MENTEE) as act:
        await propose_talk(act, event_id, "Три вопроса", "О чём", "k")
        await answer_event(act, event_id, Answer.declined)
    async with acting(people, COORDINATOR) as act:
        await cancel_event(act, event_id, "Зал")
    assert EventNotice.cancelled in await told_kinds(people, MENTEE)
