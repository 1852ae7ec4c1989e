"""Lists as a coordinator makes them by hand: as files, and as rows that are loaded directly."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from openpyxl import Workbook, load_workbook

from files.lists.limits import Limits
from files.lists.lines import LineReading
from files.lists.reading import read_sheets
from files.lists.sheets import Sheet, SheetLine
from files.lists.tables import grids
from services.importing.changes import Changes
from services.importing.columns import recognize
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.questions import Answers
from services.unit_of_work import Uow
from tests.support.town import Dweller

Rows = Sequence[Sequence[object]]
_CASES = Path(__file__).parent / "cases" / "lists"
HEADINGS = ("ФИО", "Город", "Школа", "Должность", "Темы", "Об опыте")
PETROVA = ("Петрова Анна Сергеевна", "Москва", "Школа № 57", "Директор", "Стратегия развития", "Двадцать лет.")


def xlsx(rows: Rows, *, merged: Sequence[str] = (), hidden: Sequence[int] = ()) -> bytes:
    """A file with one sheet; `merged`: ranges such as «A1:F1»; `hidden`: numbers of rows."""
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def book(sheets: Mapping[str, Rows], *, hidden: str = "") -> bytes:
    """A file with several sheets; `hidden`: the name of one."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(list(row))
        page.sheet_state = "hidden" if name == hidden else "visible"
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def rows_of(content: bytes) -> list[tuple[object, ...]]:
    """The rows of the first sheet of an .xlsx file."""
    return list(load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True))


async def received(dweller: Dweller) -> list[tuple[object, ...]]:
    """The rows of the file that came last."""
    last = next(message for message in reversed(await dweller.from_bot()) if "document" in message)
    return rows_of(await dweller.town.client.file(last["document"]["file_id"]))


SURNAMES = ("Петрова", "Белова", "Жукова", "Крылова", "Сидорова", "Климова", "Уткина", "Фомина", "Чернова")
NAMES = ("Анна Сергеевна", "Инна Ильинична", "Ольга Юрьевна", "Мария Ивановна", "Вера Павловна")


def seventy_nine() -> list[str]:
    """79 different full names."""
    return [f"{surname}{ending} {name}" for ending in ("", "-Лис") for surname in SURNAMES for name in NAMES][:79]


def by_hand() -> bytes:
    """79 mentors with the usual flaws: a merged title, headings over two lines, spaces, a phone number as a number,
    dates as text, dates and years of each kind, a blank line, two duplicates and one row without a name.
    """
    dates: Sequence[object] = (
        datetime.fromisoformat("2015-09-01"),
        "01.09.2015",
        "сентябрь 2015 г.",
        "2015",
        2015,
        date(2015, 9, 1),
    )
    rows: list[list[object]] = [
        ["Менторы ассоциации, 2026 год"],
        ["ФИО ", None, "Место работы", "  Округ", "В ДОЛЖНОСТИ С:", "Телефон", "Темы", "Форма встреч", "Стажёров"],
        [None, None, None, None, None, "моб."],
    ]
    for number, name in enumerate(seventy_nine()):
        rows.append(
            [
                f" {name.upper() if number == 7 else name}  ",
                None,
                f"Школа №{number + 1}",
                ("ЦАО", "ЮАО ")[number % 2],
                dates[number % len(dates)],
                79161234567.0 + number,
                ("Стратегия развития", "Финансы и закупки; цифровая школа", "Правовые вопросы,Управленческая команда")[
                    number % 3
                ],
                ("Дистанционная", "очная", "очно и дистанционно", None)[number % 4],
                (3, "до 2", None, 2.0)[number % 4],
            ]
        )
        if number == 40:
            rows.append([])
    rows += [[*rows[10]], [f"{str(rows[11][0]).strip()}", *rows[11][1:]], [" ", None, "Школа № 90", "ЦАО"]]
    return xlsx(rows, merged=("A1:I1", "A2:B2"))


def case(name: str) -> bytes:
    """A list as an office keeps it, with made-up people."""
    return (_CASES / name).read_bytes()


def sheet(*rows: Sequence[str], name: str = "Список", hidden: bool = False) -> Sheet:
    return Sheet(name, hidden, lines(rows))


async def read_list(content: bytes, limits: Limits | None = None) -> list[SheetLine]:
    """The lines of the first visible sheet."""
    return next(sheet.lines for sheet in await read_sheets(content, limits) if not sheet.hidden)


def read_here(content: bytes) -> list[Sheet]:
    """The sheets, read in this process, for tests that read many files."""
    reading = LineReading(Limits())
    return [Sheet(grid.name, grid.hidden, list(reading.lines(grid))) for grid in grids(content, Limits())]


def lines(rows: Sequence[Sequence[str]]) -> list[SheetLine]:
    return [SheetLine(number, list(row)) for number, row in enumerate(rows, start=1)]


async def bring(uow: Uow, *rows: Sequence[str], answers: Answers = MappingProxyType({})) -> Changes:
    async with uow.write() as act:
        return await load(act, parse(recognize(lines(rows)), await reference(act, answers)), answers)


def counts(changes: Changes) -> tuple[int, int, int, int]:
    return changes.new, changes.changed, changes.unchanged, len(changes.wrong)


TODAY = date(2026, 3, 12)
