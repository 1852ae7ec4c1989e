"""Lists as .xlsx files. What people typed stays text: nothing in it becomes a formula or a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[str | int]] = field(default_factory=list)


def workbook(*sheets: WorkbookSheet) -> bytes:
    """An .xlsx file whose headings stay in sight when scrolled."""
    from xlsxwriter import Workbook  # heavy, and exports are rare

    content = BytesIO()
    with Workbook(content, _PLAIN) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.title)
            page.freeze_panes(1, 0)
            page.write_row(0, 0, sheet.headings, bold)
            widths = [len(heading) for heading in sheet.headings]
            for number, row in enumerate(sheet.rows, start=1):
                page.write_row(number, 0, row)
                widths = [max(width, len(str(cell))) for width, cell in zip(widths, row, strict=True)]
            for column, width in enumerate(widths):
                page.set_column(column, column, min(width, _WIDEST) + 2)
    return content.getvalue()
