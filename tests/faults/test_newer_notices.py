"""An old replica beside the notices of a newer one, while replicas are upgraded one after the other: it sends all that
it knows, though it is killed meanwhile, and leaves the rest as it is for the newer one.
"""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import String, cast, func, not_, select, update

from bot.send.writing import AT_ONCE
from models.notice import Notice
from tests.support.bot_process import FarTown
from tests.support.faults.crowd import OPEN, Received, crowd, remind_each
from tests.support.faults.figures import Note
from tests.support.faults.ways import WAYS, town_before_the_start
from tests.support.newer_rows import PREFIX, kept, make_known
from tests.support.patience import LONG, wait_until
from tests.support.size import sized

REMINDERS, KILLS = sized(30, 10_000), sized(1, 10)
SENT_WITHIN = LONG + REMINDERS / 20
NOTICES: Any = Notice.__table__
OF_NOTICES = [NOTICES.c.kind, NOTICES.c.state, NOTICES.c.urgency]


async def make_some_newer(town: FarTown) -> int:
    """Every fifth notice, by its kind, its state or its urgency; how many."""
    async with town.database.write() as session:
        ids = list(await session.scalars(select(NOTICES.c.id).order_by(NOTICES.c.id)))[::5]
        for number, column in enumerate(OF_NOTICES):
            these = update(NOTICES).where(NOTICES.c.id.in_(ids[number::3]))
            await session.execute(these.values({column: PREFIX + cast(column, String)}))
    return len(ids)


async def newer_values(town: FarTown) -> list[str]:
    return [value for column in OF_NOTICES for value in await kept(town.database, column) if value.startswith(PREFIX)]


async def all_known_have_ended(town: FarTown) -> None:
    known = [not_(cast(column, String).startswith(PREFIX)) for column in OF_NOTICES]

    async def ended() -> bool:
        async with town.database.read() as session:
            return not await session.scalar(select(func.count()).where(Notice.state.in_(OPEN), *known))

    await wait_until(ended, SENT_WITHIN)


@pytest.mark.parametrize("way", sized(WAYS[:1], WAYS))
async def test_an_old_replica_sends_the_notices_it_knows_and_a_newer_one_the_rest(
    way: str, database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with town_before_the_start(way, database_url, tmp_path) as town:
        chats, received = await crowd(town, REMINDERS), Received(town)
        await remind_each(town)
        newer = await make_some_newer(town)
        before, known = await newer_values(town), REMINDERS - newer
        await town.bot.start()
        for number in range(1, KILLS + 1):
            await received.until((known - AT_ONCE * KILLS) * number // (KILLS + 1), within=SENT_WITHIN)
            await town.bot.restart()
        await all_known_have_ended(town)
        await received.look()
        assert (len(received.by_chat), await newer_values(town)) == (known, before)
        await town.bot.kill()
        await make_known(town.database, *OF_NOTICES)
        await town.bot.start()
        await all_known_have_ended(town)
        twice = await received.look() - REMINDERS
        lost = REMINDERS - len(received.by_chat)
        figures(way=way, reminders=REMINDERS, newer=newer, kills=KILLS, lost=lost, twice=twice)
        assert set(received.by_chat) == set(chats)
        assert twice <= AT_ONCE * KILLS


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_an_unknown_value_is_an_error(database_url: str, tmp_path: Path) -> None:
    """Nobody is reminded, after a restart either."""
    async with town_before_the_start("polling", database_url, tmp_path, changed="newer values") as town:
        await crowd(town, 20)
        await remind_each(town)
        await make_some_newer(town)
        for times in (1, 2):
            await town.bot.restart()
            await wait_until(lambda times=times: town.bot.said().count("delivering failed") >= times)
        assert await Received(town).look() == 0
