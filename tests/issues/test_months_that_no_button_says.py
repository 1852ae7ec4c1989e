"""A press that was made up names a month that has no next one, or no moment before it: it is refused like any other."""

import pytest

from handlers.indicators.monthly.notices import TakeMonthlyDocument
from tests.support.faults.failed import failed
from tests.support.people import coordinator
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("month", ["9999-12-01", "0001-01-01", "2026-13-01", "вчера"])
async def test_a_month_that_cannot_be_counted_is_not_found(town: Town, month: str) -> None:
    orlova = await coordinator(town)
    forged = TakeMonthlyDocument(month=month)
    answer = await orlova.press_on(await orlova.window(), forged.pack())
    assert "Этого уже нет" in answer["text"]
    assert await failed(town) == 0
