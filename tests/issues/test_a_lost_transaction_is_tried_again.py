"""When PostgreSQL aborted a press's transaction in favour of another (40P01, 40001), this counted as a fault of ours,
and after three the press was parked with an incident. Now the press is tried again at once, a limited number of times.
"""

import pytest
from sqlalchemy import select, text

from bot.receive.intake import LOST_AT_MOST
from handlers.meetings.coming import presses
from models.meeting import Meeting
from models.receiving import FailedUpdate
from services.meetings.meetings import confirm_coming
from services.unit_of_work import Act
from tests.support.meetings import book, until
from tests.support.people import pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["postgresql"])
DEADLOCK = text("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$")


class Lost:
    """Aborts the first `times` transactions of «Буду» like a deadlock."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.tried = 0

    async def confirm(self, act: Act, *which: object) -> Meeting:
        self.tried += 1
        meeting = await confirm_coming(act, *which)  # type: ignore[arg-type]
        if self.tried <= self.times:
            await act.session.execute(DEADLOCK)
        return meeting


async def reminded(town: Town) -> Dweller:
    ivanov, _ = await pair(town)
    await until(town, await book(ivanov), hours=24)
    return ivanov


async def confirmed(town: Town) -> bool:
    async with town.act() as act:
        assert (await act.session.scalars(select(FailedUpdate))).all() == []
        return (await act.session.scalars(select(Meeting.mentee_confirmed))).one()


async def test_a_press_whose_transaction_is_lost_is_tried_again_and_takes_effect(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ivanov, lost = await reminded(town), Lost(LOST_AT_MOST - 1)
    monkeypatch.setattr(presses, "confirm_coming", lost.confirm)
    await ivanov.press_notice("mt_come")
    assert lost.tried == LOST_AT_MOST
    assert await confirmed(town)
    assert "вы будете на встрече" in (await ivanov.notice("mt_move"))["text"]


async def test_after_the_last_try_it_stays_with_telegram(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    ivanov, lost = await reminded(town), Lost(LOST_AT_MOST + 1)
    monkeypatch.setattr(presses, "confirm_coming", lost.confirm)
    await ivanov.press_notice("mt_come")
    assert lost.tried == LOST_AT_MOST + 2
    assert await confirmed(town)
    assert "код" not in str(await ivanov.from_bot())
