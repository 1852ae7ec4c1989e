"""A QR code as a picture, as plain data."""

from dataclasses import dataclass
from typing import Any, ClassVar

from files.pictures.drawn import Picture


@dataclass(frozen=True, slots=True)
class QrPicture(Picture):
    """`caption` stands below the code. It is black on white for everybody, so that every camera reads it."""

    text: str
    caption: str
    kind: ClassVar[str] = "qr"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "QrPicture":
        return cls(**said)
