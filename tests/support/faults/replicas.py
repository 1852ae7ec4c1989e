"""Several bot processes on one database, with their webhooks behind a postman or behind nginx."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests.support.bot_process import BotProcess, FarTown, far_town
from tests.support.faults.postman import SECRET, Postman, postman
from tests.support.faults.proxy import nginx
from tests.support.ports import free_port

SEED = 20261124


@asynccontextmanager
async def started(
    url: str, folder: Path, address: str, doors: Sequence[int], changed: str = "", **settings: str
) -> AsyncIterator[tuple[FarTown, list[BotProcess]]]:
    """Starts a process for each port; Telegram is told `address`."""
    settings |= {"WEBHOOK_URL": address, "WEBHOOK_SECRET": SECRET}
    async with AsyncExitStack() as stack:
        town = await stack.enter_async_context(
            far_town(url, folder, start=False, changed=changed, **settings, HTTP_PORT=str(doors[0]))
        )
        bots = [town.bot]
        for number, door in enumerate(doors[1:], 1):
            environment = town.bot.environment | {"HTTP_PORT": str(door)}
            bots.append(BotProcess(environment, folder / f"bot{number}.log", changed))
            stack.push_async_callback(bots[-1].kill)
        for bot in bots:
            await bot.start()
        yield town, bots


@asynccontextmanager
async def replicas(
    url: str, folder: Path, processes: int, *, repeat: int = 0, changed: str = "", **settings: str
) -> AsyncIterator[tuple[FarTown, Postman, list[BotProcess]]]:
    """Processes behind a postman, in the order of his addresses."""
    async with postman(SEED, repeat) as (man, address):
        man.doors = [free_port() for _ in range(processes)]
        async with started(url, folder, address, man.doors, changed, **settings) as (town, bots):
            yield town, man, bots
            await man.all_brought()


@asynccontextmanager
async def replicas_behind_nginx(url: str, folder: Path) -> AsyncIterator[tuple[FarTown, list[BotProcess]]]:
    """Processes set up as in compose.yaml."""
    doors = [free_port() for _ in range(2)]
    async with nginx(folder, doors) as address, started(url, folder, address, doors) as (town, bots):
        yield town, bots
