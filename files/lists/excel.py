"""Reads from an .xlsx what calamine does not tell (see `marks`), and cuts a sheet into pieces where one stray cell far
below would give a million blank rows. Like Excel, it takes the sheets from the workbook's own list.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from posixpath import join, normpath
from xml.parsers.expat import XMLParserType
from zipfile import ZIP_DEFLATED, ZipFile

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.marks import WIDTH, CellCount, Marks, Reach, local_name, read_xml
from files.lists.sheets import Fault

_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_TRUE = ("1", "true")
_GAP, _PIECES = 1_000, 5  # blank rows between two pieces; a sheet with more pieces was not made by hand


def excel_marks(archive: ZipFile, limits: Limits) -> dict[str, Marks]:
    """The marks of each sheet by its name; empty for a workbook of another form. Raises CannotRead."""
    if _WORKBOOK not in archive.namelist():
        return {}
    parts = _parts(archive)
    _count_strings(archive, parts, limits)
    count = CellCount(limits)
    return {name: _SheetReading(limits, count).read(archive, path) for name, path in _sheets(archive, parts)}


def pieces(content: bytes, name: str, cuts: Sequence[int]) -> Iterator[bytes]:
    """Copies of the workbook, each with one piece of the sheet's rows and everything around the rows."""
    with ZipFile(BytesIO(content)) as archive:
        sheets = dict(_sheets(archive, _parts(archive)))
        part = archive.read(sheets[name])
        above, below = part[: cuts[0]], part[cuts[-1] :]
        for start, end in pairwise(cuts):
            made = BytesIO()
            with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as copy:
                copy.writestr(sheets[name], above + part[start:end] + below)
                for item in archive.namelist():
                    if item.endswith((".xml", ".rels")) and item not in sheets.values():
                        copy.writestr(item, archive.read(item))
            yield made.getvalue()


def _parts(archive: ZipFile) -> dict[str, tuple[str, str]]:
    """The kind and path of each part of the workbook, by its id."""
    links = _elements(archive, _LINKS, "Relationship")
    return {
        link.get("Id", ""): (link.get("Type", "").rpartition("/")[2], _path(link.get("Target", ""))) for link in links
    }


def _path(target: str) -> str:
    return normpath(join("/xl", target)).lstrip("/")


def _sheets(archive: ZipFile, parts: Mapping[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """The name and path of each sheet."""
    found = []
    for sheet in _elements(archive, _WORKBOOK, "sheet"):
        part_id = next((value for name, value in sheet.items() if local_name(name) == "id"), "")
        kind, path = parts.get(part_id, ("", ""))
        if kind == "worksheet":
            found.append((sheet.get("name", ""), path))
    return found


def _elements(archive: ZipFile, path: str, kind: str) -> list[Mapping[str, str]]:
    """The attributes of each element of that kind."""
    found: list[Mapping[str, str]] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if local_name(name) == kind:
            found.append(attributes)

    _read(archive, path, start)
    return found


def _count_strings(archive: ZipFile, parts: Mapping[str, tuple[str, str]], limits: Limits) -> None:
    left = limits.strings

    def start(name: str, _attributes: Mapping[str, str]) -> None:
        nonlocal left
        if local_name(name) == "si":
            left -= 1
            if left < 0:
                raise CannotRead(Unreadable.too_many_strings)

    for kind, path in parts.values():
        if kind == "sharedStrings":
            _read(archive, path, start)


def _read(archive: ZipFile, path: str, start: Callable[[str, Mapping[str, str]], None]) -> None:
    def prepare(parser: XMLParserType) -> None:
        parser.StartElementHandler = start

    with archive.open(path) as part:
        read_xml(part, prepare)


class _SheetReading:
    """Uses only start-element events, and few steps for each: a large sheet has hundreds of thousands of cells."""

    def __init__(self, limits: Limits, count: CellCount) -> None:
        self._limits = limits
        self._count = count
        self._marks = Marks()
        self._reaches = [Reach()]
        self._cuts: list[int] = []  # bytes
        self._first_row = 0
        self._row, self._column = -1, -1
        self._formula: _Formula | None = None
        self._is_text = False

    def read(self, archive: ZipFile, path: str) -> Marks:
        """Raises CannotRead."""
        with archive.open(path) as part:
            read_xml(part, self._prepare)
        self._end_formula()
        if self._cuts and len(self._cuts) < _PIECES:
            self._marks.pieces = [self._first_row, *self._cuts, _end_of_rows(archive, path)]
        else:
            self._reaches = [Reach.of(self._reaches)]
        for reach in self._reaches:
            reach.check(self._limits)
        return self._marks

    def _prepare(self, parser: XMLParserType) -> None:
        self._parser = parser
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        element = local_name(name)
        if element == "c":
            self._end_formula()
            self._cell(attributes)
        elif element == "v" or element == "is":
            if self._formula is None:
                self._reaches[-1].add(self._row, self._column)
            else:
                self._formula.begin_result()
        elif element == "f":
            self._formula = _Formula(is_text=self._is_text)
            self._parser.CharacterDataHandler = self._formula.read
        elif element == "row":
            self._end_formula()
            self._begin_row(attributes)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
        self._column = -1
        self._check_row()
        if attributes.get("hidden") in _TRUE:
            self._marks.hidden_rows.add(self._row)
        at = self._parser.CurrentByteIndex
        self._first_row = self._first_row or at
        reach = self._reaches[-1]
        if reach.top is not None and self._row - reach.bottom > _GAP:
            self._cuts.append(at)
            self._reaches.append(Reach())

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self._count.add()
        self._column += 1
        if "r" in attributes:
            row, self._column = _position(attributes["r"])
            if row != self._row:
                self._row = row
                self._check_row()
        kind = attributes.get("t")
        self._is_text = kind == "str"
        if kind == "e":
            self._marks.faults[self._row, self._column] = Fault.error_value

    def _end_formula(self) -> None:
        if self._formula is None:
            return
        if self._formula.has_result:
            self._reaches[-1].add(self._row, self._column)
        else:
            self._marks.faults.setdefault((self._row, self._column), Fault.no_value)
        self._formula = None
        self._parser.CharacterDataHandler = None

    def _check_row(self) -> None:
        if not 0 <= self._row < self._limits.row_number:
            raise CannotRead(Unreadable.too_far_down)


class _Formula:
    """Whether a formula has a stored result. An empty text is one; an empty number is what programs write that do not
    calculate.
    """

    def __init__(self, *, is_text: bool) -> None:
        self._is_text = is_text
        self._result_begun = self.has_result = False

    def begin_result(self) -> None:
        self._result_begun = True
        self.has_result = self._is_text

    def read(self, words: str) -> None:
        """Gets the text of the formula and of its result."""
        self.has_result = self.has_result or (self._result_begun and bool(words.strip()))


def _end_of_rows(archive: ZipFile, path: str) -> int:
    """The byte at which the rows end."""
    found = 0

    def prepare(parser: XMLParserType) -> None:
        def finish(name: str) -> None:
            nonlocal found
            if local_name(name) == "sheetData":
                found = parser.CurrentByteIndex

        parser.EndElementHandler = finish

    with archive.open(path) as part:
        read_xml(part, prepare)
    return found


def _position(reference: str) -> tuple[int, int]:
    """«B7» → (6, 1)"""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]) - 1, _column(letters)


@cache
def _column(letters: str) -> int:
    found = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise CannotRead(Unreadable.not_a_table)
        found = found * 26 + ord(letter) - 64
        if found > WIDTH:
            raise CannotRead(Unreadable.too_many_cells)
    return found - 1
