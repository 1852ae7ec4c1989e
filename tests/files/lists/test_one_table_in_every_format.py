"""A table is read the same from every format, encoding and delimiter, whatever stands among its rows; and each row of
the file is a row of the list or told.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from services.importing.account import RowPassed
from services.importing.parsing import parse
from services.importing.rows import Reference
from services.importing.sheets import recognize_list
from tests.support.lists import NAMES, SURNAMES, TODAY, read_here, xlsx
from tests.support.raw_files import raw_ods

HEADINGS = ["№ п/п", "ФИО", "Школа", "Город", "Телефон"]
SINS = {
    RowPassed.numbers: ["1", "2", "3", "4", "5"],
    RowPassed.headings: HEADINGS,
    RowPassed.section: ["Северный округ", "", "", "", ""],
    RowPassed.total: ["", "Итого: 12", "", "", ""],
    RowPassed.blank: ["17", "", "", "—", ""],
    RowPassed.note: ["Исполнитель: Петрова А. С.", "", "", "", ""],
    RowPassed.unused: ["18", "", "", "", "+7 900 000-00-00"],
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8_r")
SCHOOLS = ("Школа № 57", 'Гимназия "Росток"', "Лицей; корпус 2, ул. Мира", "Школа «Ёлочка»\nкорпус 3", "")
people = st.tuples(
    st.builds("{} {}".format, st.sampled_from(SURNAMES), st.sampled_from(NAMES)),
    st.sampled_from(SCHOOLS),
    st.sampled_from(("Москва", "г. Самара", "")),
)
rows = st.lists(people | st.sampled_from(list(SINS)), min_size=1, max_size=8)
formats = st.sampled_from(["xlsx", "ods"]) | st.tuples(st.sampled_from(ENCODINGS), st.sampled_from(";,\t"))


def written(table: Sequence[Sequence[str]], kind: str | tuple[str, str]) -> bytes:
    if kind == "xlsx":
        return xlsx(table)
    if kind == "ods":
        return raw_ods("".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in table))
    text = StringIO()
    csv.writer(text, delimiter=kind[1]).writerows([as_kept_in(kind, row) for row in table])
    return text.getvalue().encode(kind[0])


def as_kept_in(kind: str | tuple[str, str], row: Sequence[str]) -> list[str]:
    """Old encodings lack some signs."""
    old = isinstance(kind, tuple) and not kind[0].startswith("utf")
    return [words.translate(_NOT_IN_OLD_ENCODINGS) if old else words for words in row]


_NOT_IN_OLD_ENCODINGS = str.maketrans("«»—№", '""-N')


def _ods_cell(words: str) -> str:
    paragraphs = "".join(f"<text:p>{one}</text:p>" for one in words.replace("&", "&amp;").split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>' if words else _BLANK


_BLANK = "<table:table-cell/>"


@settings(max_examples=60, deadline=None)
@given(rows, formats)
def test_a_table_is_read_the_same_from_every_format(
    drawn: list[tuple[str, str, str] | RowPassed], kind: str | tuple[str, str]
) -> None:
    listed = [[str(number), *one, ""] for number, one in enumerate(drawn, start=1) if not isinstance(one, RowPassed)]
    sins = [one for one in drawn if isinstance(one, RowPassed)]
    table = [["Список на 1 сентября 2026 г.", *[""] * 4], HEADINGS]
    numbered = iter(listed)
    table += [SINS[one] if isinstance(one, RowPassed) else next(numbered) for one in drawn]
    found = recognize_list(read_here(written(table, kind)))
    assert [line.cells for line in found.lines] == [as_kept_in(kind, row) for row in listed]
    assert Counter(one.kind for one in found.account.passed) == Counter(sins)
    parsed = parse(found, Reference({"москва": 1}, {}, 1, TODAY))
    told = len(parsed.wrong) + len(found.account.passed)
    assert found.account.rows == len(drawn) == len(parsed.entries) + told
