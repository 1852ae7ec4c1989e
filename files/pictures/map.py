"""The schematic map of a city, as plain data."""

from dataclasses import dataclass
from typing import Any, ClassVar

from files.pictures.drawn import Picture


@dataclass(frozen=True, slots=True)
class Tile:
    """A district. `column` and `row` count from 0 at the top left. `note`: a word or two below the label; a tile with
    one is marked.
    """

    label: str
    count: int
    column: int
    row: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class MapPicture(Picture):
    """All that the picture shows. `legend`: sentences below the tiles."""

    title: str
    legend: tuple[str, ...]
    tiles: tuple[Tile, ...]
    dark: bool = False

    kind: ClassVar[str] = "map"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "MapPicture":
        return cls(**{**said, "legend": tuple(said["legend"]), "tiles": tuple(Tile(**one) for one in said["tiles"])})
