"""The window that moves a meeting said neither that this is the mentee's last move, nor that nobody but the mentor can
change the meeting afterwards; the reminder of a meeting whose mentee had warned the mentor did not mention it.
"""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models.meeting import Meeting
from services.meetings.limits import Limit, set_limit
from services.meetings.meetings import coming_meetings
from services.meetings.rules import MENTEE_MOVES
from services.meetings.warning import warn_mentor
from tests.support.meetings import book, press_day_ahead, press_first_day, until
from tests.support.people import pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_the_last_move_is_announced(town: Town) -> None:
    ivanov, _ = await pair(town)
    meeting = await book(ivanov)
    for said in (False, True):
        await ivanov.start()
        await ivanov.press("meetings", "meeting:1", "move")
        await press_day_ahead(ivanov, 6)
        await ivanov.press_label("12:00")
        assert ("последний перенос" in await ivanov.text()) is said
        async with town.act() as act:
            moved = update(Meeting).where(Meeting.id == meeting.id).values(moves_by_mentee=MENTEE_MOVES - 1)
            await act.session.execute(moved)


async def test_a_time_after_which_only_the_mentor_can_change_the_meeting_is_announced(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act(petrova) as act:
        await set_limit(act, Limit.notice_hours, 3)
    meeting = await book(ivanov, "15:00")
    await until(town, meeting, hours=12.5)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1", "move")
    await press_first_day(ivanov)
    await ivanov.press_first("time")
    assert "только ментор" in await ivanov.text()


async def test_the_mentors_reminder_says_that_the_mentee_will_not_make_it(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await until(town, meeting, hours=5)
    async with town.act(ivanov) as act:
        [one] = await coming_meetings(act)
        await warn_mentor(act, one.id)
    await town.advance(hours=4, seconds=timedelta(seconds=5).total_seconds())
    [reminder] = [message for message in await petrova.from_bot() if "Встреча через час" in message.get("text", "")]
    assert "Стажёр не успевает" in reminder["text"]
