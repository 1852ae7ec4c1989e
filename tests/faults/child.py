"""What a forked bot process runs: the command line, with a protection left out when a test asks for it.

Forked from a server that has imported everything already, so that killing often is cheap; it is a process of its own
all the same, and dies by SIGKILL like any other.
"""

import os
from typing import Any

from bot.cli import app
from bot.send.outbox import Outbox


async def _mark_nothing(self: Outbox, *_: Any) -> None:
    """Sent notices stay claimed, as if they were marked only at the very end."""


LEFT_OUT = {"marks": lambda: setattr(Outbox, "mark", _mark_nothing)}


def run(environment: dict[str, str], log: str, careless: str) -> None:
    os.environ.clear()
    os.environ.update(environment)
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    if careless:
        LEFT_OUT[careless]()
    app(["run"], standalone_mode=False)
