"""Reads, checks and loads the lists that coordinators bring.

The file stays with Telegram, so work that a shutdown interrupts keeps nothing of the interrupted attempt. The file is
read in a process of its own (`files/lists`), so that no content can hold up other people, the next list or the
shutdown.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict
from io import BytesIO
from itertools import islice
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from bot.import_progress import Progress
from bot.list_files import ListFiles
from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from bot.several.peers import Peers
from files.lists.limits import CannotRead
from files.lists.reading import read_sheets
from handlers.importing.lists.failures import why_unreadable
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.imported_list import ImportedList, ListFailure, ListJob, ListState
from models.person import Person
from services.importing.changes import reckon
from services.importing.columns import Recognized
from services.importing.known import reference
from services.importing.loading import MoreThanShown, load
from services.importing.orders import (
    ANY_ORDERED,
    conclude_badly,
    conclude_check,
    conclude_job,
    conclude_load,
    is_still,
    next_ordered,
    take_up,
)
from services.importing.pair_loading import PairChanged
from services.importing.parsing import rows_parsed
from services.importing.questions import Answers
from services.importing.report import Checked
from services.importing.rows import Parsed, Reference
from services.importing.sheets import NoList, recognize_list
from services.refusals import Refusal
from services.unit_of_work import Clock, Uow

AT_ONCE = 100  # rows parsed in one call in a thread; a thread cannot be stopped, so the shutdown waits for it

log = structlog.get_logger()


class Importer(OrderedWork):
    def __init__(
        self, *, bot: Bot, database: Database, clock: Clock, on_told: Callable[[], Awaitable[None]], peers: Peers
    ) -> None:
        super().__init__(database=database, clock=clock, on_told=on_told, peers=peers)
        self._bot = bot
        self._taken_up: set[tuple[int, ListState, ListJob | None]] = set()

    async def _do_next(self) -> bool:
        ordered = await self._next()
        if ordered is not None:
            await self._do(*ordered)
        return ordered is not None

    async def _next(self) -> tuple[ImportedList, Person] | None:
        """Looks first without a session, which costs a fifth: it looks after most updates, and mostly finds nothing."""
        if not await self._database.rows(ANY_ORDERED):
            return None
        async with Uow(self._database, self._clock, None).read() as act:
            ordered = await next_ordered(act)
            return (ordered, await act.session.get_one(Person, ordered.brought_by_id)) if ordered else None

    async def _do(self, ordered: ImportedList, person: Person) -> None:
        uow = Uow(self._database, self._clock, person.telegram_id)
        progress = Progress(self._bot, person, ordered, uow)
        try:
            if await self._takes_up(ordered, uow):
                await self._work_on(ordered, person, uow, progress)
            else:
                await self._end_badly(ordered, person, ListFailure.broken)
        except CannotRead as error:
            await self._end_badly(ordered, person, ListFailure(error.why.value), {"line": error.line})
        except NoList as error:
            seen = {"seen": [asdict(one) for one in error.seen]}
            await self._end_badly(ordered, person, ListFailure.unknown_headings, seen)
        except Refusal:  # the coordinator has lost the right to it
            await self._end_badly(ordered, person, ListFailure.gone)
        except OUTAGES:
            raise
        except PairChanged:
            # The list is still ordered, and its next loading sees the pair; counted, so that there is a last attempt.
            self._taken_up.discard((ordered.id, ordered.state, ordered.wanted))
            return
        except Exception:  # a fault in our own code would stop the next attempt too
            log.exception("a list broke the importing")
            await self._end_badly(ordered, person, ListFailure.broken)
        await progress.end()  # not after an outage: the next attempt goes on in the same message

    async def _takes_up(self, ordered: ImportedList, uow: Uow) -> bool:
        """Counts this process's attempt once, so that going on after an outage does not count as a crash. Returns False
        after too many attempts.
        """
        if (ordered.id, ordered.state, ordered.wanted) in self._taken_up:
            return True
        self._taken_up.add((ordered.id, ordered.state, ordered.wanted))
        async with uow.write() as act:
            return await take_up(act, ordered)

    async def _work_on(self, ordered: ImportedList, person: Person, uow: Uow, progress: Progress) -> None:
        content = BytesIO()
        try:
            await self._bot.download(ordered.file_id, content)
        except (TelegramBadRequest, TelegramForbiddenError):
            await self._end_badly(ordered, person, ListFailure.gone)
            return
        answers = ordered.answers or {}
        recognized, parsed = await self._understood(uow, content.getvalue(), answers)
        await progress.tell("importing-progress-read", len(recognized.lines))
        if ordered.wanted is not None:
            files = ListFiles(self._bot, person, uow)
            async with uow.read() as act:
                changes = await reckon(act, parsed, answers)
            await files.send(
                ordered.wanted, ordered.file_name, content.getvalue(), Checked(recognized, parsed, changes)
            )
            async with uow.write() as act:
                await conclude_job(act, ordered.id)
        elif ordered.state is ListState.checking:
            async with uow.read() as act:
                changes = await reckon(act, parsed, answers)
            async with uow.write() as act:
                if await is_still(act, ordered):
                    await conclude_check(act, ordered.id, Checked(recognized, parsed, changes))
        else:
            await progress.tell("importing-progress-loading", len(recognized.lines))
            await self._load(ordered, uow, recognized, parsed)

    async def _load(self, ordered: ImportedList, uow: Uow, recognized: Recognized, parsed: Parsed) -> None:
        """What the coordinator has seen in the dry run; if it would be more by now, they see it anew first."""
        try:
            async with uow.write() as act:
                if await is_still(act, ordered):
                    changes = await load(act, parsed, ordered.answers or {}, shown=ordered.found)
                    await conclude_load(act, ordered.id, parsed.kind, changes)
        except MoreThanShown as more:
            async with uow.write() as act:
                if await is_still(act, ordered):
                    await conclude_check(act, ordered.id, Checked(recognized, parsed, more.changes), again=True)

    async def _understood(self, uow: Uow, content: bytes, answers: Answers) -> tuple[Recognized, Parsed]:
        async with uow.read() as act:
            known = await reference(act, answers)
        return await understood(content, known)

    async def _end_badly(
        self, ordered: ImportedList, person: Person, why: ListFailure, found: dict[str, Any] | None = None
    ) -> None:
        if ordered.wanted is not None:
            await self._tell_no_file(person, why)
        async with Uow(self._database, self._clock, None).write() as act:
            if ordered.wanted is None:
                await conclude_badly(act, ordered.id, why, found)
            else:
                await conclude_job(act, ordered.id)

    async def _tell_no_file(self, person: Person, why: ListFailure) -> None:
        """The list itself stays as it is."""
        speech = Speech(person.language, person.timezone)
        if person.telegram_id is not None:
            with suppress(TelegramBadRequest, TelegramForbiddenError):
                await self._bot.send_message(person.telegram_id, why_unreadable(speech, why))


async def understood(
    content: bytes, known: Reference, on_rows: Callable[[int, int], None] | None = None
) -> tuple[Recognized, Parsed]:
    """Reads the list and parses its rows. `on_rows` gets the number of rows parsed so far, and of all rows. Raises
    CannotRead, ReaderBroke, NoList.
    """
    recognized = await asyncio.to_thread(recognize_list, await read_sheets(content), known.headings)
    parsed, count = Parsed.begun(recognized), 0
    rows = rows_parsed(recognized, known, parsed)
    while some := await asyncio.to_thread(lambda: list(islice(rows, AT_ONCE))):
        count += len(some)
        if on_rows is not None:
            on_rows(count, len(recognized.lines))
    return recognized, parsed
