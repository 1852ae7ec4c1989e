"""Text that looks the same is the same text."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.spelling import alphabetical, legible, plain

LOOK_ALIKE = dict(zip("АВСЕНКМОРТХаеорсух", "ABCEHKMOPTXaeopcyx", strict=True))


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Cомова", "Сомова"),
        ("Ту\xadров", "Туров"),
        ("Ту\u200bров\ufeff", "Туров"),
        (normalize("NFD", "Щёголева Майя"), "Щёголева Майя"),
        ("МAОУ «Лицeй»", "МАОУ «Лицей»"),
        ("CОVID", "COVID"),
        ("Zооm", "Zoom"),
        ("IT-школа", "IT-школа"),
        ("Wi-Fi и PDF", "Wi-Fi и PDF"),
        ("iPadом", "iPadом"),
        ("Müller", "Müller"),
        ("👩‍🏫 учитель", "👩‍🏫 учитель"),
        ("school", "school"),
        ("\u202eобратно\u202d", "обратно"),
    ],
)
def test_text_is_taken_as_it_is_seen(words: str, seen: str) -> None:
    assert legible(words) == seen


@pytest.mark.parametrize(
    "words",
    [
        "Школа № 57",
        "школа №57",
        "Школа N 57",
        "школа N57",
        "Школа No 57",
        "ШКОЛА No. 57",
        "Школа Nº 57",
        "«Школа» 57",
        "Шкoла № 57",
    ],
)
def test_signs_of_a_number_and_look_alike_letters_do_not_make_another_name(words: str) -> None:
    assert plain(words) == "школа 57"


def test_a_word_of_look_alike_letters_belongs_to_the_script_around_it() -> None:
    assert plain("Корпус A") == plain("Корпус А") == "корпус а"
    assert plain("Building A") == "building a"


def test_yolkina_stands_with_elkina() -> None:
    assert sorted(["Жукова", "Ёлкина", "Елкин", "Абрамова"], key=alphabetical) == [
        "Абрамова",
        "Елкин",
        "Ёлкина",
        "Жукова",
    ]
    assert alphabetical(normalize("NFD", "Ёлкина")) == alphabetical("Eлкина")


@settings(max_examples=100)
@given(st.text("абвгдеёжийклмнопрстуАБВЕКМН -№123", min_size=1, max_size=20), st.data())
def test_what_looks_the_same_compares_the_same(words: str, data: st.DataObject) -> None:
    changed = "".join(
        data.draw(st.sampled_from([letter, f"{letter}\xad", f"\u200b{letter}", normalize("NFD", letter)]))
        for letter in words
    )
    assert legible(changed) == words
    word = data.draw(st.sampled_from(["школа", "Гимназия", "резерв"]))
    mixed = "".join(LOOK_ALIKE.get(letter, letter) if data.draw(st.booleans()) else letter for letter in word)
    assert plain(mixed) == plain(word)
    assert legible(legible(mixed)) == legible(mixed)
