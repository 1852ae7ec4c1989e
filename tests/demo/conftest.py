"""Demo data, loaded once for all tests here: the first load is interrupted in the middle, the second succeeds."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.demo.load
from bot.demo.history import Step, write_history
from bot.demo.load import load_demo
from bot.demo.past import Past
from bot.demo.words import Chatting
from bot.reference import load_reference
from files.store import FileStore
from models.cohort import Cohort, CohortState
from models.connection.database import Database
from models.person import Person
from sandbox import Sandbox
from tests.support.counting import count
from tests.support.demo_data import Loaded
from tests.support.moment import begin_at_moment
from tests.support.patience import wait_until
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN
from tests.support.town import Town, open_town
from tests.support.watched import WatchedDatabase


class Interrupted(Exception):
    pass


@pytest.fixture(scope="session")
def loaded(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = tmp_path_factory.mktemp("demo")
    shutil.copy(sqlite_template, folder / "ryadom.db")
    return asyncio.run(_load(folder))


async def _load(folder: Path) -> Loaded:
    database = Database(f"sqlite+aiosqlite:///{folder / 'ryadom.db'}")
    await load_reference(database)
    written, moments = [], []

    async def interrupted(past: Past, _step: Step) -> list[Chatting]:
        done: list[int] = []

        def stop() -> None:
            done.append(1)
            if len(done) == 2:
                raise Interrupted

        try:
            return await write_history(past, stop)
        finally:
            written.append(await count(past.session, Person))

    async def watched(past: Past, step: Step) -> list[Chatting]:
        moments.append(past.now)
        return await write_history(past, step)

    files = FileStore(folder / "demo" / "files")
    sandbox = Sandbox(data_dir=folder / "telegram", token=TOKEN, pace=False)
    async with serving(sandbox.app()) as base:
        begin_at_moment(sandbox.world)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bot.demo.load, "write_history", interrupted)
            with pytest.raises(Interrupted):
                await load_demo(database, base, files)
            async with database.read() as session:
                left = await count(session, Person)
            patch.setattr(bot.demo.load, "write_history", watched)
            await load_demo(database, base, files)
        again = await load_demo(database, base, files)
    await database.close()
    return Loaded(folder, moments[0], written[0], left, again)


@pytest.fixture
async def demo(loaded: Loaded) -> AsyncIterator[Database]:
    """For reading only."""
    opened = Database(loaded.url)
    yield opened
    await opened.close()


@pytest.fixture
async def demo_town(loaded: Loaded, tmp_path: Path) -> AsyncIterator[Town]:
    """The bot's first start on a copy of the demo data; the ready people have sent /start; a cohort is drafted."""
    shutil.copytree(loaded.folder, tmp_path, dirs_exist_ok=True)
    database = WatchedDatabase(f"sqlite+aiosqlite:///{tmp_path / 'ryadom.db'}")
    async with open_town(database, tmp_path) as town:

        async def drafted() -> bool:
            async with town.act() as act:
                return not await count(act.session, Cohort, Cohort.state == CohortState.computing)

        await wait_until(drafted)
        await town.settled()
        yield town
    await database.close()
