"""Small list files with the habits of different offices, made by hand, and what is expected of each. `sins` are rows of
the English table of docs/lists.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from openpyxl import Workbook

from files.lists.limits import Unreadable
from services.importing.account import RowPassed, SheetLeft
from services.importing.cells import RowProblem
from services.importing.headings import Column
from services.importing.questions import QuestionKind
from tests.support.lists import Rows, book, xlsx
from tests.support.raw_files import archive_of, compound, raw_ods, strict_with_an_empty_fill

SHEET = 10_000_000  # added to the numbers of rows for each sheet before theirs


@dataclass(frozen=True)
class HandMade:
    """`people`: those of the file as they are stored, as far as they differ from the defaults; `known`: full names and
    schools of people in the database before; `counts`: new, changed, unchanged, not loaded; `cells`: left out.
    """

    sins: tuple[str, ...]
    content: Callable[[], bytes]
    counts: tuple[int, int, int, int] = (0, 0, 0, 0)
    people: tuple[str, ...] = ()
    passed: Mapping[RowPassed, int] = field(default_factory=dict)
    left: Mapping[str, SheetLeft] = field(default_factory=dict)
    wrong: tuple[tuple[int, RowProblem], ...] = ()
    cells: tuple[tuple[int, Column, RowProblem], ...] = ()
    asked: frozenset[QuestionKind] = frozenset()
    known: tuple[tuple[str, str], ...] = ()
    refused: Unreadable | None = None
    line: int | None = None
    hidden: int = 0


PLAIN = (("ФИО", "Школа", "Роль"), ("Ким Анна Ильинична", "Школа № 1", "стажёр"), ("Ли Инна", "Лицей № 2", "ментор"))
STORED = ("Ким Анна Ильинична; Школа № 1; mentee", "Ли Инна; Лицей № 2; mentor 3")
IN_TEXT = ".csv in UTF-8, UTF-16, cp1251, cp866, KOI8-R; with `;`, `,`, `\\|` or tabs; with a first line `sep=;`"
UNLOADED = "a password, an old .xls, a binary .xlsb, a web page or XML called .xls"


def csv(encoding: str, between: str, before: str = "") -> Callable[[], bytes]:
    text = before + "\r\n".join(between.join(row) for row in PLAIN)
    return lambda: text.encode(encoding)


def districts() -> bytes:
    rows = ("ФИО", "Школа", "Роль", "В должности с")
    return book(
        {
            "Титул": [("Список директоров",), ("на 1 сентября 2025 г.",)],
            "Архив": [rows, ("Пак Вера", "Школа № 9", "стажёр", "2015")],
            "Образец заполнения": [rows, ("Иванов Иван Иванович", "Школа № 0", "стажёр", "2015")],
            "СВАО": [rows, ("Ким Анна Ильинична", "Школа № 1", "стажёр", "сентябрь 2024")],
            "ЮАО": [("Роль", "В должности с", "ФИО", "Школа"), ("ментор", "давно", "Ли Инна", "Лицей № 2")],
            "ЗАО": [rows],
            "Лист2": [("Школа", "Округ"), ("Школа № 1", "СВАО")],
        },
        hidden="Архив",
    )


def printed() -> bytes:
    rows: Rows = [
        ("Реестр директоров",),
        ("№ п/п", "ФИО", "", "", "Город", "Школа", "Роль", "Примечание", "Телефон"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        ("Начальные школы",),
        ("1", "Ким", "Анна", "Ильинична", "Самара", "Школа № 1", "стажёр", "", ""),
        ("2", "Ли", "Инна", "", None, "Лицей № 2", "ментор", "", ""),
        ("№ п/п", "ФИО", "", "", "Город", "Школа", "Роль", "Примечание", "Телефон"),
        ("3", "Пак", "Вера", "Павловна", "Москва", "Школа № 3", "стажёр", "декрет", "8 900 000-00-00"),
        ("4", "", "", "", "—", "-", "нет", "", ""),
        ("5", "", "", "", "", "", "", "вакансия", ""),
        ("Итого: 3",),
        ("Исполнитель: Петров И. И., тел. 1-11",),
    ]
    return xlsx(rows, merged=("A4:I4", "E5:E6", "B2:D2"), hidden=(8,))


def without_values() -> bytes:
    made = Workbook()
    page = made.active
    headings = ("ФИО", "Школа", "Роль", "В должности с", "Город")
    for row in (
        headings,
        ("Ким Анна", "Школа № 1", "стажёр", "=TODAY()", "Москва"),
        ("Ли Инна", "Школа № 2", "стажёр", "#N/A", "Москва"),
        ("Пак Вера", "Школа № 3", "стажёр", "#ССЫЛКА!", "Москва"),
    ):
        page.append(row)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def ods() -> bytes:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = ("".join(cell.format(words) for words in row) for row in PLAIN)
    return raw_ods("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))


def two_kinds() -> bytes:
    mentors = [("ФИО ментора", "Школа", "Кол-во стажёров"), ("Ли Инна", "Лицей № 2", "до 3")]
    return book({"Менторы": mentors, "Стажёры": [("ФИО стажёра", "Школа"), ("Ким Анна", "Школа № 1")]})


def own_words() -> bytes:
    headings = (
        "№", "ФИО ментора", "Haимeнoвaниe OO", "Муниципалитет", "Кол-во стажёров", "Дата назначения на должность",
        "Телефон", "E-mail", "Адрес школы", "Ступень",
    )  # fmt: skip
    row = ("1", "Ли Инна", "Лицей № 2", "г.о. Самара", "до двух", "01.09.2024", "8 900", "a@b", "ул. Мира", "старшая")
    other = ("2", "Ким Анна", "Школа № 1", "Хамовники", "4 чел.", "2015", "", "", "", "младшая")
    return xlsx([headings, row, other])


def register() -> bytes:
    headings = ("Наименование ОУ", "Юридический адрес ОУ", "ФИО руководителя ОУ")
    return xlsx([headings, ("Школа № 1", "ул. Мира, 1", "Ким Анна Ильинична"), ("Лицей № 2", "ул. Мира", "Ли И. И.")])


def unknown_heading() -> bytes:
    return xlsx([("Школа", "Кто там"), ("Школа № 1", "Ким Анна Ильинична"), ("Лицей № 2", "Ли Инна Павловна")])


def bad_cells() -> bytes:
    headings = ("ФИО ментора", "Город", "Школа", "В должности с", "Темы", "Ссылка")
    return xlsx(
        [
            headings,
            ("Ким Анна", "Москва", "Школа № 1", "давно", "Стратегия развития; Робототехника", "http://video.example"),
            ("Ли Инна", "Кукуево", "Лицей № 2", "", "", ""),
            ("", "Москва", "Школа № 3", "", "", ""),
            ("Ом А. А., Пак Б. Б.", "Москва", "Школа № 4", "", "", ""),
            ("ким анна", "Москва", "школа №1", "", "", ""),
            ("Юн Вера", "", "Школа № 5", "01/09/2024", "", ""),
        ]
    )


def dates() -> bytes:
    said = (
        "с 01.09.2024", "осень 2024", "2024/2025 уч. год", "сент. 24", "назначена 01.09.2024, приказ № 5", 45536,
        "01/09/2024", "15/09/2024",
    )  # fmt: skip
    names = (f"Ким{letter} Анна" for letter in "абвгдежз")
    return xlsx(
        [("ФИО", "Роль", "В должности с"), *((name, "стажёр", one) for name, one in zip(names, said, strict=True))]
    )


def posts() -> bytes:
    said = ("заведующая", "и.о. директора", "зам. директора по УВР", "методист", "начальник управления")
    names = (f"Ким{letter} Анна" for letter in "абвгд")
    rows = [(name, "стажёр", one) for name, one in zip(names, said, strict=True)]
    return xlsx([("ФИО", "Роль", "Должность"), *rows])


def looks_the_same() -> bytes:
    return xlsx(
        [
            ("ФИО", "Школа", "Роль"),
            ("Сомова Анна Ильинична", "ГБОУ Школа № 57", "стажёр"),
            ("Cомова Анна Ильи\xadнична", "Школа N57", "стажёр"),
            ("Йовчева Инна", "СОШ №57", "стажёр"),
            ("И\u0306овчева Инна", "57-я школа", "стажёр"),
            ("Пак Вера", "57", "ментор"),
            ("Юн Вера", "МБОУ Школа № 57", "стажёр"),
        ]
    )


def names() -> bytes:
    said = (
        "Петрова (Сидорова) Анна Ивановна", "Ким Анна (декрет)", "Ли Инна Павловна, к.п.н.", "и.о. директора Ом Вера",
        "Пак Яна Юрьевна 8 (900) 000-00-00", "Иван Петрович Носов", "Мария Белова", "ван дер Берг Анна",
        "Нуртазим кызы Нурайым", "Петрова Водкина Анна Сергеевна",
    )  # fmt: skip
    return xlsx([("ФИО", "Роль"), *((name, "стажёр") for name in said)])


def again() -> bytes:
    return xlsx(
        [
            ("ФИО", "Школа", "Роль"),
            ("Ким Анна Ильинична", "Школа № 9", "стажёр"),
            ("Рогова Инна Павловна", "Лицей № 2", "стажёр"),
            ("Ом Вера", "Школа № 3", "стажёр"),
            ("Пак И. И.", "Школа № 4", "стажёр"),
            ("Юн (Цой) Яна Юрьевна", "Школа № 5", "стажёр"),
        ]
    )


def pairs() -> bytes:
    headings = ("Ментор", "Стажёр", "Номер и дата договора", "Программа")
    rows = ("Ли Инна Павловна", "Ким Анна Ильинична", "№ 12-М от 01.10.2025", "Рядом с директором")
    return xlsx([headings, rows, ("Ом Вера Юрьевна", "Ким Анна Ильинична", "№ 13-М", "")])


FILES: dict[str, HandMade] = {
    "a sheet for each district": HandMade(
        (
            "a hidden sheet",
            "a cover, instructions, a table without a column of names or schools",
            "a sheet called «Образец», «Пример», «Шаблон», “Example”, “Template”",
            "a sheet with nothing but headings",
            "a sheet per district with the same columns, in any order",
            "a sheet with other columns beside the main one («Лист2», a list of schools)",
        ),
        districts,
        (2, 0, 0, 0),
        ("Ким Анна Ильинична; Школа № 1; 2024-09; mentee", "Ли Инна; Лицей № 2; mentor 3"),
        left={
            "Титул": SheetLeft.no_headings,
            "Архив": SheetLeft.hidden,
            "Образец заполнения": SheetLeft.example,
            "ЗАО": SheetLeft.no_rows,
            "Лист2": SheetLeft.other_form,
        },
        cells=((SHEET + 2, Column.since, RowProblem.bad_date),),
    ),
    "mentors and mentees on two sheets": HandMade(
        ("sheets called «Менторы» and «Стажёры»",),
        two_kinds,
        (1, 0, 0, 0),
        ("Ли Инна; Лицей № 2; mentor 3",),
        left={"Стажёры": SheetLeft.other_form},
    ),
    "a register as it is printed": HandMade(
        (
            "a hidden row",
            "a row of column numbers: 1 2 3, (1) (2), А Б 1 2",
            "the headings once more on each printed page",
            "a section across the table: «Начальные школы», «СВАО»",
            "a total: «Итого: 79», «Всего менторов»",
            "a row with only its number, or dashes",
            "a note or a signature: «Исполнитель: …», «* с 1 сентября»",
            "a row filled in only in columns that we do not know",
            "«ФИО» above two or three columns, each with a part of the name",
            "cells merged from top to bottom",
            "columns with phones, e-mail addresses, remarks",
        ),
        printed,
        (3, 0, 0, 0),
        (
            "Ким Анна Ильинична; Самара; Школа № 1; mentee",
            "Ли Инна; Самара; Лицей № 2; mentor 3",
            "Пак Вера Павловна; Школа № 3; mentee",
        ),
        {
            RowPassed.numbers: 1,
            RowPassed.headings: 1,
            RowPassed.section: 1,
            RowPassed.total: 1,
            RowPassed.blank: 1,
            RowPassed.note: 1,
            RowPassed.unused: 1,
        },
        hidden=1,
    ),
    "cells without a value": HandMade(
        ("a formula without a stored value", "an error in place of a value: `#N/A`, «#ССЫЛКА!»"),
        without_values,
        (3, 0, 0, 0),
        ("Ким Анна; Школа № 1; mentee", "Ли Инна; Школа № 2; mentee", "Пак Вера; Школа № 3; mentee"),
        cells=(
            (2, Column.since, RowProblem.no_value),
            (3, Column.since, RowProblem.error_value),
            (4, Column.since, RowProblem.error_value),
        ),
    ),
    "utf-8, sep=;": HandMade((IN_TEXT,), csv("utf-8", ";", "sep=;\r\n"), (2, 0, 0, 0), STORED),
    "utf-16, tabs": HandMade((IN_TEXT,), csv("utf-16", "\t"), (2, 0, 0, 0), STORED),
    "cp1251": HandMade((IN_TEXT,), csv("cp1251", ";"), (2, 0, 0, 0), STORED),
    "cp866, bars": HandMade((IN_TEXT,), csv("cp866", "|"), (2, 0, 0, 0), STORED),
    "koi8-r, commas": HandMade(
        (IN_TEXT,),
        lambda: ",".join(PLAIN[0]).encode("koi8-r") + "\r\nКим Анна Ильинична,Школа 1,стажёр".encode("koi8-r"),
        (1, 0, 0, 0),
        ("Ким Анна Ильинична; Школа 1; mentee",),
    ),
    "an open quotation mark": HandMade(
        ("a quotation mark in a .csv that never closes",),
        lambda: 'ФИО;Школа\r\nКим Анна;"Школа № 1\r\nЛи Инна;Школа № 2\r\n'.encode(),
        refused=Unreadable.open_quote,
        line=2,
    ),
    "the strict format with an empty fill": HandMade(
        ("an .xlsx that Excel opens and others do not: an empty fill, the strict format, a wrong dimension",),
        lambda: strict_with_an_empty_fill(xlsx(PLAIN)),
        (2, 0, 0, 0),
        STORED,
    ),
    "open document": HandMade((".ods",), ods, (2, 0, 0, 0), STORED),
    "a password": HandMade(
        (UNLOADED,), lambda: compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), refused=Unreadable.password
    ),
    "an old .xls": HandMade((UNLOADED,), lambda: compound("Root Entry", "Workbook"), refused=Unreadable.old_excel),
    "a binary .xlsb": HandMade(
        (UNLOADED,), lambda: archive_of({"xl/workbook.bin": b"\x83"}), refused=Unreadable.binary_excel
    ),
    "a web page": HandMade(
        (UNLOADED,), lambda: b"<html><table><tr><td>1</td></tr></table></html>", refused=Unreadable.web_page
    ),
    "headings in own words": HandMade(
        (
            "“ФИО ментора”, “Наименование ОО”, “Кол-во стажёров”, “Дата назначения на должность”, “Haимeнoвaниe” with"
            " Latin letters",
            "“Муниципалитет”",
            "phone, e-mail, address of the school",
            "“до 3”, “3 чел.”, “до трёх”",
            "a column that we do not know",
            "a row without a city",
        ),
        own_words,
        (2, 0, 0, 0),
        ("Ким Анна; Школа № 1; 2015-09; mentor 4", "Ли Инна; Самара; Лицей № 2; 2024-09; mentor 2"),
        asked=frozenset({QuestionKind.column}),
    ),
    "a register of schools with their heads": HandMade(
        ("“ФИО руководителя ОУ”, “Директор” beside schools", "roles neither in a column nor in a heading"),
        register,
        (2, 0, 0, 0),
        ("Ким Анна Ильинична; Школа № 1; principal", "Ли И. И.; Лицей № 2; principal"),
        asked=frozenset({QuestionKind.roles}),
    ),
    "names under an unknown heading": HandMade(
        ("full names under an unknown heading",),
        unknown_heading,
        (2, 0, 0, 0),
        ("Ким Анна Ильинична; Школа № 1", "Ли Инна Павловна; Лицей № 2"),
        asked=frozenset({QuestionKind.roles}),
    ),
    "bad cells and bad rows": HandMade(
        (
            "a topic that is not on the list of topics",
            "a cell that is not understood: “давно”, an unknown topic, a link without https://",
            "an unknown city",
            "no name; two people in one cell; a repeated row",
            "“01/09/2024”",
        ),
        bad_cells,
        (3, 0, 0, 3),
        ("Ким Анна; Школа № 1; mentor 3", "Ли Инна; mentor 3", "Юн Вера; Школа № 5; mentor 3"),
        wrong=((4, RowProblem.bad_name), (5, RowProblem.two_people), (6, RowProblem.repeated)),
        cells=(
            (2, Column.since, RowProblem.bad_date),
            (2, Column.link, RowProblem.bad_link),
            (2, Column.topics, RowProblem.unknown_topic),
            (3, Column.city, RowProblem.unknown_city),
            (7, Column.since, RowProblem.bad_date),
        ),
        asked=frozenset({QuestionKind.topic}),
    ),
    "dates": HandMade(
        (
            "“с 01.09.2024”, “осень 2024”, “2024/2025 уч. год”, “сент. 24”, “2 года”, “назначена 01.09.2024, приказ"
            " № 5”, the number 45536",
            "“01/09/2024”",
        ),
        dates,
        (8, 0, 0, 0),
        tuple(f"Ким{letter} Анна; 2024-09; mentee" for letter in "абвгдежз"),
    ),
    "posts": HandMade(
        ("“заведующая”, “и.о. директора”, “зам. директора по УВР”", "“методист”, “начальник управления”"),
        posts,
        (5, 0, 0, 0),
        (
            "Кима Анна; principal; mentee",
            "Кимб Анна; principal; mentee",
            "Кимв Анна; deputy; mentee",
            "Кимг Анна; mentee",
            "Кимд Анна; mentee",
        ),
    ),
    "what looks the same": HandMade(
        (
            "a soft hyphen, decomposed letters, a Latin “C” in “Сомова”, “№”, “N” and “No”",
            "“ГБОУ Школа № 57”, “СОШ №57”, “57-я школа”, “57”, “Школа № 57 имени Иванова”",
            "a school with a similar name: “ГБОУ Школа № 57” and “МБОУ СОШ № 57”",
        ),
        looks_the_same,
        (3, 0, 0, 3),
        (
            "Йовчева Инна; ГБОУ Школа № 57; mentee",
            "Пак Вера; ГБОУ Школа № 57; mentor 3",
            "Сомова Анна Ильинична; ГБОУ Школа № 57; mentee",
        ),
        wrong=((3, RowProblem.repeated), (5, RowProblem.repeated), (7, RowProblem.similar_school)),
        asked=frozenset({QuestionKind.school}),
    ),
    "names": HandMade(
        (
            "“Петрова (Сидорова) Анна”, “(декрет)”, “к.п.н.”, “и.о. директора”, a phone in the cell of the name",
            "“Иван Петрович Сидоров”, “Мария Петрова”, “ван дер Берг Анна”, “Нуртазим кызы Нурайым”",
            "“Петрова Водкина Анна Сергеевна”",
        ),
        names,
        (10, 0, 0, 0),
        (
            "Белова Мария; mentee",
            "Ким Анна; mentee",
            "Ли Инна Павловна; mentee",
            "Носов Иван Петрович; mentee",
            "Нуртазим кызы Нурайым; mentee",
            "Ом Вера; mentee",
            "Пак Яна Юрьевна; mentee",
            "Петрова Анна Ивановна; mentee",
            "Петрова Водкина Анна Сергеевна; mentee",
            "ван дер Берг Анна; mentee",
        ),
        cells=((11, Column.name, RowProblem.unclear_name),),
    ),
    "a list that comes again": HandMade(
        (
            "a known person at another school",
            "somebody at this school has the same first name and patronymic, but another surname",
            "several known people fit",
            "“Иванов И. И.”",
        ),
        again,
        (0, 2, 0, 3),
        (
            "Ким Анна Ильинична; Школа № 1; mentee",
            "Лигай Инна Павловна; Лицей № 2; mentee",
            "Ом Вера Павловна; Школа № 3; mentee",
            "Ом Вера Юрьевна; Школа № 3; mentee",
            "Пак Ирина Ильинична; Школа № 4; mentee",
            "Юн Яна Юрьевна; Школа № 5; mentee",
        ),
        wrong=((2, RowProblem.elsewhere), (3, RowProblem.renamed), (4, RowProblem.several)),
        asked=frozenset({QuestionKind.moved, QuestionKind.renamed, QuestionKind.which}),
        known=(
            ("Ким Анна Ильинична", "Школа № 1"),
            ("Лигай Инна Павловна", "Лицей № 2"),
            ("Ом Вера Павловна", "Школа № 3"),
            ("Ом Вера Юрьевна", "Школа № 3"),
            ("Пак Ирина Ильинична", "Школа № 4"),
            ("Цой Яна Юрьевна", "Школа № 5"),
        ),
    ),
    "pairs with their agreements": HandMade(
        (
            "«Ментор», «Стажёр», number and date of the agreement, programme",
            "a mentee who has another mentor or waits for an answer to a request",
        ),
        pairs,
        (1, 0, 0, 1),
        ("Ким Анна Ильинична; mentee", "Ли Инна Павловна; mentor 3", "Ом Вера Юрьевна; mentor 3"),
        wrong=((3, RowProblem.repeated),),
    ),
}
