"""A mentor was asked to move or cancel a day that had begun unconfirmed, and an intern whose mentorship had ended read
that the mentor would set other days.
"""

import pytest

from models.mentorship import Mentorship, MentorshipState
from tests.support.internships import days_of_pair
from tests.support.people import pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_mentor_is_not_asked_to_move_a_day_that_has_begun(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await days_of_pair(ivanov, petrova, 1, agreed=False)
    await town.advance(days=2)
    said = "\n".join(str(one.get("text")) for one in await petrova.from_bot())
    assert "Стажёр не подтвердил дни" in said
    assert "Перенести и отменить уже нельзя" in said


async def test_a_mentor_is_asked_to_move_days_that_are_ahead(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await days_of_pair(ivanov, petrova, 20, agreed=False)
    await town.advance(days=4)
    said = "\n".join(str(one.get("text")) for one in await petrova.from_bot())
    assert "перенесите или отмените дни" in said


async def test_no_other_days_are_promised_when_the_mentorship_has_ended(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await days_of_pair(ivanov, petrova, 1, agreed=False)
    await town.advance(days=2)
    async with town.act() as act:
        (await act.session.get_one(Mentorship, 1)).state = MentorshipState.closed
    await petrova.press_notice("in_open")
    assert "Сопровождение завершено" in await petrova.text()
    assert "назначит новые" not in await petrova.text()
