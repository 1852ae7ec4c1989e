"""Steps that are due at a time and that nobody presses a button for: what they change is a matter of services. One
process takes them, when something was told and every ten seconds.
"""

import structlog

from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from services.meetings.groups.steps import groups_due, take_steps
from services.unit_of_work import Uow

log = structlog.get_logger()


class DueSteps(OrderedWork):
    """A thing whose step fails by a fault of ours is left out until the next start, so that it stops no other."""

    look_again = 10.0  # seconds; nobody orders a step, so this is how late one may be
    _left_out: frozenset[int] = frozenset()

    async def _do_next(self) -> bool:
        uow = Uow(self._database, self._clock, None)
        async with uow.read() as act:
            due = [group_id for group_id in await groups_due(act) if group_id not in self._left_out]
        for group_id in due:
            await self._take(uow, group_id)
        if due:
            await self._on_told()
        return False  # a step does all that is due; what is due again waits, so that no step keeps this busy

    async def _take(self, uow: Uow, group_id: int) -> None:
        try:
            async with uow.write() as act:
                await take_steps(act, group_id)
        except OUTAGES:
            raise
        except Exception:
            log.exception("a step of a group meeting failed", group=group_id)
            self._left_out |= {group_id}
