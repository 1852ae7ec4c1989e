"""Reads from an .ods what calamine does not tell; see `marks`. An .ods stores equal neighbouring cells and rows once,
with the number of repetitions.
"""

from collections.abc import Mapping
from xml.parsers.expat import XMLParserType
from zipfile import ZipFile

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.marks import CellCount, Marks, Reach, read_xml
from files.lists.sheets import Fault

_CONTENT = "content.xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE, _OFFICE = f"{_OASIS}:table:1.0 ", f"{_OASIS}:office:1.0 "
_KIND_IN_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_VISIBLE = "visible"
_ROW, _CELL, _COVERED = f"{_TABLE}table-row", f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"


def open_document_marks(archive: ZipFile, limits: Limits) -> dict[str, Marks]:
    """The marks of each sheet by its name. Raises CannotRead."""
    reading = _Reading(limits)
    with archive.open(_CONTENT) as part:
        read_xml(part, reading.prepare, separator=" ")
    return reading.found


class _Reading:
    def __init__(self, limits: Limits) -> None:
        self.found: dict[str, Marks] = {}
        self._limits = limits
        self._count = CellCount(limits)
        self._marks, self._reach = Marks(), Reach()
        self._row = self._column = 0
        self._rows_alike = 1
        self._is_hidden = False

    def prepare(self, parser: XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._finish

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in (_CELL, _COVERED):
            alike = _number(attributes, "number-columns-repeated")
            self._cell(attributes, alike)
            self._column += alike
        elif name == _ROW:
            self._rows_alike, self._column = _number(attributes, "number-rows-repeated"), 0
            self._is_hidden = attributes.get(f"{_TABLE}visibility", _VISIBLE) != _VISIBLE
        elif name == f"{_TABLE}table":
            self._marks, self._reach, self._row = Marks(), Reach(), 0
            self.found[attributes.get(f"{_TABLE}name", "")] = self._marks

    def _finish(self, name: str) -> None:
        if name == _ROW:
            self._row += self._rows_alike
        elif name == f"{_TABLE}table":
            self._reach.check(self._limits)

    def _cell(self, attributes: Mapping[str, str], alike: int) -> None:
        self._count.add()
        place = self._row, self._column
        kind = attributes.get(f"{_OFFICE}value-type")
        if attributes.get(_KIND_IN_CALC) == "error":
            self._marks.faults[place] = Fault.error_value
        elif kind is None and f"{_TABLE}formula" in attributes:
            self._marks.faults[place] = Fault.no_value
        if kind is None:
            return
        if self._row + self._rows_alike > self._limits.row_number:
            raise CannotRead(Unreadable.too_far_down)
        self._count.add(alike * self._rows_alike - 1)
        if self._is_hidden:
            self._marks.hidden_rows.update(range(self._row, self._row + self._rows_alike))
        self._reach.add(self._row, self._column)
        self._reach.add(self._row + self._rows_alike - 1, self._column + alike - 1)
        below, beside = _number(attributes, "number-rows-spanned"), _number(attributes, "number-columns-spanned")
        if below > 1 or beside > 1:
            last = self._column + beside - 1
            for row in range(self._row, self._row + self._rows_alike):
                self._marks.merged.append(((row, self._column), (row + below - 1, last)))


def _number(attributes: Mapping[str, str], name: str) -> int:
    return int(attributes.get(f"{_TABLE}{name}", 1))
