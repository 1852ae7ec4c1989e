"""A short briefing is offered to mentors who have not begun, however they came; nobody has to read it."""

import pytest
from sqlalchemy import delete

from models.free_hours import WeeklyHours
from tests.support.people import mentee, mentor
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_home_offers_the_briefing_until_the_mentor_has_free_hours(town: Town) -> None:
    petrova, ivanov = await mentor(town), await mentee(town)
    assert "Памятка" not in await petrova.text()
    async with town.act() as act:
        await act.session.execute(delete(WeeklyHours))
    await petrova.start()
    assert "Памятка ментора" in await petrova.text()
    await petrova.press("help", "pages", "briefing", "next", "next")
    assert "встречи и отчёты" in await petrova.text()
    await petrova.press("hours")
    assert "Свободные часы" in await petrova.text()
    await ivanov.press("help", "pages")
    assert "briefing" not in await ivanov.buttons()
