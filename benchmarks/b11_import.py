"""B11: 10,000 people in an .xlsx file, checked and loaded, beside reading the file alone; how much processor time that
takes, and how long others wait meanwhile; and files that exceed a list's limits, with the time until the next list is
begun.
"""

import asyncio
import resource
import sys
from contextlib import suppress
from datetime import UTC, datetime
from itertools import pairwise
from subprocess import PIPE, run
from typing import Any
from unittest.mock import patch

from aiogram import Bot
from sqlalchemy import func, select

from benchmarks.figures import at_most, exactly, percentile
from benchmarks.places import ENGINES, database_url, postgres
from benchmarks.words import FIRST_CHAT
from bot import importing
from bot.importing import Importer, understood
from bot.owner import make_owner
from bot.several.peers import NOBODY
from files.lists.limits import CannotRead
from files.lists.reading import read_sheets
from files.workbook import WorkbookSheet, workbook
from models.connection.database import Database
from models.person import Person
from services.entry.personal_links import make_links
from services.importing.changes import reckon
from services.importing.known import reference
from services.importing.loading import load
from services.importing.orders import bring
from services.unit_of_work import Uow
from tests.support.raw_files import far_row, many_strings, wide_rows

PEOPLE = 10_000
NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
HEADINGS = ("ФИО", "Город", "Округ", "Школа", "Должность", "В должности с", "Роль", "Темы", "Форма встреч")
LETTERS = "абвгдежзик"
_MEASURE = """import dataclasses, json, resource, subprocess, sys
from files.lists.limits import Limits
subprocess.run([sys.executable, "-m", "files.lists.child", json.dumps(dataclasses.asdict(Limits()))])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"""


class StillClock:
    def now(self) -> datetime:
        return NOW


def the_file() -> bytes:
    rows = [
        (
            f"Петров{_word(number)} Анна Сергеевна",
            "Москва",
            "ЦАО",
            f"Школа № {number % 600 + 1}",
            "Директор",
            "сентябрь 2015",
            "стажёр",
            "Стратегия развития; Финансы и закупки",
            "дистанционно",
        )
        for number in range(PEOPLE)
    ]
    return workbook(WorkbookSheet("Люди", HEADINGS, rows))


def _word(number: int) -> str:
    return "".join(LETTERS[int(digit)] for digit in f"{number:05}")


class Import:
    """As the program does it: the list is read in a process of its own, checked in one transaction, loaded
    in another.
    """

    def __init__(self, database: Database, content: bytes) -> None:
        self.content = content
        self.uow = Uow(database, StillClock(), FIRST_CHAT)
        self.held: list[float] = []

    async def check(self) -> int:
        async with self.uow.read() as act:
            known = await reference(act)
        _, self.parsed = await understood(self.content, known)
        async with self.uow.read() as act:
            return (await reckon(act, self.parsed)).new

    async def do(self) -> int:
        async with self.uow.read() as act:
            known = await reference(act)
        _, parsed = await understood(self.content, known)
        async with self.uow.write() as act:
            return (await load(act, parsed)).new

    async def links(self) -> int:
        async with self.uow.write() as act:
            return len(await make_links(act))

    async def feel(self) -> None:
        """Measures, every hundredth of a second, how long the event loop is blocked."""
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(0.01)
            self.held.append((loop.time() - before - 0.01) * 1000)


async def measure(engine: str, server: str, content: bytes) -> None:
    loop = asyncio.get_running_loop()
    async with database_url(engine, server) as url:
        database = Database(url)
        await make_owner(database, FIRST_CHAT, "Орлова Мария Ивановна", "Москва")
        done = Import(database, content)
        feeling = asyncio.create_task(done.feel())
        moments, spent = [loop.time()], [_processor()]
        for step in (done.check, done.do, done.links):
            await step()
            moments.append(loop.time())
            spent.append(_processor())
        feeling.cancel()
        started = loop.time()
        await read_sheets(content)
        floor = loop.time() - started
        checked, loaded, linked = (after - before for before, after in pairwise(moments))
        at_most(f"B11 10,000 people checked and loaded, {engine}", "s", checked + loaded, 30)
        at_most(f"B11 processor time of that, without the database server, {engine}", "s", spent[2] - spent[0], 15)
        at_most(f"B11 links for 10,000 people, {engine}", "s", linked, 10)
        at_most(f"B11 check and load beside reading alone, {engine}", "s", checked + loaded, 12, of=floor)
        at_most(f"B11 others held while it lasts, p99, {engine}", "ms", percentile(done.held, 0.99), 300)
        async with database.read() as session:
            people = await session.scalar(select(func.count()).select_from(Person)) or 0
        exactly(f"B11 people known afterwards, {engine}", "people", people, PEOPLE + 1)
        await database.close()


def _processor() -> float:
    """Seconds of processor time of this process and of the readers that it has started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


async def hostile() -> None:
    """Files that ask for far more than their size suggests; a limit refuses each."""
    for name, made in (("row number", far_row), ("strings", many_strings), ("cells", wide_rows)):
        content = made()
        started = asyncio.get_running_loop().time()
        with suppress(CannotRead):
            await read_sheets(content)
        took = asyncio.get_running_loop().time() - started
        at_most(f"B11 a hostile list is refused, {name}", "s", took, 10)
        at_most(f"B11 memory that its reading takes, {name}", "MB", await asyncio.to_thread(_peak, content), 200)
        at_most(f"B11 the next list is begun after it, {name}", "s", await _next_begun(content), 1)


async def _next_begun(hostile: bytes) -> float:
    """Seconds from the end of the refused file's reader until the next list that a coordinator brought is read."""
    loop, ended, begun = asyncio.get_running_loop(), list[float](), list[float]()

    async def read(content: bytes, *bounds: Any) -> Any:
        begun.append(loop.time())
        try:
            return await read_sheets(content, *bounds)
        finally:
            ended.append(loop.time())

    async with database_url("SQLite", "") as url:
        database = Database(url)
        await make_owner(database, FIRST_CHAT, "Орлова Мария Ивановна", "Москва")
        bot = Stored({"hostile": hostile, "next": workbook(WorkbookSheet("Люди", HEADINGS, []))})
        for name in bot.files:
            async with Uow(database, StillClock(), FIRST_CHAT).write() as act:
                await bring(act, name, f"{name}.xlsx")
        importer = Importer(bot=bot, database=database, clock=StillClock(), on_told=_told, peers=NOBODY)
        with patch.object(importing, "read_sheets", read):
            await importer.work()
        await database.close()
    return begun[1] - ended[0]


class Stored(Bot):
    """Telegram, as far as files are concerned."""

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__("1:benchmark")
        self.files = files

    async def download(self, file: Any, destination: Any = None, **_: Any) -> Any:
        return destination.write(self.files[file])


async def _told() -> None:
    """The coordinator's notice is written; nothing sends it here."""


def _peak(content: bytes) -> float:
    """The peak memory of a reader alone, in MB. A small program starts it, because a child's peak includes the memory
    of its parent at the fork.
    """
    told = run([sys.executable, "-c", _MEASURE], input=content, stdout=PIPE, check=True).stdout
    return float(told.splitlines()[-1]) / 1024


async def main() -> None:
    await hostile()
    content = the_file()
    with postgres() as server:
        for engine in ENGINES:
            await measure(engine, server, content)


if __name__ == "__main__":
    asyncio.run(main())
