"""Seals the entries of the audit trail that were written lately; see `services/trail/sealing.py`."""

from bot.ordered_work import OrderedWork
from services.trail.sealing import AT_ONCE, seal_entries
from services.unit_of_work import Uow


class Sealing(OrderedWork):
    """Nobody orders it: one process looks once a minute."""

    async def _do_next(self) -> bool:
        async with Uow(self._database, self._clock, None).write() as act:
            return await seal_entries(act) == AT_ONCE
