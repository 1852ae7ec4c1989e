"""Workers as the benchmark sees them. Workers of a pair take turns, so that the machine's noise affects both."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.work import MARK

ROOT = Path(__file__).parent.parent
PEERS = Path(__file__).parent / ".venv" / "bin" / "python"
PAIRS = 5
_LINE_LIMIT = 64 * 1024 * 1024


class WorkerDied(Exception):
    """A worker ended instead of answering; the reason is on its standard error."""


class Worker:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.pid = process.pid
        self.ready: Any = None

    async def told(self, **how: Any) -> Any:
        """Asks for one sample, taken as `how` says."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(how).encode() + b"\n")
        return await self.heard()

    async def heard(self) -> Any:
        assert self._process.stdout is not None
        while line := (await self._process.stdout.readline()).decode():
            if line.startswith(MARK):
                return json.loads(line.removeprefix(MARK))
            sys.stderr.write(line)
        raise WorkerDied(f"exit code {await self._process.wait()}")


@asynccontextmanager
async def worker(module: str, *arguments: object) -> AsyncIterator[Worker]:
    """Runs `benchmarks.<module>` as a process: `peers.…` in the peers' environment, `ours.…` in ours."""
    python = str(PEERS) if module.startswith("peers.") else sys.executable
    process = await asyncio.create_subprocess_exec(
        python,
        "-m",
        f"benchmarks.{module}",
        *map(str, arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LINE_LIMIT,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "BOT_TOKEN"},
    )
    try:
        started = Worker(process)
        started.ready = await started.heard()
        yield started
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


Measure = Callable[[], Awaitable[float]]


async def in_turns(*sides: Measure, pairs: int = PAIRS) -> list[float]:
    """Measure each side `pairs` times, taking turns, after a warm-up round; returns the median of each."""
    rounds = [[await side() for side in sides] for _ in range(pairs + 1)][1:]
    return [median(side) for side in zip(*rounds, strict=True)]
