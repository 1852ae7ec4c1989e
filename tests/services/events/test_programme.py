"""The programme of a conference: sections with places, and talks that are proposed, decided, moved and withdrawn."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, EventKind, EventNotice
from models.event_programme import SectionChoice, TalkNotice, TalkState
from models.person import Role
from services.events.changing import cancel_event, change_event, values_of
from services.events.events import answers_to, leads
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
from services.events.shortening import ProgrammeLost, programme_lost
from services.events.talks import (
    TalkDecided,
    TooManyTalks,
    approve_talk,
    decline_talk,
    give_up_talk,
    my_talks,
    place_talk,
    propose_talk,
    withdraw_talk,
)
from services.refusals import NotAllowed, NotFound
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


async def approved(database: Database, event_id: int, section_id: int | None) -> int:
    async with acting(database, MENTEE) as act:
        talk = await propose_talk(act, event_id, "Три вопроса", "О чём", "k")
    async with acting(database, COORDINATOR) as act:
        return (await approve_talk(act, talk.id, section_id)).id


async def test_sections_of_days_that_an_event_loses_go_and_their_talks_stay_without_one(people: Database) -> None:
    event_id, _ = await conference(people)
    async with acting(people, COORDINATOR) as act:
        late = (await add_event_section(act, event_id, 2, 600, "Итоги", None)).id
    talk_id = await approved(people, event_id, late)
    await choose(people, MENTOR, late)
    async with acting(people, COORDINATOR) as act:
        assert await programme_lost(act, event_id, 1) == ProgrammeLost(sections=1, talks=1)
        event = (await programme_of_event(act, event_id)).event
        await change_event(act, event_id, replace(values_of(event), days=1), event.sequence)
    async with acting(people, MENTEE) as act:
        programme = await programme_of_event(act, event_id)
        assert [one.section.title for one in programme.sections] == ["Управление", "Дети"]
        assert [one.id for one in programme.talks] == [talk_id]
        assert await act.session.scalar(select(SectionChoice.person_id)) is None
    assert TalkNotice.unplaced in await told_kinds(people, MENTEE)


async def test_a_talk_is_put_into_another_section_and_its_author_is_told_once(people: Database) -> None:
    event_id, (first, second) = await conference(people)
    talk_id = await approved(people, event_id, first)
    for _ in range(2):
        async with acting(people, COORDINATOR) as act:
            await place_talk(act, talk_id, second)
    assert (await told_kinds(people, MENTEE)).count(TalkNotice.placed) == 1
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotAllowed):
            await place_talk(act, talk_id, first)


async def test_a_coordinator_takes_a_talk_out_with_a_reason_that_its_author_reads(people: Database) -> None:
    event_id, (first, _) = await conference(people)
    talk_id = await approved(people, event_id, first)
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotAllowed):
            await withdraw_talk(act, talk_id, "Нет")
    async with acting(people, COORDINATOR) as act:
        await withdraw_talk(act, talk_id, "Не успеем")
        with pytest.raises(TalkDecided):
            await withdraw_talk(act, talk_id, "Снова")
    async with acting(people, MENTEE) as act:
        assert [(one.state, one.reply) for one in await my_talks(act, event_id)] == [(TalkState.withdrawn, "Не успеем")]
        assert (await programme_of_event(act, event_id)).sections[0].talks == []
        assert not await leads(act, event_id)
    assert TalkNotice.withdrawn in await told_kinds(people, MENTEE)


async def test_an_author_gives_a_talk_up_and_coordinators_are_told(people: Database) -> None:
    event_id, (first, _) = await conference(people)
    talk_id = await approved(people, event_id, first)
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotFound):
            await give_up_talk(act, talk_id)
    async with acting(people, MENTEE) as act:
        await give_up_talk(act, talk_id)
        with pytest.raises(TalkDecided):
            await give_up_talk(act, talk_id)
    assert TalkNotice.given_up in await told_kinds(people, COORDINATOR)


async def test_whose_talk_waits_is_told_that_the_event_is_cancelled(people: Database) -> None:
    event_id, _ = await conference(people)
    async with acting(people, MENTEE) as act:
        await propose_talk(act, event_id, "Три вопроса", "О чём", "k")
        await answer_event(act, event_id, Answer.declined)
    async with acting(people, COORDINATOR) as act:
        await cancel_event(act, event_id, "Зал")
    assert EventNotice.cancelled in await told_kinds(people, MENTEE)
