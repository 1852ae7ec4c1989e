"""Steps that are due at a time and that nobody presses a button for: what they change is a matter of services. One
process takes them, when something was told and every ten seconds.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

import structlog
from sqlalchemy import Select, literal, select, union_all

from bot.care_steps import take_care
from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from services.care.digest import DIGEST_AT
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.events.steps import events_due, take_event_steps
from services.indicators.policy import INDICATORS_BY_DEFAULT, IndicatorsPolicy
from services.made_once import MadeOnce
from services.meetings.groups.steps import groups_due, take_steps
from services.unit_of_work import Act, Uow

log = structlog.get_logger()
Due = Callable[[Act], Select[int]]
Take = Callable[[Act, int], Awaitable[None]]
STEPS: dict[str, tuple[Due, Take]] = {
    "group meeting": (groups_due, take_steps),
    "event": (events_due, take_event_steps),
}


# what each is, and its id
_DUE = MadeOnce(
    lambda act: union_all(*(select(literal(what), find(act).subquery()) for what, (find, _) in STEPS.items()))
)
CARE_EVERY = timedelta(minutes=5)  # looking through all pairs costs more than other steps, and is never urgent


class DueSteps(OrderedWork):
    """A thing whose step fails by a fault of ours is left out until the next start, so that it stops no other."""

    look_again = 10.0  # seconds; nobody orders a step, so this is how late one may be
    care: CarePolicy = CARE_BY_DEFAULT
    digest_at: time = DIGEST_AT
    indicators: IndicatorsPolicy = INDICATORS_BY_DEFAULT
    _left_out: frozenset[tuple[str, int]] = frozenset()
    _cared_at: datetime | None = None

    async def _do_next(self) -> bool:
        uow = Uow(self._database, self._clock, None)
        rows = await self._database.rows(*_DUE.at(self._clock.now()))
        due = [(what, one) for what, one in rows if (what, one) not in self._left_out]
        for what, one in due:
            await self._take(uow, what, one)
        if self._care_is_due():
            await take_care(uow, self.care, self.digest_at, self.indicators)
        if due or uow.told:
            await self._on_told()
        return False  # a step does all that is due; what is due again waits, so that no step keeps this busy

    def _care_is_due(self) -> bool:
        """Not when it was taken a moment ago by the clock, which people may set back."""
        now = self._clock.now()
        if self._cared_at is not None and timedelta() <= now - self._cared_at < CARE_EVERY:
            return False
        self._cared_at = now
        return True

    async def _take(self, uow: Uow, what: str, one: int) -> None:
        try:
            async with uow.write() as act:
                await STEPS[what][1](act, one)
        except OUTAGES:
            raise
        except Exception:
            log.exception("a step failed", of=what, id=one)
            self._left_out |= {(what, one)}
