"""B5: claim and mark 10,000 due notices, never more than ten begun but unmarked, beside two queues on PostgreSQL."""

import asyncio
from contextlib import AsyncExitStack

from benchmarks.figures import beside
from benchmarks.places import database_url, plain_database, postgres
from benchmarks.workers import in_turns, worker

COUNT = 10_000
FEW = 1000  # for procrastinate, which would take a minute for 10,000


async def on_postgres(server: str) -> None:
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url("PostgreSQL", server))
        one = await stack.enter_async_context(plain_database(server))
        other = await stack.enter_async_context(plain_database(server))
        ours = await stack.enter_async_context(worker("ours.outbox", url, COUNT))
        procrastinate = await stack.enter_async_context(worker("peers.procrastinate_jobs", one))
        pgqueuer = await stack.enter_async_context(worker("peers.pgqueuer_jobs", other))
        rates = await in_turns(
            lambda: ours.told(by="ours"),
            lambda: ours.told(by="hand"),
            lambda: procrastinate.told(count=FEW),
            lambda: pgqueuer.told(count=COUNT),
        )
    beside("B5 PostgreSQL, beside procrastinate", "notices/s", rates[0], peer=rates[2], at_least=5)
    beside("B5 PostgreSQL, beside pgqueuer", "notices/s", rates[0], peer=rates[3], at_least=0.7)
    beside("B5 PostgreSQL, beside the statements by hand", "notices/s", rates[0], floor=rates[1], at_least=0.5)


async def on_sqlite() -> None:
    async with database_url("SQLite", "") as url, worker("ours.outbox", url, COUNT) as ours:
        rates = await in_turns(lambda: ours.told(by="ours"), lambda: ours.told(by="hand"))
    beside("B5 SQLite, beside the statements by hand", "notices/s", rates[0], floor=rates[1], at_least=0.5)


async def main() -> None:
    with postgres() as server:
        await on_postgres(server)
    await on_sqlite()


if __name__ == "__main__":
    asyncio.run(main())
