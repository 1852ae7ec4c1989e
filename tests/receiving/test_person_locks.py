"""In one process, a press and a window refresh of the same person never run at the same time."""

import asyncio

from bot.receive.person_locks import PersonLocks
from services.matching.requests import send_request
from tests.support.patience import LONG
from tests.support.people import mentee, mentor
from tests.support.town import Town


async def test_one_persons_updates_run_one_at_a_time_and_leave_no_lock_behind() -> None:
    locks, now, most = PersonLocks(), 0, 0

    async def one() -> None:
        nonlocal now, most
        async with locks.alone(7):
            now += 1
            most = max(most, now)
            await asyncio.sleep(0)
            now -= 1

    await asyncio.gather(*(one() for _ in range(10)))
    assert (most, locks._locks) == (1, {})


async def test_other_people_do_not_wait_for_one() -> None:
    locks = PersonLocks()
    async with locks.alone(7), asyncio.timeout(LONG), locks.alone(8):
        pass


async def test_a_window_is_refreshed_after_the_update_in_progress(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.ryadom.intake.alone(petrova.id):
        async with town.act(ivanov) as act:
            await send_request(act, mentor_id, "Нужен совет")
        settling = asyncio.create_task(town.settled())
        assert not (await asyncio.wait({settling}, timeout=0.5))[0]
        assert "Иванов П. А." not in await petrova.text()
    await settling
    assert "Иванов П. А." in await petrova.text()
