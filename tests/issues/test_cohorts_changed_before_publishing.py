"""A coordinator was asked to publish the pairs of a draft; another one had it computed anew meanwhile, and the press
published pairs that nobody had looked at.
"""

import pytest
from sqlalchemy import select

from models.cohort import CohortSeat
from models.mentorship import Mentorship
from services.matching.drafting import take_out
from tests.support import people
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_pairs_that_another_coordinator_has_changed_are_shown_again_before_they_are_published(town: Town) -> None:
    orlova, other = await people.coordinator(town), await people.coordinator(town, "Ким Олег Ильич")
    await people.mentee(town)
    await people.mentee(town, "Сидоров Олег Павлович")
    await people.mentor(town)
    await orlova.start()
    await orlova.press("people", "season", "begin")
    await orlova.press("to_publish")
    assert "Пар: 2" in await orlova.text()
    async with town.act(other) as act:
        seat_id = await act.session.scalar(select(CohortSeat.id).order_by(CohortSeat.id).limit(1))
        await take_out(act, seat_id or 0)
    await orlova.press("publish")
    async with town.act() as act:
        assert list(await act.session.scalars(select(Mentorship.id))) == []
    assert "Опубликовать набор?" in await orlova.text()
    assert "Пар: 1" in await orlova.text()
    await orlova.press("publish")
    assert "Набор опубликован. Пар: 1" in await orlova.text()
