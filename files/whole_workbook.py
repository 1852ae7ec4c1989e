"""Reads back a workbook that this program has written: the cells of each sheet, with numbers as whole numbers."""

from io import BytesIO

Cells = list[list[str | int]]


class NotAWorkbook(Exception):
    pass


def sheets_of(content: bytes) -> dict[str, Cells]:
    """By name, each with its headings first. Raises NotAWorkbook."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return {
            name: [[_cell(one) for one in row] for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
            for name in book.sheet_names
        }
    except CalamineError as error:
        raise NotAWorkbook from error


def _cell(value: object) -> str | int:
    return int(value) if isinstance(value, float | int) else str(value)
