"""procrastinate for B5 and B6; `peers.procrastinate_jobs <postgresql://…>`.

On `{"count": n}`: run n due jobs that do nothing, ten at a time; answers how many a second. On `{"moments": [seconds,
…]}`: schedule jobs at these moments from now; answers how late each began.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from procrastinate import App, PsycopgConnector

from benchmarks.work import work

ROOM = 10


async def main(url: str) -> None:
    app = App(connector=PsycopgConnector(conninfo=url, max_size=ROOM + 4))
    late: list[float] = []

    @app.task(queue="due", name="nothing")
    async def nothing(number: int) -> None:
        return

    @app.task(queue="later", name="note")
    async def note(due: float) -> None:
        late.append(datetime.now(UTC).timestamp() - due)

    async def due(count: int) -> float:
        await nothing.batch_defer_async(*({"number": number} for number in range(count)))
        loop = asyncio.get_running_loop()
        started = loop.time()
        await app.run_worker_async(
            queues=["due"], concurrency=ROOM, wait=False, install_signal_handlers=False, listen_notify=False
        )
        return count / (loop.time() - started)

    async def lateness(moments: list[float]) -> list[float]:
        late.clear()
        begin = datetime.now(UTC)
        for moment in moments:
            when = begin + timedelta(seconds=moment)
            await note.configure(schedule_at=when).defer_async(due=when.timestamp())
        worker = asyncio.create_task(
            app.run_worker_async(queues=["later"], concurrency=ROOM, install_signal_handlers=False)
        )
        while len(late) < len(moments):
            await asyncio.sleep(0.1)
        worker.cancel()
        await asyncio.wait({worker})
        return late

    async def sample(how: dict[str, Any]) -> object:
        return await (lateness(how["moments"]) if "moments" in how else due(how["count"]))

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        await work(sample)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
