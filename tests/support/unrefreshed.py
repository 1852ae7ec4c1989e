"""Switches window refreshes off, for tests of presses that come before the refresh."""

import pytest

from bot.receive.window_refresher import WindowRefresher


async def _nothing(_self: WindowRefresher, _chat_id: int) -> None:
    """The window stays as it is."""


def leave_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WindowRefresher, "_refresh", _nothing)
