"""B1: what routing through the whole tree costs, without database and network, beside plain aiogram."""

import asyncio

from benchmarks.figures import beside
from benchmarks.workers import Worker, in_turns, worker


async def main() -> None:
    async with worker("ours.routing") as ours, worker("peers.routing") as peer:
        for what, name, goal in (
            ("command", "B1 a command", 0.7),
            ("press", "B1 a press on a notice", 0.7),
            ("dialog", "B1 a press in the last dialog", None),
        ):
            rates = await in_turns(lambda w=what: _rate(ours, w), lambda w=what: _rate(peer, w))
            beside(name, "updates/s", rates[0], peer=rates[1], at_least=goal)


async def _rate(side: Worker, what: str) -> float:
    return float(await side.told(what=what))


if __name__ == "__main__":
    asyncio.run(main())
