"""Headings as offices write them."""

import pytest

from models.imported_list import ListKind
from models.person import Position, Role
from services.importing.columns import Recognized, recognize
from services.importing.headings import Column, is_row_number, meaning_of
from tests.support.lists import lines

MEANINGS = {
    Column.name: "ФИО|Ф.И.О.|Ф. И. О. (полностью)|Фамилия, имя, отчество|Фамилия И.О.|ФИО руководителя ОУ"
    "|ФИО директора|Фамилия, имя|Full name",
    Column.mentor: "Ментор|ФИО ментора|Наставник|Ментор (ФИО)|Mentor",
    Column.mentee: "Стажёр|ФИО стажёра|Менти|Стажёр (менти)|Mentee name",
    Column.surname: "Фамилия|ФАМИЛИЯ |Surname",
    Column.first_name: "Имя|First name",
    Column.patronymic: "Отчество|Отчество (при наличии)",
    Column.school: "Школа|Наименование ОО|Наименование ОУ|Полное наименование образовательной организации"
    "|Образовательное учреждение|Образовательная организация|Haимeнoвaниe OO|Место  работы|Организация|№ школы"
    "|Краткое наименование|ОО (краткое наименование)|Название школы|School",
    Column.city: "Город|Населённый пункт|City",
    Column.municipality: "Муниципалитет|Муниципальное образование|Городской округ|МО",
    Column.district: "Округ|Район|Административный округ|Район Москвы|District",
    Column.position: "Должность|Занимаемая должность|Должность (по приказу)|Position",
    Column.since: "Дата назначения на должность|В должности с|В ДОЛЖНОСТИ С:|Дата назначения|Стаж в должности"
    "|Год назначения|In post since",
    Column.topics: "Темы|Темы менторства|Тема|Направления|Направление менторства|Тематика|Topics",
    Column.capacity: "Кол-во стажеров|Кол-во стажёров|Количество стажёров|Сколько стажёров|Стажёров|Мест"
    "|Макс. число мест|Capacity",
    Column.forms: "Форма встреч|Формат|Форма работы|Form of meetings",
    Column.building: "Адрес|Адрес очных встреч|Где встречи",
    Column.school_address: "Фактический адрес ОУ|Юридический адрес|Адрес школы",
    Column.coordinates: "Координаты|Координаты школы|Широта, долгота|Coordinates",
    Column.link: "Видеосвязь|Ссылка на видеосвязь|Zoom",
    Column.about: "Об опыте|О себе",
    Column.phone: "Телефон|Контактный телефон|Тел.|Телефоны ОУ|Моб. тел.|Контакты|Phone",
    Column.email: "E-mail|E-mail ОУ|e-mail|Email|Эл. почта|Электронная почта|Адрес электронной почты|Почта",
    Column.agreement: "Договор №|№ договора|Номер договора|Договор|Номер и дата договора",
    Column.agreement_date: "Дата договора|Дата заключения договора|Договор от",
    Column.programme: "Программа|Программа сопровождения|Programme",
    Column.telegram_id: "Telegram ID|ID в Telegram",
}
WRITTEN = [(column, heading) for column, headings in MEANINGS.items() for heading in headings.split("|")]


@pytest.mark.parametrize(("column", "heading"), WRITTEN)
@pytest.mark.parametrize("change", [str, lambda words: f" {words.upper()}\n".replace(" ", "\xa0")])
def test_a_heading_means_its_column_however_it_is_written(column: Column, heading: str, change: type[str]) -> None:
    meaning = meaning_of(change(heading))
    assert meaning is not None
    assert meaning[0] is column


NOT_OURS = (
    "Примечание|Тема управленческого проекта|ФИО ответственного|ИНН|Школа № 57|Дата|СНИЛС|Форма собственности"
    "|Список директоров в должности менее 3-х лет|Стаж работы|Дата рождения"
)


@pytest.mark.parametrize("heading", NOT_OURS.split("|"))
def test_a_heading_that_is_not_ours_means_nothing(heading: str) -> None:
    assert meaning_of(heading) is None


@pytest.mark.parametrize("heading", ["№ п/п", "№", "N", "No", "п/п", "№п/п", ""])
def test_the_numbers_of_rows_are_not_asked_about(heading: str) -> None:
    assert is_row_number(heading)
    assert found(heading, "ФИО").asked == []


def found(*headings: str, rows: tuple[tuple[str, ...], ...] = ()) -> Recognized:
    return recognize(lines([headings, *rows]))


def test_unknown_columns_come_with_their_places_and_a_few_different_values() -> None:
    rows = tuple((f"Ким Анна {name}", value, "") for name, value in zip("АБВГДЕ", "ппрстт", strict=True))
    [asked] = found("ФИО", "Ступень", "ИНН", rows=rows).asked
    assert (asked.place, asked.heading, asked.samples) == (1, "Ступень", ["п", "р", "с"])
    assert found("ФИО", "Примечание", rows=(("Ким Анна", "в отпуске"),)).asked == []


@pytest.mark.parametrize(
    ("headings", "kind", "whose"),
    [
        (("ФИО ментора", "Школа"), ListKind.mentors, Role.mentor),
        (("ФИО стажёра", "Школа", "Адрес"), ListKind.people, Role.mentee),
        (("ФИО", "Школа"), ListKind.people, None),
        (("Школа", "Округ"), ListKind.schools, None),
        (("Наименование ОУ", "Адрес", "ФИО руководителя ОУ"), ListKind.people, None),
    ],
)
def test_the_heading_of_the_names_says_whose_list_it_is(
    headings: tuple[str, ...], kind: ListKind, whose: Role | None
) -> None:
    recognized = found(*headings)
    assert (recognized.kind, recognized.whose) == (kind, whose)


def test_a_column_of_full_names_is_never_lost_in_a_list_of_schools() -> None:
    rows = (("Школа № 1", "Грачёва Инна Павловна"), ("Школа № 2", "Чижов А. И."))
    recognized = found("Школа", "Кто пришёл", rows=rows)
    assert (recognized.kind, recognized.places[Column.name]) == (ListKind.people, 1)
    assert found("Школа", "ФИО ответственного", rows=rows).kind is ListKind.schools


def test_heads_of_schools_are_principals() -> None:
    assert found("Школа", "ФИО директора").post is Position.principal
    assert found("Школа", "ФИО").post is None
    called = found("Школа", "Директор", rows=(("Школа № 1", "Грачёва И. П."),))
    assert (called.places[Column.name], called.post) == (1, Position.principal)


@pytest.mark.parametrize(
    "headings", [("Ментор", "Стажёр"), ("ФИО", "ФИО ментора"), ("ФИО стажёра", "ФИО"), ("Менти", "Наставник")]
)
def test_two_columns_of_names_make_pairs(headings: tuple[str, ...]) -> None:
    assert found(*headings).places.keys() == {Column.mentor, Column.mentee}


def test_the_clearer_of_two_headings_counts() -> None:
    headings = ("Полное наименование ОО", "Краткое наименование ОО", "ФИО (рабочее)", "ФИО")
    recognized = found(*headings, rows=(("а", "б", "в", "г"),))
    assert recognized.places == {Column.school: 1, Column.name: 3}
    assert [one.place for one in recognized.asked] == [0, 2]
