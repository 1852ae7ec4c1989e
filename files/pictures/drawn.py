"""Pictures as PNG. Each is drawn in a process of its own, so that nobody else waits meanwhile, and what has been drawn
is kept by its contents.
"""

import json
from base64 import b64decode
from collections import OrderedDict
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import ClassVar

from files.confined import NoAnswer, answer_of

_KEPT = 32  # pictures, about 60 KB each
_LONGEST_LINE = 8 << 20


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows, as plain data. `kind` names the way to draw it."""

    kind: ClassVar[str]

    @property
    def name(self) -> str:
        """The same for the same picture."""
        return sha256(self.as_json()).hexdigest()[:16]

    def as_json(self) -> bytes:
        return json.dumps([self.kind, asdict(self)], ensure_ascii=False, sort_keys=True).encode()


@dataclass(frozen=True, slots=True)
class DrawingBounds:
    """`memory` is in bytes, `seconds` are of processor time, `patience` is in seconds of a busy machine."""

    memory: int = 1 << 30
    seconds: int = 5
    patience: int = 8


class NotDrawn(Exception):
    """The process that draws failed or took too long."""


_drawn: OrderedDict[str, bytes] = OrderedDict()


async def png_of(picture: Picture) -> bytes:
    """Raises NotDrawn."""
    if picture.name in _drawn:
        _drawn.move_to_end(picture.name)
        return _drawn[picture.name]
    try:
        line = await answer_of("files.pictures.child", DrawingBounds(), picture.as_json(), _LONGEST_LINE)
    except NoAnswer:
        raise NotDrawn from None
    if not line:
        raise NotDrawn
    png = b64decode(line)
    _drawn[picture.name] = png
    while len(_drawn) > _KEPT:
        _drawn.popitem(last=False)
    return png
