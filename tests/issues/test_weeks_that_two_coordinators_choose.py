"""A press on a quiet week undid what another coordinator had chosen since the list was shown."""

import pytest

from models.person import Role
from services.care.quiet_weeks import make_week_quiet, weeks_ahead
from tests.support.people import coordinator, known
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_week_that_both_make_quiet_is_quiet(town: Town) -> None:
    orlova, sedova = await coordinator(town), await known(town, "Седова Ольга", Role.coordinator)
    await orlova.press("settings", "care_rules", "weeks")
    [week] = [one for one in await orlova.buttons() if one.startswith("week:")][:1]
    async with town.act(sedova) as act:
        monday = (await weeks_ahead(act))[0].monday
        assert week == f"week:{monday.isoformat()}"
        await make_week_quiet(act, monday, quiet=True)
    await orlova.press(week)
    async with town.act(sedova) as act:
        assert (await weeks_ahead(act))[0].is_quiet
    await orlova.press(week)
    async with town.act(sedova) as act:
        assert not (await weeks_ahead(act))[0].is_quiet
