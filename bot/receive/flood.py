"""A person who sends too much is slowed down; others are not affected, and nothing is lost.

Twenty messages pass at once; after that one every half second, in the person's own lane. While polling, Telegram shows
no more than a hundred updates past the lowest that is not acknowledged, and slowed ones would keep the rest from
others: when that window fills, `hurry` is set and nobody is slowed.
"""

import asyncio
from collections.abc import Hashable

BURST = 20  # messages that pass at once
PERIOD = 10.0  # seconds in which the allowance of a burst grows back
REMEMBERED = 5000


class Flood:
    def __init__(self) -> None:
        self.hurry = asyncio.Event()
        self._whole_at: dict[Hashable, float] = {}  # when each person's allowance is whole again, by the loop's clock

    async def wait(self, person: Hashable) -> None:
        """Wait until one more message of this person may be handled."""
        pause = self._take(person)
        if pause > 0:
            try:
                async with asyncio.timeout(pause):
                    await self.hurry.wait()
            except TimeoutError:
                return

    def _take(self, person: Hashable) -> float:
        now = asyncio.get_running_loop().time()
        if len(self._whole_at) > REMEMBERED:
            self._whole_at = {one: moment for one, moment in self._whole_at.items() if moment > now}
        whole_at = max(self._whole_at.get(person, now), now) + PERIOD / BURST
        self._whole_at[person] = whole_at
        return whole_at - PERIOD - now
