"""Tells which rows below the headings are neither a person nor a school: numbers of columns, headings that a printed
page repeats, headings of sections, totals, notes.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from models.imported_list import ListKind
from models.spelling import plain
from services.importing.account import RowPassed
from services.importing.cells import is_nothing
from services.importing.columns import ListLine
from services.importing.headings import Column

_TOTALS = re.compile(r"(?:итого?|всего|в том числе|количество|(?:sub|grand )?totals?)\b")
_NOTES = re.compile(
    r"(?:исполнител|исп |составил|ответственн|подпись|примечани|сноск|дата |тел |телефон|м п$|note|prepared)"
)
_GROUPS = re.compile(
    r"\b(?:ао|(?:округ|район|департамент|отдел|раздел|резерв)[а-я]{0,2}|школ[аыуе]?|гимнази[яию]|лице[йяие]|област[ьи]"
    r"|город(?:а|ск\w+)?|(?:учреждени|организаци|управлени)[яейи]{1,2}|директор[ауы]?|заместител[ьи]|ментор[ыа]?"
    r"|стажер[ыа]?|кандидат[ыа]?|групп[аы]|districts?|schools?|mentors|mentees|principals)\b"
)
_KINDS_OF_SCHOOLS = re.compile(
    r"\b(?:школы|гимназии|лицеи|колледжи|интернаты|центры|сады|учреждения|организации|округ|район|schools)$"
)
_PATRONYMIC = re.compile(r"\b\w+(?:вич|вна|ична|инична)\b|\b(?:оглы|оглу|кызы|гызы|уулу)\b")
_CAPITALIZED = re.compile(r"[A-ZА-ЯЁ][a-zа-яё'’]+(?:-[A-ZА-ЯЁ][a-zа-яё]+)*")
_INITIALS = re.compile(r"[A-ZА-ЯЁ]\. ?(?:[A-ZА-ЯЁ]\.)?")
_COLUMN_NUMBER = re.compile(r"\(?(?:гр\.? ?)?(\d{1,2})\)?\.?")
_ROW_NUMBER = re.compile(r"№? ?\d+[.)]?")
_LETTERS = frozenset("АБВГABCD")  # columns before the numbered ones, in forms of the statistical office


_OF_NAMES = (Column.name, Column.surname, Column.mentor, Column.mentee)


class ReadLine(ListLine, Protocol):
    """A line as it stands in its sheet; see `SheetLine` in `files/lists`."""

    @property
    def hidden(self) -> bool: ...
    @property
    def across(self) -> int: ...
    @property
    def continued(self) -> Sequence[int]: ...


def reads_like_a_name(words: str) -> bool:
    """Two words with capital letters or with a patronymic's ending, and none that names a group of people or places."""
    if _PATRONYMIC.search(words.casefold()):
        return True
    if _GROUPS.search(plain(words)):
        return False
    capitalized = _CAPITALIZED.findall(words)
    in_capitals = words.isupper() and words.replace(" ", "").replace("-", "").isalpha() and " " in words.strip()
    return in_capitals or len(capitalized) > 1 or (len(capitalized) == 1 and bool(_INITIALS.search(words)))


class RowPassing:
    """For the rows of one sheet. `above`: the lines in which its headings stand."""

    def __init__(self, kind: ListKind, places: Mapping[Column, int], above: Sequence[Sequence[str]]) -> None:
        self._kind = kind
        self._used = frozenset(places.values())
        self._counted = places.get(Column.capacity)
        self._names = {places[column] for column in _OF_NAMES if column in places}
        width = max(map(len, above), default=0)
        written = [[cells[place] for cells in above if place < len(cells)] for place in range(width)]
        self._headings = [{_letters(words) for words in one if words} for one in written]

    def passed(self, line: ReadLine) -> RowPassed | None:
        """What the row is; None for a row of the list."""
        said = {
            place: words
            for place, words in enumerate(line.cells)
            if words and place not in line.continued and not is_nothing(words, counted=place == self._counted)
        }
        if not said and not line.faults:
            return RowPassed.blank
        if self._repeats_headings(said):
            return RowPassed.headings
        if _are_numbers(list(said.values())):
            return RowPassed.numbers
        return self._in_words(
            line, said, next((words for words in said.values() if not _ROW_NUMBER.fullmatch(words)), "")
        )

    def _in_words(self, line: ReadLine, said: Mapping[int, str], first: str) -> RowPassed | None:
        """`first`: the first text of the row that is no number."""
        if _TOTALS.match(plain(first)):
            return RowPassed.total
        if len(said) == 1 and not line.faults:
            [(place, words)] = said.items()
            if not first and place not in self._used:
                return RowPassed.blank
            if _NOTES.match(plain(words)) or words.startswith("*"):
                return RowPassed.note
            if line.across > 1 or self._is_section(place, words):
                return RowPassed.section
        if not self._used & (said.keys() | line.faults.keys()):
            return RowPassed.unused
        return None

    def _repeats_headings(self, said: Mapping[int, str]) -> bool:
        known = [place for place in said if place in self._used]
        return bool(known) and all(
            place < len(self._headings) and _letters(words) in self._headings[place] for place, words in said.items()
        )

    def _is_section(self, place: int, words: str) -> bool:
        """Of the only text in the row."""
        if self._kind is ListKind.schools:
            return place not in self._used or bool(_KINDS_OF_SCHOOLS.search(plain(words)))
        if place not in self._names:
            return place not in self._used or place == 0
        if reads_like_a_name(words):
            return False
        one_column = sum(map(bool, self._headings)) == 1
        return bool(_GROUPS.search(plain(words))) or (not one_column and (" " in words or words.isupper()))


def _letters(heading: str) -> str:
    """«Ф.И.О.» and «ФИО» alike."""
    return plain(heading).replace(" ", "")


def _are_numbers(said: Sequence[str]) -> bool:
    """«1 2 3», «А Б 1 2», «(1) (2)»"""
    numbers = [found for words in said if words not in _LETTERS for found in [_COLUMN_NUMBER.fullmatch(words)]]
    counted = [int(found[1]) for found in numbers if found]
    return (
        len(said) > 1
        and len(counted) == len(numbers) > 0
        and counted == list(range(counted[0], counted[0] + len(counted)))
    )
