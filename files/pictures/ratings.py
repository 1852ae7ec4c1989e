"""How often each grade was given, as plain data."""

from dataclasses import dataclass
from typing import Any, ClassVar

from files.pictures.drawn import Picture


@dataclass(frozen=True, slots=True)
class RatingsPicture(Picture):
    """`counts`: of each grade, from 1. `total`: a line with how many answers there are."""

    title: str
    total: str
    counts: tuple[int, ...]
    dark: bool = False
    kind: ClassVar[str] = "ratings"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "RatingsPicture":
        return cls(**{**said, "counts": tuple(said["counts"])})
