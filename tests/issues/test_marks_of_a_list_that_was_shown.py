"""A press on somebody's name in the list at the door marks them, also when they are marked meanwhile: by another
coordinator's list, by their own scan, or by the first of two presses.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.attendance import Attendance
from models.event import Answer
from services.events.announcing import announce
from services.events.checking_in import check_in, check_in_code
from services.events.registering import answer_event
from tests.support.events import a_draft
from tests.support.people import coordinator, mentor
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def at_the_door(town: Town) -> tuple[Dweller, Dweller, Dweller]:
    """Two coordinators, each with the list open, and a mentor who is expected."""
    orlova, petrova = await coordinator(town), await mentor(town)
    krylova = await coordinator(town, "Крылова Вера Павловна")
    async with town.act(orlova) as act:
        event = await announce(act, a_draft(act.now + timedelta(days=3)), "k")
    async with town.act(petrova) as act:
        await answer_event(act, event.id, Answer.coming)
    await town.advance(days=3, minutes=-30)
    for one in (orlova, krylova):
        await one.start()
        await one.press("events", "event:1", "desk")
    return orlova, krylova, petrova


async def came(town: Town) -> bool:
    async with town.act() as act:
        return await act.session.scalar(select(Attendance.person_id)) is not None


async def mark_of(dweller: Dweller) -> str:
    return next(one for one in await dweller.buttons() if one.startswith("person:"))


async def test_a_second_list_does_not_take_the_mark_of_the_first_away(town: Town) -> None:
    orlova, krylova, _ = await at_the_door(town)
    stale = await krylova.find(await mark_of(krylova))
    await orlova.press(await mark_of(orlova))
    await krylova.press_on(*stale)
    assert await came(town)
    await krylova.press(await mark_of(krylova))
    assert not await came(town)


async def test_a_press_after_the_persons_own_scan_keeps_it(town: Town) -> None:
    orlova, _, petrova = await at_the_door(town)
    async with town.act(orlova) as act:
        event, code, _ = await check_in_code(act, 1)
    async with town.act(petrova) as act:
        await check_in(act, f"{event.id}_{code}")
    await orlova.press(await mark_of(orlova))
    async with town.act() as act:
        assert await act.session.scalar(select(Attendance.scanned))


async def test_two_quick_presses_mark_once(town: Town) -> None:
    orlova, _, _ = await at_the_door(town)
    stale = await orlova.find(await mark_of(orlova))
    await town.client.press(orlova.id, stale[0]["message_id"], stale[1])
    await town.client.press(orlova.id, stale[0]["message_id"], stale[1])
    await town.settled()
    assert await came(town)
