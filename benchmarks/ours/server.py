"""Ryadom as it runs behind a webhook: `ours.server <Telegram's address> <database> [<bulk messages a second>]`.

On `{"announce": n}` it announces event 1 to the first n people, as the coordinator's press would. On
`{"broadcasts": [n, …]}` it begins a broadcast to the first n people, one to the next, and so on, all at once; on
`{"to_mentees": true}` one to all mentees.
"""

import asyncio
import socket
import sys
from itertools import accumulate, pairwise
from typing import Any

from aiogram.client.telegram import TelegramAPIServer

from benchmarks.load import SECRET
from benchmarks.words import TOKEN
from benchmarks.work import work
from bot.app import Ryadom, make_bot
from bot.clock import MovableClock
from bot.gc_tuning import freeze_loaded
from bot.settings import Settings
from models.broadcast import Broadcast, BroadcastState
from models.connection.database import Database
from models.event import EventNotice
from models.person import Role
from services.broadcasts.segments import Segment
from services.notices import tell_all
from services.unit_of_work import Uow


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def main(address: str, url: str, rate: float | None) -> None:
    database, clock, port = Database(url), MovableClock(), free_port()
    ryadom = Ryadom(
        bot=make_bot(TOKEN, TelegramAPIServer.from_base(address), rate),
        database=database,
        clock=clock,
    )

    async def broadcast(*segments: Segment) -> None:
        async with Uow(database, clock, None).write() as act:
            for segment in segments:
                one = Broadcast(author_id=1, words="Клуб — в четверг", segment=segment.stored(), created_at=act.now)
                one.state, one.starts_at = BroadcastState.scheduled, act.now
                act.session.add(one)
        ryadom.broadcasts.wake()

    async def announce(how: dict[str, Any]) -> int:
        if "to_mentees" in how:
            await broadcast(Segment(roles=(Role.mentee,)))
            return 0
        if "broadcasts" in how:
            ends = list(accumulate(how["broadcasts"], initial=1))
            await broadcast(*(Segment(people=tuple(range(*some))) for some in pairwise(ends)))
            return ends[-1] - 1
        async with Uow(database, clock, None).write() as act:
            count = await tell_all(act, range(1, how["announce"] + 1), EventNotice.announced, {"event_id": 1})
        await ryadom.ticker.wake()
        return count

    settings = Settings(
        _env_file=None,
        webhook_url="http://127.0.0.1",
        webhook_secret=SECRET,  # type: ignore[arg-type]
        http_port=port,
    )
    async with ryadom.running(settings):
        freeze_loaded()
        await work(announce, ready={"port": port})


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3]) if len(sys.argv) > 3 else None))
