"""The only module that reads the system clock. Everything else is given a Clock.

The local Telegram can move the bot's clock; it then gives the real time plus an offset.
"""

from datetime import UTC, datetime, timedelta


class MovableClock:
    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC) + self._offset

    def set_offset(self, seconds: float) -> None:
        """Run `seconds` ahead of the real time."""
        self._offset = timedelta(seconds=seconds)
