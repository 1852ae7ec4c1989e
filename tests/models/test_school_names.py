"""Whether two names are of one school, of two schools, or have to be asked about."""

import pytest

from models.school_names import same_school, similar_school


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Школа № 57", "школа №57", True),
        ("ГБОУ Школа № 57", "Школа № 57", True),
        ("ГБОУ «Школа № 57»", 'ГБОУ города Москвы "Школа №57"', True),
        ("Государственное бюджетное общеобразовательное учреждение города Москвы «Школа № 57»", "ГБОУ Школа 57", True),
        ("Муниципальное автономное общеобразовательное учреждение «Лицей № 5»", "МАОУ Лицей 5", True),
        ("СОШ №57", "школа 57", True),
        ("ГБОУ СОШ № 57", "Школа N 57", True),
        ("Средняя общеобразовательная школа № 57", "ГБОУ «Школа № 57»", True),
        ("57-я школа", "Школа № 57", True),
        ("№ 57", "Школа № 57", True),
        ("Шкoла\xad №57", "Школа № 57", True),
        ("СОШ № 57", "Гимназия № 57", False),
        ("Начальная школа № 57", "Школа № 57", False),
        ("ГБОУ Школа № 57 имени Героя Советского Союза И. И. Иванова", "Школа № 57 им. Иванова", True),
        ("Школа № 57 имени Гагарина", "Школа № 57", True),
        ("Школа имени Гагарина № 57", "57-я школа", True),
        ("Школа имени Гагарина", "Школа им. Ю. А. Гагарина", True),
        ("Школа имени Гагарина", "Школа", False),
        ("ГБОУ СОШ № 57 г. Москвы", "шк. 57", True),
        ("Школа с углублённым изучением английского языка № 57", "ГБОУ «Школа № 57»", True),
        ("МБОУ Гимназия № 5 г. Химки", "Гимназия № 5", False),
        ("ГБОУ Школа № 57", "МБОУ Школа № 57", False),
        ("ГБОУ Школа № 57", "Школа № 58", False),
        ("ГБОУ Школа № 57", "ГБОУ Лицей № 57", False),
        ("ЧОУ Школа № 57", "Школа № 57", False),
        ("ГБОУ", "МБОУ", False),
        ("ГБУ", "Школа № 57", False),
        ("Гумбольдтская школа", "школа", False),
    ],
)
def test_neither_legal_form_nor_spelling_makes_another_school(one: str, other: str, same: bool) -> None:
    assert same_school(one, other) == same_school(other, one) == same


@pytest.mark.parametrize(
    ("one", "other", "similar"),
    [
        ("МБОУ СОШ № 57", "ГБОУ Школа № 57", True),
        ("Школа № 57 имени Гагарина", "Школа № 57 имени Титова", True),
        ("МБОУ Гимназия № 5 г. Химки", "Гимназия № 5", True),
        ("Школа № 57, корпус 2", "Школа № 57", True),
        ("ЧОУ Школа № 57", "Школа № 57", True),
        ("Школа № 57", "Лицей № 57", False),
        ("Гимназия № 57", "Лицей № 57", False),
        ("Школа № 57", "Школа № 571", False),
        ("Школа имени Гагарина", "Школа имени Титова", False),
    ],
)
def test_a_similar_school_is_not_the_same_and_somebody_has_to_say(one: str, other: str, similar: bool) -> None:
    assert similar_school(one, other) == similar_school(other, one) == similar
    assert not same_school(one, other)
