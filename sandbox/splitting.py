"""Merges bold, italic and the like where they touch, and splits them around other entities, as the server does.

Source: TDLib, MessageEntity.cpp, split_entities.
"""

from collections import deque
from dataclasses import dataclass, field

from sandbox.entity_order import STYLES, is_code, sorted_entities, stop
from sandbox.json_types import Json

END = 1 << 31


def split_styles(styles: list[Json], others: list[Json]) -> list[Json]:
    """The pieces of `styles`, cut where any of `others` begins or ends; inside code there are none. Both are sorted."""
    sweep = _Sweep(deque(styles))
    around: list[Json] = []
    for other in [*others, {"offset": END, "length": 0, "type": ""}]:
        while around and stop(around[-1]) <= other["offset"]:
            sweep.leave(around.pop())
        sweep.go_to(other["offset"])
        around.append(other)
    return sorted_entities(sweep.pieces)


@dataclass
class _Sweep:
    """Goes along the text; `open` holds begin and end of what is being drawn of each style."""

    waiting: deque[Json]
    open: dict[str, tuple[int, int]] = field(default_factory=dict)
    pieces: list[Json] = field(default_factory=list)

    def leave(self, other: Json) -> None:
        """Go to the end of another entity, and forget what was drawn inside code."""
        drawn = len(self.pieces)
        self.go_to(stop(other))
        if is_code(other):
            del self.pieces[drawn:]

    def go_to(self, place: int) -> None:
        while self.waiting and self.waiting[0]["offset"] < place:
            entity = self.waiting.popleft()
            begin, end = self.open.get(entity["type"], (0, -1))
            if entity["offset"] <= end:
                self.open[entity["type"]] = (begin, max(end, stop(entity)))
            else:
                self._cut(entity["offset"])
                self.open[entity["type"]] = (entity["offset"], stop(entity))
        self._cut(place)

    def _cut(self, place: int) -> None:
        for kind in STYLES:
            begin, end = self.open.get(kind, (place, place))
            if begin >= place:
                continue
            self.pieces.append({"type": kind, "offset": begin, "length": min(end, place) - begin})
            if end <= place:
                del self.open[kind]
            else:
                self.open[kind] = (place, end)
