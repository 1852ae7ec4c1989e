"""Work that was ordered decides itself how soon it looks again."""

from typing import Any

from bot.ordered_work import OrderedWork
from bot.several.peers import NOBODY
from models.connection.database import Database
from tests.support.moment import movable_clock
from tests.support.patience import wait_until


class Looks(OrderedWork):
    """Looks seldom until its first look finds something under way."""

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        self.count, self.look_again = 0, 3600.0

    async def _do_next(self) -> bool:
        self.count, self.look_again = self.count + 1, 0.001
        return False


async def test_the_wait_after_a_look_is_the_one_that_this_look_chose() -> None:
    async def nothing() -> None: ...

    database = Database("sqlite+aiosqlite://")
    looks = Looks(database=database, clock=movable_clock(), on_told=nothing, peers=NOBODY)
    async with looks.running():
        await wait_until(lambda: looks.count > 1)
    await database.close()
