"""What a forked bot process runs: the command line, with a protection removed when a test asks for it.

It is forked from a server that has already imported everything, so that killing often is cheap. It is still a separate
process, and dies by SIGKILL like any other.
"""

import asyncio
import os
from typing import Any

from aiogram.exceptions import TelegramNetworkError
from aiogram.types import Update
from sqlalchemy import true

import models.base
from bot.cli import app
from bot.receive import flood, intake, polling, webhook
from bot.receive.lanes import Lanes
from bot.receive.polling import Poller
from bot.send import outbox_statements
from bot.send.deliverer import Deliverer
from bot.send.outbox import Outbox
from bot.send.pacer import Pacer
from bot.send.ticker import Ticker
from bot.send.window_refreshes import WindowRefreshes
from bot.several import presence
from tests.support.disk import wait_for_no_disk
from tests.support.patience import take_time
from tests.support.size import is_full


def _marks() -> None:
    """Sent notices stay claimed, as if they were only marked at the very end."""

    async def mark_nothing(_self: Outbox, _ended: Any, beginning: Any, _now: Any) -> set[int]:
        return {notice.id for notice in beginning}

    Outbox.mark = mark_nothing  # type: ignore[method-assign]


def _died_before_the_mark() -> None:
    """Removes no protection: what has begun is marked and what has ended is not, as if the process died in between."""
    whole = Outbox.mark

    async def mark(self: Outbox, _ended: Any, beginning: Any, now: Any) -> set[int]:
        return await whole(self, [], beginning, now)

    Outbox.mark = mark  # type: ignore[method-assign]


def _once_only() -> None:
    """Anything that may have been sent before a crash is sent again, including broadcasts."""
    init = Outbox.__init__
    Outbox.__init__ = lambda self, database, kinds, _once: init(self, database, kinds, frozenset())  # type: ignore[method-assign,misc]


def _past() -> None:
    """Sends only what comes due while the process runs, as timers in memory would."""
    claim = Outbox.claim

    async def claim_new(self: Outbox, now: Any, limit: int) -> Any:
        claimed = await claim(self, now, limit)
        return [notice for notice in claimed if (now - notice.due_at).total_seconds() < 1]

    Outbox.claim = claim_new  # type: ignore[method-assign]


def _acknowledge_late() -> None:
    """Acknowledges updates when they arrive instead of when they are committed, as aiogram does."""
    take = Poller._take

    def take_and_forget(self: Poller, raw: Any) -> None:
        take(self, raw)
        self._taken.pop(raw["update_id"], None)

    Poller._take = take_and_forget  # type: ignore[method-assign]
    Poller._ended = lambda self, _update_id, _done: None  # type: ignore[method-assign,misc]


def _one_by_one() -> None:
    """What comes is read by aiogram's models, and an update that these refuse takes along all that came with it."""

    def strictly(raw: Any) -> int:
        return Update.model_validate(raw).update_id

    polling.update_id_of = webhook.update_id_of = strictly


def _newer_values() -> None:
    """A value that this version does not know is an error wherever it is read, and nothing is left to a newer one."""
    outbox_statements._written_out = lambda _of_known_kinds: true()
    models.base.read_as = lambda kind, text: kind(text)


def _answer_late() -> None:
    """The webhook answers 200 as soon as an update has arrived, not after its commit."""

    def submit_and_forget(self: Lanes, update: Any) -> Any:
        submit(self, update)
        done = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done

    submit, Lanes.submit = Lanes.submit, submit_and_forget  # type: ignore[method-assign]


def _drain() -> None:
    """On SIGTERM sending stops immediately."""

    async def stop_at_once(self: Ticker) -> None:
        self._scheduler.shutdown(wait=False)
        if self._delivering is not None:
            self._delivering.cancel()

    Ticker.stop = stop_at_once  # type: ignore[method-assign]


def _refreshes() -> None:
    """No window is refreshed after a notice."""
    WindowRefreshes.want = lambda _self, _chat_id: None  # type: ignore[method-assign]


def _silence() -> None:
    """Sending continues after a 429."""
    Pacer._silent_until = property(lambda _self: 0.0, lambda _self, _until: None)  # type: ignore[assignment]


def _outages() -> None:
    """A database that is away counts as a fault of our own, and an update whose failure cannot be counted is
    acknowledged.
    """
    intake.OUTAGES = polling.OUTAGES = (TelegramNetworkError,)  # type: ignore[assignment]
    Poller._until_handled = lambda self, update: self._intake.handle(update)  # type: ignore[method-assign,assignment,return-value]


def _overtaken() -> None:
    """The process that sends in bulk keeps sending, whatever other processes do, and ignores leases."""
    whole = Outbox.mark

    async def mark(self: Outbox, ended: Any, beginning: Any, now: Any) -> set[int]:
        await whole(self, ended, beginning, now)
        return {notice.id for notice in beginning}

    Outbox.mark = mark  # type: ignore[method-assign]
    presence.Presence.held = lambda self: self.term > 0  # type: ignore[method-assign]


def _set_back() -> None:
    """Waits for leases that end far in the future because the clock was set back."""
    take_over = Deliverer._take_over

    async def on_another_term_only(self: Deliverer) -> None:
        self._seen = self.clock.now()
        await take_over(self)

    Deliverer._take_over = on_another_term_only  # type: ignore[method-assign]


def _quick_heart() -> None:
    """Removes no protection: several processes notice sooner that one of them hangs."""
    presence.BEAT, presence.HUNG_AFTER = 0.2, 2.5


def _own_deadlines() -> None:
    """Removes no protection: keeps the bot's real deadlines, for a test of one."""


LEFT_OUT = {
    "silence": _silence,
    "marks": _marks,
    "once only": _once_only,
    "past": _past,
    "acknowledge late": _acknowledge_late,
    "one by one": _one_by_one,
    "newer values": _newer_values,
    "answer late": _answer_late,
    "drain": _drain,
    "refreshes": _refreshes,
    "outages": _outages,
    "overtaken": _overtaken,
    "set back": _set_back,
}
CHANGES = LEFT_OUT | {
    "died before the mark": _died_before_the_mark,
    "quick heart": _quick_heart,
    "own deadlines": _own_deadlines,
}


def run(environment: dict[str, str], log: str, changed: str) -> None:
    os.environ.clear()
    os.environ.update(environment)
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    flood.BURST = 10**9  # people in the tests are as fast as programs
    if not is_full():
        wait_for_no_disk()
        if "own deadlines" not in changed:
            take_time()
    for change in filter(None, changed.split(", ")):
        CHANGES[change]()
    app(["run"], standalone_mode=False)
