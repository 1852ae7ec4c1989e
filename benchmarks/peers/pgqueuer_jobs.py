"""pgqueuer for B5, in batches of 10; `peers.pgqueuer_jobs <postgresql://…>`, samples by `{"count": n}`."""

import asyncio
import sys
from datetime import timedelta
from typing import Any

import asyncpg
from pgqueuer import PgQueuer, Queries
from pgqueuer.db import AsyncpgDriver
from pgqueuer.models import Job
from pgqueuer.types import QueueExecutionMode

from benchmarks.work import work

ROOM = 10


async def main(url: str) -> None:
    connection = await asyncpg.connect(url)
    driver = AsyncpgDriver(connection)
    queries = Queries(driver)
    await queries.install()

    async def sample(how: dict[str, Any]) -> float:
        count = how["count"]
        await queries.enqueue(["nothing"] * count, [None] * count, [0] * count)
        queue = PgQueuer(driver)

        @queue.entrypoint("nothing")
        async def nothing(job: Job) -> None:
            return

        loop = asyncio.get_running_loop()
        started = loop.time()
        await queue.qm.run(batch_size=ROOM, mode=QueueExecutionMode.drain, dequeue_timeout=timedelta(seconds=1))
        return count / (loop.time() - started)

    await work(sample)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
