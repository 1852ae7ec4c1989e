"""What a document on paper shows, as plain data: all words come from the caller."""

from dataclasses import dataclass, field
from enum import StrEnum

MEGABYTE = 1024 * 1024


class PaperStyle(StrEnum):
    """`agreement`: a text of many paragraphs. `certificate`: one page in large letters, centred."""

    agreement = "agreement"
    certificate = "certificate"


@dataclass(frozen=True, slots=True)
class Paper:
    """`text`: a line is a paragraph; lines in capitals at the beginning are the title, «1. Words» a heading, «1) words»
    and lines that begin with a space an item. `columns`: blocks of lines
    that stand beside each other below the text, such as signatures. `notes`: small lines below them. `running`: stands
    at the foot of each page, with `{page}` and `{pages}`. `replaced`: the note that is added when the font lacks a
    character, which is then shown as □.
    """

    style: PaperStyle
    text: str
    running: str
    replaced: str
    columns: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PaperLimits:
    """`memory` is in bytes, `seconds` are of processor time, `patience` is how many seconds a person waits."""

    memory: int = 500 * MEGABYTE
    seconds: int = 10
    patience: int = 9
