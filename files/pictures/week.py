"""Weeks of free hours, as plain data."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from files.pictures.drawn import Picture


class BlockLook(StrEnum):
    """How a part of a day is drawn."""

    free = "free"
    busy = "busy"
    meeting = "meeting"
    closed = "closed"


@dataclass(frozen=True, slots=True)
class Block:
    """From one minute of the day to another. `word` stands in it if there is room."""

    start: int
    end: int
    look: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """`closed`: a word for a day on which the week's hours do not count; empty on others."""

    weekday: str
    number: str
    blocks: tuple[Block, ...] = ()
    closed: str = ""
    is_today: bool = False
    is_past: bool = False

    @classmethod
    def read(cls, said: dict[str, Any]) -> "DayColumn":
        return cls(**{**said, "blocks": tuple(Block(**one) for one in said["blocks"])})


@dataclass(frozen=True, slots=True)
class WeekPicture(Picture):
    """`weeks`: a caption and seven days each. `legend`: what a look means, in words."""

    title: str
    weeks: tuple[tuple[str, tuple[DayColumn, ...]], ...]
    legend: tuple[tuple[str, str], ...]
    dark: bool = False
    kind: ClassVar[str] = "week"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "WeekPicture":
        weeks = tuple((caption, tuple(DayColumn.read(one) for one in days)) for caption, days in said["weeks"])
        return cls(**{**said, "weeks": weeks, "legend": tuple((look, words) for look, words in said["legend"])})
