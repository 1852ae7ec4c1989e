"""Once an hour, in the process that sends in bulk: deletes what has been kept long enough, and looks after reports of
problems that nobody can read.
"""

from datetime import datetime

from bot.receive.ledger import Ledger
from models.connection.database import Database
from services.care.concern_keeping import KEPT_DAYS, close_quiet_concerns, forget_concerns, take_from_parties
from services.care.trusted import ask_again_to_name
from services.importing.orders import forget_files
from services.unit_of_work import Clock, Uow


class Pruning:
    """`concern_days`: how long a closed report of a problem is kept."""

    concern_days: int = KEPT_DAYS

    def __init__(self, ledger: Ledger, database: Database, clock: Clock) -> None:
        self._ledger = ledger
        self._uow = Uow(database, clock, None)

    async def prune(self, now: datetime) -> None:
        await self._ledger.prune(now)
        async with self._uow.write() as act:
            await forget_files(act)
        async with self._uow.write() as act:
            await forget_concerns(act, self.concern_days)
            await close_quiet_concerns(act)
        async with self._uow.write() as act:
            await take_from_parties(act)  # one may have been sent at the moment when the mentorship began
            await ask_again_to_name(act)
