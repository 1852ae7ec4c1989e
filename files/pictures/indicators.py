"""Indicators of a period, as plain data: shares with their intervals, and counts."""

from dataclasses import dataclass
from typing import Any, ClassVar

from files.pictures.drawn import Picture


@dataclass(frozen=True, slots=True)
class ShareBar:
    """All in per cent. `said`: the value in words, at the right of the label."""

    label: str
    percent: int
    low: int
    high: int
    said: str


@dataclass(frozen=True, slots=True)
class CountBar:
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class IndicatorsPicture(Picture):
    """`note`: what stands below the shares, also when there are none. Each heading stands above its bars."""

    title: str
    about: str
    shares_heading: str
    shares: tuple[ShareBar, ...]
    note: str
    process_heading: str
    process: tuple[ShareBar, ...]
    counts_heading: str
    counts: tuple[CountBar, ...]
    dark: bool = False
    kind: ClassVar[str] = "indicators"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "IndicatorsPicture":
        shares, process = (tuple(ShareBar(**one) for one in said[name]) for name in ("shares", "process"))
        counts = tuple(CountBar(**one) for one in said["counts"])
        return cls(**{**said, "shares": shares, "process": process, "counts": counts})
