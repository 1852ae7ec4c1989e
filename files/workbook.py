"""Lists as .xlsx files. What people typed stays text: nothing in it becomes a formula or a link."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDEST = 60


PERCENT = "0%"  # a share from 0 to 1


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars of the numbers in the column `values`, named by the first column, of the rows `first` to `last` below the
    headings (from 0). `errors`: columns with how far a whisker reaches below and above the bar.
    """

    title: str
    values: int
    first: int
    last: int
    errors: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """`formats`: number formats of columns. `charts` stand at the right of the rows."""

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[str | int | float | None]] = field(default_factory=list)
    formats: Mapping[int, str] = field(default_factory=dict)
    charts: Sequence[BarChart] = ()


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
            rows = list(sheet.rows)
            for number, row in enumerate(rows, start=1):
                if page.write_row(number, 0, row):  # the library leaves out the rest of the row and says so in this way
                    raise ValueError(f"row {number} of «{sheet.title}» has a cell that is too long, or is one too many")
                widths = [max(width, len(str(cell))) for width, cell in zip(widths, row, strict=True)]
            for column, width in enumerate(widths):
                shown = book.add_format({"num_format": sheet.formats[column]}) if column in sheet.formats else None
                page.set_column(column, column, min(width, _WIDEST) + 2, shown)
            for number, chart in enumerate(sheet.charts):
                drawn = _bars(book, sheet, chart, rows)
                page.insert_chart(1 + 16 * number, len(sheet.headings) + 1, drawn)
    return content.getvalue()


def _bars(book: Any, sheet: WorkbookSheet, chart: BarChart, rows: Sequence[Sequence[Any]]) -> Any:
    """A chart of Excel's own, which changes with the cells."""
    drawn = book.add_chart({"type": "bar"})
    first, last = chart.first + 1, chart.last + 1
    series: dict[str, Any] = {
        "categories": [sheet.title, first, 0, last, 0],
        "values": [sheet.title, first, chart.values, last, chart.values],
        "data_labels": {"value": True},
        "gap": 60,
    }
    if chart.errors is not None:
        low, high = ([row[column] for row in rows[chart.first : last]] for column in chart.errors)
        series["x_error_bars"] = {"type": "custom", "minus_values": low, "plus_values": high}
    drawn.add_series(series)
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    drawn.set_legend({"none": True})
    axis = {"min": 0, "num_format": sheet.formats.get(chart.values, "General")}
    drawn.set_x_axis(axis | ({"max": 1} if sheet.formats.get(chart.values) == PERCENT else {}))
    drawn.set_y_axis({"reverse": True})
    return drawn
