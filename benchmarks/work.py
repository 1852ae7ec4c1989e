"""The worker's side of a pair: a process that takes one sample for each line on its standard input.

Standard library only, because the peers' environment imports it as well.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

MARK = "\x1e"
Sample = Callable[[dict[str, Any]], Awaitable[object]]


async def work(sample: Sample, ready: object = None) -> None:
    """Say that this process is ready, then answer each line of standard input with a sample, until it is closed."""
    loop = asyncio.get_running_loop()
    say(ready)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        say(await sample(json.loads(line)))


def say(answer: object) -> None:
    """The line is marked, because logs go to standard output as well."""
    sys.stdout.write(MARK + json.dumps(answer) + "\n")
    sys.stdout.flush()
