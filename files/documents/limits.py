"""How much reading a document may cost, and how long it may be."""

from dataclasses import dataclass
from enum import StrEnum

PAGES_AT_MOST = 20
PAGE = 2_500  # code points: about a page of a Word document
MEGABYTE = 1024 * 1024


class UnreadableDocument(StrEnum):
    """Why a file is not taken as a document."""

    not_a_document = "not_a_document"
    password = "password"
    too_long = "too_long"
    empty = "empty"
    too_heavy = "too_heavy"  # takes too much memory or time to read


class CannotReadDocument(Exception):
    """`why` the file is not taken as a document."""

    def __init__(self, why: UnreadableDocument) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """`memory` and `unpacked` are in bytes. `seconds` are of processor time; `patience` is how many seconds a person
    waits when the machine is busy: less than the deadline of an update. `pages`: longer documents are not taken.
    `any_office`: 1 takes workbooks and slides too, of which no text is read.
    """

    unpacked: int = 20 * MEGABYTE
    memory: int = 300 * MEGABYTE
    seconds: int = 5
    patience: int = 8
    pages: int = PAGES_AT_MOST
    any_office: int = 0


@dataclass(frozen=True, slots=True)
class DocumentText:
    """`plain`: the text says everything that the file does; not so with tables, pictures and automatic numbers, which
    are lost in the text. `pages` is estimated where the format has none.
    """

    text: str
    pages: int
    plain: bool
