"""Lists as spreadsheets, .xlsx and .ods, read by calamine, which opens files that other readers refuse."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineSheet, SheetTypeEnum, SheetVisibleEnum, load_workbook

from files.lists.excel import excel_marks, pieces
from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.marks import Marks
from files.lists.open_document import open_document_marks
from files.lists.sheets import Grid

_OPEN_DOCUMENT, _BINARY_EXCEL = "content.xml", "xl/workbook.bin"
_MANIFEST, _ENCRYPTED_PACKAGE = "META-INF/manifest.xml", "encrypted-package"


def workbook_grids(content: bytes, limits: Limits) -> Iterator[Grid]:
    """Each worksheet in turn, without charts and macros. Raises CannotRead."""
    with ZipFile(BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > limits.unpacked:
            raise CannotRead(Unreadable.too_large_unpacked)
        _require_readable(archive)
        read_marks = open_document_marks if _OPEN_DOCUMENT in archive.namelist() else excel_marks
        marks = read_marks(archive, limits)
    book = load_workbook(BytesIO(content))
    for told in book.sheets_metadata:
        if told.typ is SheetTypeEnum.WorkSheet:
            its_marks = marks.get(told.name, Marks())
            sheets = _in_pieces(content, told.name, its_marks) or [book.get_sheet_by_name(told.name)]
            yield Grid(
                told.name,
                hidden=told.visible is not SheetVisibleEnum.Visible,
                rows=_rows(sheets),
                faults=its_marks.faults,
                merged=its_marks.merged or sheets[0].merged_cell_ranges or (),
                hidden_rows=its_marks.hidden_rows,
            )


def _require_readable(archive: ZipFile) -> None:
    """Raises CannotRead for a workbook with a password, and for Excel's binary format: there calamine gives an empty
    text for a cell with an error, and nothing else tells of the error.
    """
    names = archive.namelist()
    if _BINARY_EXCEL in names:
        raise CannotRead(Unreadable.binary_excel)
    if _ENCRYPTED_PACKAGE in names or (_MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST)):
        raise CannotRead(Unreadable.password)


def _in_pieces(content: bytes, name: str, marks: Marks) -> list[CalamineSheet]:
    found = pieces(content, name, marks.pieces) if marks.pieces else ()
    return [load_workbook(BytesIO(piece)).get_sheet_by_name(name) for piece in found]


def _rows(sheets: Sequence[CalamineSheet]) -> Iterator[tuple[int, Sequence[object]]]:
    """Pads each row on the left, so that it begins with the sheet's first column even where that is blank."""
    for sheet in sheets:
        if sheet.start is None:
            continue
        top, left = sheet.start
        padding: list[object] = [""] * left
        for number, values in enumerate(sheet.iter_rows(), start=1):
            if number > top:
                yield number, padding + values
