"""The demo data as they are once loaded."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass
class Loaded:
    """`folder` holds the database and the local Telegram as they are before the bot's first start."""

    folder: Path
    now: datetime
    written_when_interrupted: int
    left_by_the_interrupted: int
    loaded_again: bool

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'ryadom.db'}"
