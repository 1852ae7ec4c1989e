"""A mentor without free hours was told to look again later, and could only cancel."""

import pytest
from sqlalchemy import delete

from models.free_hours import WeeklyHours
from tests.support.meetings import book, press_day_ahead
from tests.support.people import pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_mentor_sets_free_hours_and_then_moves(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    async with town.act() as act:
        await act.session.execute(delete(WeeklyHours))
    await petrova.press_notice("mt_open")
    await petrova.press("move")
    assert "Укажите их" in await petrova.text()
    await petrova.press("hours", "pattern:evenings")
    await petrova.press("back")
    assert "hours" not in await petrova.buttons()
    await press_day_ahead(petrova, 6)
    await petrova.press_label((await petrova.labels())[0])
    await petrova.press("reason:work")
    async with town.act() as act:
        assert (await act.session.get_one(type(meeting), meeting.id)).starts_at != meeting.starts_at


async def test_a_mentee_is_not_told_to_set_the_mentors_hours(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await act.session.execute(delete(WeeklyHours))
    await ivanov.start()
    await ivanov.press("book")
    assert "hours" not in await ivanov.buttons()
    assert "Попросите ментора добавить часы" in await ivanov.text()
