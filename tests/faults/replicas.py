"""Several bot processes on one database, their webhooks behind a postman."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests.faults.bot_process import BotProcess, FarTown, far_town
from tests.faults.postman import Postman, postman

SEED = 20261124


@asynccontextmanager
async def replicas(
    url: str, folder: Path, processes: int, *, repeat: int = 0, changed: str = "", **settings: str
) -> AsyncIterator[tuple[FarTown, Postman, list[BotProcess]]]:
    """The processes are in the order of the postman's doors."""
    async with AsyncExitStack() as stack:
        man, address = await stack.enter_async_context(postman(SEED, repeat))
        settings |= {"WEBHOOK_URL": address}
        town = await stack.enter_async_context(
            far_town(url, folder, start=False, changed=changed, **settings, **man.new_door())
        )
        bots = [town.bot]
        for number in range(1, processes):
            environment = town.bot.environment | man.new_door()
            bots.append(BotProcess(environment, folder / f"bot{number}.log", changed))
            stack.push_async_callback(bots[-1].kill)
        for bot in bots:
            await bot.start()
        yield town, man, bots
        await man.all_brought()
