"""Child processes that read somebody's file, draw or compute: each gets bytes on its standard input and writes lines.
Its memory and time are limited, and it can be killed without harming anything.
"""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar, Protocol

_HOME = Path(__file__).parent.parent
_NEEDED = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL")


class Bounds(Protocol):
    """A dataclass. `memory` is in bytes, `seconds` are of processor time, `patience` in seconds of a busy machine."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def memory(self) -> int: ...
    @property
    def seconds(self) -> int: ...
    @property
    def patience(self) -> int: ...


@asynccontextmanager
async def confined_child(module: str, argument: dict[str, int], longest_line: int) -> AsyncIterator[Process]:
    """Runs `python -m module argument`. The process gets no settings and so no secrets, and runs in a session of its
    own, which Ctrl+C does not reach. `longest_line`: bytes.
    """
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, json.dumps(argument)),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        limit=longest_line,
        cwd=_HOME,
        env={name: os.environ[name] for name in _NEEDED if name in os.environ},
        start_new_session=True,
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
        await child.communicate()


async def give(child: Process, content: bytes) -> asyncio.StreamReader:
    """Write the whole file to the child; returns what the child writes. A child that has ended before reading all of it
    is no error: what it wrote is still to be read.
    """
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(ConnectionError):
        child.stdin.write(content)
        await child.stdin.drain()
    child.stdin.close()
    return child.stdout


class NoAnswer(Exception):
    """The process took too long, or wrote more than was agreed."""


async def answer_of(module: str, bounds: Bounds, content: bytes, longest: int) -> bytes:
    """The one line, of at most `longest` bytes, that the process writes about what it is given; empty when it died
    before. Raises NoAnswer.
    """
    async with confined_child(module, asdict(bounds), longest) as child:
        try:
            async with asyncio.timeout(bounds.patience):
                return await (await give(child, content)).readline()
        except (TimeoutError, ValueError):  # ValueError: the line is longer than the limit
            raise NoAnswer from None


def confine(bounds: Bounds) -> None:
    """In the child: set the limits that this system supports, and ignore the signals that stop the parent, which alone
    decides when to stop.
    """
    for asked_to_stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked_to_stop, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    signal.alarm(bounds.patience)  # also works when the parent has died
    for kind, limit in (
        (resource.RLIMIT_AS, bounds.memory),
        (resource.RLIMIT_CPU, bounds.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            # the hard limit is one higher: on reaching it the kernel kills without saying why
            resource.setrlimit(kind, (limit, limit + 1))
        except (OSError, ValueError):  # macOS has no limit of memory
            continue
