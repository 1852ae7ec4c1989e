"""The two ways in which updates reach the bot: a town whose bot does not run yet, for either of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.support.bot_process import FarTown, far_town
from tests.support.faults.postman import SECRET
from tests.support.ports import free_port

WAYS = ["polling", "webhook"]


@asynccontextmanager
async def town_before_the_start(way: str, url: str, folder: Path, changed: str = "") -> AsyncIterator[FarTown]:
    port = str(free_port())
    door = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": SECRET} if way == "webhook" else {}
    async with far_town(url, folder, start=False, changed=changed, HTTP_PORT=port, **door) as town:
        yield town
