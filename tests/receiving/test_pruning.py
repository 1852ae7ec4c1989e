"""What receiving keeps only for a time."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.receiving import FailedUpdate
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("days", "kept"), [(1, {"parked", "tried"}), (3, {"parked"}), (89, {"parked"}), (91, set())])
async def test_a_parked_update_is_kept_for_ninety_days_and_one_that_was_only_tried_for_two(
    town: Town, days: int, kept: set[str]
) -> None:
    async with town.act() as act:
        for update_id, incident in ((1, "4f2a"), (2, None)):
            failed = FailedUpdate(
                bot_id=town.ryadom.bot.id, update_id=update_id, tries=1, error="parked" if incident else "tried"
            )
            failed.incident, failed.failed_at = incident, act.now - timedelta(days=days)
            act.session.add(failed)
    await town.ryadom.ticker._prune()
    async with town.act() as act:
        assert set(await act.session.scalars(select(FailedUpdate.error))) == kept
