"""Notices about meetings that did not apply any more: a question that was answered before it was sent, times proposed
to somebody whose mentorship has ended, a task of an ended mentorship. Its mentor could still give a task, of which the
former mentee was said to be told.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.profile import Form
from services.matching.mentorships import PairEnded
from services.meetings.booking import Choice
from services.meetings.feedback import say_whether_held
from services.meetings.free_times import free_times
from services.meetings.groups.afterwards import rate_group, say_group_held
from services.meetings.proposals import propose_times
from services.meetings.tasks import set_task
from tests.support.groups import join_in, mentees_of, opened_in, until_before
from tests.support.meetings import book, ended_meeting, until
from tests.support.people import pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def end_pair(town: Town) -> None:
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed, ended_at=act.now))


async def said_to(dweller: Dweller, words: str) -> bool:
    return any(words in str(message.get("text", "")) for message in await dweller.from_bot())


async def test_who_has_answered_is_not_asked_when_the_quiet_hours_end(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov, "16:00")
    async with town.act() as act:
        await act.session.execute(update(Person).values(quiet_from=16, quiet_until=8))
    await until(town, meeting, hours=-1.1)
    assert not await said_to(ivanov, "Состоялась ли встреча")
    async with town.act(ivanov) as act:
        await say_whether_held(act, meeting.id, True)
    for _ in range(6):
        await town.advance(hours=3)
    assert await said_to(petrova, "Состоялась ли встреча")
    assert not await said_to(ivanov, "Состоялась ли встреча")


async def test_who_has_spoken_of_a_group_meeting_is_not_asked_either(town: Town) -> None:
    ivanov, petrova = await pair(town)
    [sidorova] = await mentees_of(petrova, "Сидорова Мария Викторовна")
    group = await opened_in(petrova, 20)
    await join_in(group, ivanov, sidorova)
    async with town.act() as act:
        await act.session.execute(update(Person).values(quiet_from=20, quiet_until=8))
    await until_before(town, group, hours=-1.1)
    async with town.act(ivanov) as act:
        await rate_group(act, group.id, 5)
    async with town.act(petrova) as act:
        await say_group_held(act, group.id, True)
    for _ in range(5):
        await town.advance(hours=3)
    assert await said_to(sidorova, "Как прошла групповая встреча?")
    assert not await said_to(ivanov, "Как прошла групповая встреча?")
    assert not await said_to(petrova, "Состоялась ли групповая встреча?")


async def test_a_mentor_is_not_told_that_a_former_mentee_chose_no_time(town: Town) -> None:
    _, petrova = await pair(town)
    async with town.act(petrova) as act:
        mentorship = (await act.session.scalars(select(Mentorship))).one()
        times = await free_times(act, mentorship)
        await propose_times(act, Choice(mentorship.id, times[-1], Form.remote), [times[-1], times[-10]])
    await end_pair(town)
    await town.advance(days=3.1)
    assert not await said_to(petrova, "Время не выбрано")


async def test_a_former_mentee_is_not_reminded_of_tasks(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await ended_meeting(town)
    async with town.act(petrova) as act:
        await say_whether_held(act, meeting.id, True)
        await set_task(act, meeting.id, "Обновить программу", act.now.date() + timedelta(days=5))
    await town.advance(seconds=1)
    assert await said_to(ivanov, "Обновить программу")
    await end_pair(town)
    before = len(await ivanov.from_bot())
    await town.advance(days=5)
    assert not any("Обновить программу" in str(m.get("text", "")) for m in (await ivanov.from_bot())[before:])


async def test_a_former_mentee_is_given_no_task(town: Town) -> None:
    _, petrova = await pair(town)
    meeting = await ended_meeting(town)
    async with town.act(petrova) as act:
        await say_whether_held(act, meeting.id, True)
    await petrova.start()
    await petrova.press("meetings", "past", f"past:{meeting.id}", "after")
    assert "set_task" in await petrova.buttons()
    await end_pair(town)
    await petrova.say("?")
    assert "set_task" not in await petrova.buttons()
    async with town.act(petrova) as act:
        with pytest.raises(PairEnded):
            await set_task(act, meeting.id, "Обновить программу", act.now.date())
