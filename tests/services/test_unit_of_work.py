"""What a unit of work reports about the notices that it wrote."""

from datetime import datetime, timedelta

import pytest

from models.event import EventNotice
from models.person import RoleNotice
from services.notices import Reminder, remind, tell
from services.unit_of_work import Uow
from tests.support.moment import NOW
from tests.support.office import Office


class Standing:
    def now(self) -> datetime:
        return NOW


@pytest.mark.parametrize(("later", "told"), [(timedelta(), True), (timedelta(seconds=1), False)])
async def test_a_unit_of_work_has_told_only_what_is_due_at_once(office: Office, later: timedelta, told: bool) -> None:
    person = await office.person("Петрова Анна")
    uow = Uow(office.database, Standing(), None)
    async with uow.write() as act:
        await remind(act, [Reminder(person, EventNotice.day_before, {"event_id": 1}, NOW + later, "one")])
    assert uow.told is told


async def test_a_unit_of_work_with_a_notice_due_now_has_told(office: Office) -> None:
    person = await office.person("Петрова Анна")
    uow = Uow(office.database, Standing(), None)
    async with uow.write() as act:
        await tell(act, person, RoleNotice.removed, {})
    assert uow.told is True
