"""A process that lost its line to the database promised to carry out a press. But when it had been overtaken while it
showed the window, the next process showed it again, and the press was on the older one: it did nothing.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.several.turns import LineLost
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


class LostOnce:
    """The line is lost for the first update."""

    count = term = 1
    lost = True

    @asynccontextmanager
    async def alone(self, _person: int) -> AsyncIterator[None]:
        if self.lost:
            self.lost = False
            raise LineLost
        yield


async def test_a_press_on_a_window_that_was_shown_again_is_not_promised_to_be_carried_out(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await town.person("Анна")
    await anna.start()
    older, data = await anna.find("need_mentor")
    await anna.start()
    monkeypatch.setattr(town.ryadom.intake, "_peers", LostOnce())
    said = (await anna.press_on(older, data))["text"]
    assert "Как только сможем, выполним его или покажем, что открыто сейчас" in said
    assert "не нужно" not in said
    assert "need_mentor" in await anna.buttons()  # the window that is open now
