"""Fetches the files of reports from Telegram, checks what they are, and keeps a copy of each in `DATA_DIR`. Copies that
no report needs any more, as after an erasure, are deleted.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from io import BytesIO

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNotFound

from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from bot.several.peers import Peers
from files.contents import is_program, suffix_of
from files.store import FileStore
from models.connection.database import Database
from models.connection.outages import DatabaseAway
from models.report import FileState, ReportPart
from services.projects.report_files import ANY_COMING, conclude_kept, conclude_unusable, names_kept, next_coming
from services.projects.report_rules import FILE_LIMIT
from services.unit_of_work import Clock, Uow

SWEPT_EVERY = timedelta(minutes=1)
SOON, LATER = timedelta(minutes=1), timedelta(hours=1)

log = structlog.get_logger()


class FileKeeping(OrderedWork):
    """`store` is set when the program runs. A file that cannot be fetched or stored now is given by Telegram's id
    meanwhile, and tried again later, so that it holds up no other.
    """

    store: FileStore | None = None
    _swept_at: datetime | None = None

    def __init__(
        self, *, bot: Bot, database: Database, clock: Clock, on_told: Callable[[], Awaitable[None]], peers: Peers
    ) -> None:
        super().__init__(database=database, clock=clock, on_told=on_told, peers=peers)
        self._bot = bot
        self._not_before: dict[int, datetime] = {}  # by part, when its file is tried again

    async def _do_next(self) -> bool:
        if self.store is None:
            return False
        await self._sweep(self.store)
        if not await self._database.rows(ANY_COMING):
            return False
        now = self._clock.now()
        uow = Uow(self._database, self._clock, None)
        async with uow.read() as act:
            part = await next_coming(act, [one for one, until in self._not_before.items() if until > now])
        if part is not None:
            await self._try(uow, self.store, part)
        return part is not None

    async def _try(self, uow: Uow, store: FileStore, part: ReportPart) -> None:
        try:
            await self._keep(uow, store, part.file_id)
        except DatabaseAway:
            raise
        except OUTAGES as error:  # also a full disk
            log.warning("a file is not kept yet", part=part.id, error=type(error).__name__)
            self._not_before[part.id] = self._clock.now() + SOON
        except Exception:
            log.exception("a file cannot be kept", part=part.id)
            self._not_before[part.id] = self._clock.now() + LATER

    async def _keep(self, uow: Uow, store: FileStore, file_id: str) -> None:
        content = await self._fetched(file_id)
        name = ""
        if isinstance(content, bytes):
            name = await store.put(content, suffix_of(content), self._clock.now())
        async with uow.write() as act:
            if isinstance(content, FileState):
                await conclude_unusable(act, file_id, content)
            else:
                await conclude_kept(act, file_id, name)

    async def _fetched(self, file_id: str) -> bytes | FileState:
        """The content, or why there is none. The size is asked for before anything is fetched."""
        content = BytesIO()
        try:
            file = await self._bot.get_file(file_id)
            if (file.file_size or 0) > FILE_LIMIT or file.file_path is None:
                return FileState.refused
            await self._bot.download_file(file.file_path, content)
        except TelegramBadRequest as error:
            return FileState.refused if "too big" in error.message else FileState.lost
        except (TelegramForbiddenError, TelegramNotFound):
            return FileState.lost
        return FileState.refused if is_program(content.getvalue()) else content.getvalue()

    async def _sweep(self, store: FileStore) -> None:
        """Not at each look, which comes after most updates."""
        now = self._clock.now()
        if self._swept_at is not None and timedelta() <= now - self._swept_at < SWEPT_EVERY:
            return
        self._swept_at = now
        async with Uow(self._database, self._clock, None).read() as act:
            names = await names_kept(act)
        gone = await store.keep_only(names, now)
        if gone:
            log.info("files deleted", count=gone)
