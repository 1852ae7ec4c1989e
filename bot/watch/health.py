"""`/healthz`: this process is alive. `/readyz`: it can do its work, or 503. `/metrics`: numbers for Prometheus."""

import asyncio
from dataclasses import asdict, dataclass

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import literal, select

from bot.send.deliverer import Deliverer
from bot.watch.changes import ChangesTaken
from bot.watch.fetching import Fetching
from bot.watch.metrics import BULK, CHANGES, PROCESSES, RECEIVING, SENDER_AGE, WAITING
from models.connection.database import Database
from models.connection.outages import DatabaseAway

LATELY = 60.0  # seconds; longer than a long poll, and than Telegram's usual silence after a 429
ANSWER_IN = 5
# errors that mean that Telegram does not answer or does not know our token
AWAY: tuple[type[TelegramAPIError], ...] = (
    TelegramNetworkError,
    TelegramServerError,
    TelegramUnauthorizedError,
    TelegramNotFound,
)


class Pulse(BaseRequestMiddleware):
    """Knows when Telegram last answered anything."""

    def __init__(self) -> None:
        self._answered_at: float | None = None

    @property
    def lately(self) -> bool:
        return self._answered_at is not None and _now() - self._answered_at < LATELY

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        try:
            answer = await make_request(bot, method)
        except Exception as error:
            if not isinstance(error, AWAY):
                self._answered_at = _now()  # a refusal is an answer
            raise
        self._answered_at = _now()
        return answer


@dataclass(frozen=True)
class State:
    database: bool
    changes: bool
    telegram: bool
    receiving: bool
    sender_age: float
    sends_in_bulk: bool
    processes: int

    @property
    def ready(self) -> bool:
        return self.database and self.changes and self.telegram and self.receiving and self.sender_age < LATELY


class Health:
    def __init__(self, bot: Bot, database: Database, deliverer: Deliverer, changes: ChangesTaken) -> None:
        self._changes = changes
        self._fetching: Fetching | None = None
        self._bot = bot
        self._database = database
        self._deliverer = deliverer
        self._pulse = Pulse()
        bot.session.middleware(self._pulse)

    def serve_on(self, app: web.Application, fetching: Fetching) -> None:
        self._fetching = fetching
        app.router.add_get("/healthz", self._alive)
        app.router.add_get("/readyz", self._ready)
        app.router.add_get("/metrics", self._metrics)

    async def state(self) -> State:
        """Asks the database, Telegram when it has not answered lately, and whether updates come in."""
        database, telegram, receiving = await asyncio.gather(
            self._database_answers(), self._telegram_answers(), self._receives()
        )
        peers, age = self._deliverer.peers, round(self._deliverer.age, 1)
        return State(database, self._changes.now, telegram, receiving, age, peers.held(), peers.count)

    async def _receives(self) -> bool:
        return self._fetching is not None and await self._fetching.goes_on()

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(ANSWER_IN), self._database.read() as session:
                await session.execute(select(literal(1)))
        except (DatabaseAway, TimeoutError):
            return False
        return True

    async def _telegram_answers(self) -> bool:
        if not self._pulse.lately:
            try:
                await self._bot.get_me(request_timeout=ANSWER_IN)
            except AWAY:
                return False
            except ClientDecodeError:  # it answers, in a shape that is newer than this version
                pass
        return True

    async def _alive(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _ready(self, _request: web.Request) -> web.Response:
        state = await self.state()
        return web.json_response({"ready": state.ready, **asdict(state)}, status=200 if state.ready else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        peers = self._deliverer.peers
        PROCESSES.set(peers.count)
        BULK.set(peers.held())
        SENDER_AGE.set(self._deliverer.age)
        CHANGES.set(self._changes.now)
        RECEIVING.set(await self._receives())
        try:
            WAITING.set(await self._deliverer.outbox.count_due(self._deliverer.clock.now()))
        except DatabaseAway:
            WAITING.set(float("nan"))
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _now() -> float:
    return asyncio.get_running_loop().time()
