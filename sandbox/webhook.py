"""Delivers updates to the bot's own address.

The order is kept per kind and chat, not per person: a press can overtake the same person's message. A failed delivery
is retried at once, then after 2, 4, 8 … seconds up to a minute or two, or when `Retry-After` says, until the update's
lifetime is over. Back-off follows the sandbox's clock. Source: https://core.telegram.org/bots/api#setwebhook and the
public Bot API server.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field
from random import Random
from typing import TypeAlias

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.clock import Clock
from sandbox.journal import Records
from sandbox.json_types import Json
from sandbox.updates import Queue, Update

TIME_OUT = 60.0  # seconds of real time for one delivery
LONGEST_DELAY = 60  # seconds; the server adds a random delay of up to as much
LONGEST_RETRY_AFTER = 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Lane: TypeAlias = tuple[str, int]


@dataclass(frozen=True)
class Settings:
    url: str
    secret_token: str = ""
    max_connections: int = 40


@dataclass
class _Failure:
    words: str
    retry_after: int = 0


@dataclass
class Webhook:
    """At most one address; `settings` is None while the bot polls."""

    journal: Records
    queue: Queue
    clock: Clock
    settings: Settings | None = None
    last_error: Json = field(default_factory=dict)
    on_reply: Callable[[bytes], Awaitable[None]] | None = None
    _lanes: dict[Lane, deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: ClientSession | None = None
    _chance: Random = field(default_factory=lambda: Random(1))

    def load(self) -> None:
        self.queue.on_new = self._enqueue
        for _, record in self.journal.load("webhook"):
            self._start(Settings(**record))

    def set(self, settings: Settings) -> None:
        self.unset()
        self.journal.put("webhook", "webhook", asdict(settings))
        self._start(settings)

    def unset(self) -> None:
        self._cancel()
        self.settings = None
        self.journal.drop("webhook", "webhook")

    def info(self) -> Json:
        settings = self.settings or Settings("")
        info: Json = {
            "url": settings.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue.waiting()),
            **self.last_error,
        }
        if settings.url:
            info |= {"max_connections": settings.max_connections, "ip_address": "127.0.0.1"}
        return info | ({"allowed_updates": self.queue.allowed} if self.queue.allowed else {})

    async def close(self) -> None:
        cancelled = self._cancel()
        await asyncio.gather(*cancelled, return_exceptions=True)
        if self._session:
            await self._session.close()

    def _start(self, settings: Settings) -> None:
        self.settings, self.last_error = settings, {}
        self._connections = asyncio.Semaphore(settings.max_connections)
        for update in self.queue.waiting():
            self._enqueue(update)

    def _cancel(self) -> list[asyncio.Task[None]]:
        cancelled = list(self._tasks)
        for task in cancelled:
            task.cancel()
        self._tasks.clear()
        self._lanes.clear()
        return cancelled

    def _enqueue(self, update: Update) -> None:
        if self.settings is None:
            return
        lane = (update.kind, update.chat_id)
        if lane in self._lanes:
            self._lanes[lane].append(update)
            return
        self._lanes[lane] = deque([update])
        task = asyncio.create_task(self._drain(lane, self.settings))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, lane: Lane, settings: Settings) -> None:
        updates = self._lanes[lane]
        while updates:
            await self._deliver(updates[0], settings)
            updates.popleft()
        del self._lanes[lane]

    async def _deliver(self, update: Update, settings: Settings) -> None:
        """Try until it has arrived or its lifetime is over, then acknowledge the update."""
        failures, delay = 0, 1
        while self.clock.now() < update.expires:
            async with self._connections:
                failure = await self._post(update, settings)
            if failure is None:
                break
            self.last_error = {"last_error_date": self.clock.today(), "last_error_message": failure.words}
            wait = min(failure.retry_after, LONGEST_RETRY_AFTER)
            if not wait and failures:
                delay = min(delay * 2, self._chance.randint(LONGEST_DELAY, 2 * LONGEST_DELAY))
                wait = delay
            failures += 1
            await self.clock.sleep_until(min(self.clock.now() + wait, update.expires))
        self.queue.acknowledge(update)
        self.journal.flush()

    async def _post(self, update: Update, settings: Settings) -> _Failure | None:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=TIME_OUT))
        headers = {SECRET_HEADER: settings.secret_token} if settings.secret_token else {}
        try:
            async with self._session.post(settings.url, json=update.as_json(), headers=headers) as response:
                body = await response.read()
        except TimeoutError:
            return _Failure("Read timeout expired")
        except ClientError:
            return _Failure("Connection refused")
        if not 200 <= response.status < 300:
            retry_after = response.headers.get("Retry-After", "")
            words = f"Wrong response from the webhook: {response.status} {response.reason}"
            return _Failure(words, int(retry_after) if retry_after.isdecimal() else 0)
        if body and response.content_type == "application/json" and self.on_reply:
            await self.on_reply(body)
        return None
