"""The confirm window named one mentor; that mentorship ended, another began, and the press booked with the new mentor.
A meeting that had been moved meanwhile was cancelled, or moved again, by a press on a window that showed its old time.
"""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models.meeting import ChangeReason, MeetingState
from models.mentorship import Mentorship, MentorshipState
from services.meetings.booking import move_meeting
from services.meetings.free_times import free_times
from tests.support.meetings import book, meetings, press_day_ahead
from tests.support.people import mentor, pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def change_mentor(town: Town) -> None:
    """Ends the mentorship and begins another while a window of the first is open."""
    belova = await mentor(town, "Белова Инна Ильинична")
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
        mentee_id = (await act.session.get_one(Mentorship, 1)).mentee_id
    async with town.act(belova) as act:
        active = MentorshipState.active
        act.session.add(Mentorship(mentee_id=mentee_id, mentor_id=act.me.id, state=active, began_at=act.now))


async def move_elsewhere(town: Town, petrova: Dweller) -> None:
    """The mentor moves the only meeting to a time that the mentee may still change; windows have been refreshed."""
    async with town.act(petrova) as act:
        free = await free_times(act, await act.session.get_one(Mentorship, 1))
        await move_meeting(act, 1, next(time for time in free if time > act.now + timedelta(days=2)), ChangeReason.work)
    await town.settled()


async def test_a_confirmation_books_with_the_mentor_that_it_named_or_not_at_all(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    assert "С кем: Петрова Анна Сергеевна" in await ivanov.text()
    await change_mentor(town)
    await ivanov.press("confirm")
    assert await meetings(town) == []
    assert "С кем: Белова Инна Ильинична" in await ivanov.text()
    assert "с прежним ментором завершено" in await ivanov.text()
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("confirm")
    assert [meeting.mentorship_id for meeting in await meetings(town)] == [2]


async def test_without_a_new_mentor_a_confirmation_is_not_sent_to_choose_a_time(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    await ivanov.press("confirm")
    assert "Это сопровождение уже завершено" in await ivanov.text()
    assert "Выберите время" not in await ivanov.text()


async def test_a_meeting_that_was_moved_meanwhile_is_not_cancelled(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1", "cancel")
    await move_elsewhere(town, petrova)
    await ivanov.press("reason:work")
    [meeting] = await meetings(town)
    assert meeting.state is MeetingState.planned
    assert "уже перенесли" in await ivanov.text()


async def test_a_meeting_that_was_moved_meanwhile_is_not_moved_again(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1", "move")
    await press_day_ahead(ivanov, 6)
    await ivanov.press_label("12:00")
    await move_elsewhere(town, petrova)
    [moved] = await meetings(town)
    await ivanov.press("reason:work")
    [meeting] = await meetings(town)
    assert (meeting.starts_at, meeting.moves_by_mentee) == (moved.starts_at, 0)
    assert "уже перенесли" in await ivanov.text()


async def test_a_button_for_an_ended_pair_says_so_and_an_older_one_opens_the_present_pair(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await petrova.start()
    await petrova.press("meetings", "meeting:1", "cancel", "reason:work")
    notice = await ivanov.notice("mt_again")
    await change_mentor(town)
    await ivanov.press_on(notice, "mt_again")
    assert "С кем: Белова" in await ivanov.text()
    await ivanov.press("back")
    await ivanov.press_on(notice, "mt_again:1")
    assert "завершено" in str(await ivanov.from_bot())
    assert not [button for button in await ivanov.buttons() if button.startswith("day")]
