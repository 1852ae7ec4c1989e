"""Reads one cell of a list. Every function raises BadCell with the reason."""

import re
from datetime import date
from enum import StrEnum

from models.person import Position, Role
from models.spelling import plain
from services.people.names import BadName, Name, parse_name
from services.people.offers import ANY_CAPACITY

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTHS_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-\d{1,2}"),
    re.compile(r"(?:\d{1,2}\.)?(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})(?: ?г\.?)?"),
    re.compile(r"(?:с )?(?:\d{1,2} )?(?P<word>[а-яa-z]{3,})\.? (?P<year>\d{4})(?: ?г\.?| года)?"),
    re.compile(r"(?:с )?(?P<year>\d{4})(?: ?г\.?| года)?"),
)
_ACTING = r"(?:(?:врио|ио|и о|(?:временно )?исп\w* (?:обязанности|об)|acting) )?"
_DIRECTOR = r"директора?(?! (?:по|структурн\w*|филиала|департамента)\b)"
_WHOLE_SCHOOL = r"школы|гимназии|лицея|колледжа|комплекса|учреждения|организации|оо|(?:обще)?образовательно\w+ \w+"
_HEAD = rf"руководител[ья](?: (?:{_WHOLE_SCHOOL})|$)|head(?: of (?:the )?school|$)|head ?(?:teacher|master|mistress)"
_POSITIONS = (  # patterns for plain words, tried in this order; of two posts in a cell the first counts
    (Position.deputy, re.compile(rf"{_ACTING}(?:(?:первый|старший|first|senior) )?(?:зам|deputy|vice).*")),
    (Position.candidate, re.compile(r"(?:principal )?(?:кандидат|candidate)(?!.* наук).*")),
    (Position.principal, re.compile(rf"{_ACTING}(?:{_DIRECTOR}|{_HEAD}|principal)\b.*")),
    (Position.reserve, re.compile(r".*\b(?:резерв|reserve).*")),
)
_ROLES = {Role.mentee: ("стаж", "менти", "mentee"), Role.mentor: ("ментор", "mentor")}
_EARLIEST = 1950
_UNKNOWN, _NONE = ("", "н д", "нет данных", "n a"), ("нет", "none")  # in `plain` form


class RowProblem(StrEnum):
    """Why a row is not loaded; with `own_role`, only its role is left out."""

    bad_name = "bad_name"
    unknown_city = "unknown_city"
    no_school = "no_school"
    too_long = "too_long"
    bad_position = "bad_position"
    bad_date = "bad_date"
    bad_forms = "bad_forms"
    no_building = "no_building"
    bad_capacity = "bad_capacity"
    bad_link = "bad_link"
    unknown_topic = "unknown_topic"
    bad_role = "bad_role"
    bad_telegram = "bad_telegram"
    other_telegram = "other_telegram"
    repeated = "repeated"
    ambiguous = "ambiguous"
    several = "several"
    elsewhere = "elsewhere"
    renamed = "renamed"
    own_role = "own_role"
    error_value = "error_value"
    no_value = "no_value"


class BadCell(Exception):
    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def is_nothing(words: str, *, counted: bool = False) -> bool:
    """Whether the cell means «empty»: people write «—», «нет», «н/д» to show that it was not forgotten. In a `counted`
    column «нет» is an answer.
    """
    return plain(words) in (_UNKNOWN if counted else (*_UNKNOWN, *_NONE))


def name_in(line: str) -> Name:
    try:
        return parse_name(line)
    except BadName:
        raise BadCell(RowProblem.bad_name) from None


def position_in(words: str) -> Position:
    """The post that the words begin with: «советник директора» is not a principal."""
    said = plain(words)
    for position, post in _POSITIONS:
        if post.fullmatch(said):
            return position
    raise BadCell(RowProblem.bad_position)


def roles_in(words: str) -> frozenset[Role]:
    """Mentee and mentor only: coordinators and owners come by an invitation of their own."""
    found = set()
    for word in plain(words).split():
        role = next((role for role, stems in _ROLES.items() if word.startswith(stems)), None)
        if role is None:
            raise BadCell(RowProblem.bad_role)
        found.add(role)
    return frozenset(found)


def month_in(words: str, today: date) -> date:
    """The first day of the month. A year alone means its September, when posts are taken up, or January while that
    September is still ahead.
    """
    said = _in_our_order(words.casefold().strip())
    found = next((match for pattern in _DATES if (match := pattern.fullmatch(said))), None)
    if found is None:
        raise BadCell(RowProblem.bad_date)
    parts = found.groupdict()
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    if year < _EARLIEST:
        raise BadCell(RowProblem.bad_date)
    month = _month_number(parts, year, today)
    if not 1 <= month <= 12 or date(year, month, 1) > today:
        raise BadCell(RowProblem.bad_date)
    return date(year, month, 1)


def _in_our_order(said: str) -> str:
    """«9/13/2022» → «13.9.2022», «09/2022» → «09.2022». Raises BadCell for «9/1/2022» and «9/22», since some people
    write the month first and others the day.
    """
    parts = said.split("/")
    if len(parts) == 2 and re.match(r"\d{4}", parts[1]):
        return ".".join(parts)
    if len(parts) == 3 and parts[0].isdecimal() and parts[1].isdecimal():
        low, high = sorted(map(int, parts[:2]))
        if high > 12 or low == high:
            return f"{high}.{low}.{parts[2]}"
    if len(parts) > 1:
        raise BadCell(RowProblem.bad_date)
    return said


def _month_number(parts: dict[str, str], year: int, today: date) -> int:
    if parts.get("month"):
        return int(parts["month"])
    if "word" not in parts:
        return 9 if date(year, 9, 1) <= today else 1
    for months in (_MONTHS, _MONTHS_EN):
        for number, stem in enumerate(months, start=1):
            if parts["word"].startswith(stem):
                return number
    return 0


def forms_in(words: str) -> tuple[bool, bool]:
    """Whether remote, and whether in person."""
    said = plain(words)
    both = any(stem in said for stem in ("оба", "обе", "люб", "both", "any"))
    remote = both or any(stem in said for stem in ("дистан", "онлайн", "удален", "remote", "online"))
    in_person = both or any(stem in said for stem in ("очн", "person", "offline", "лично"))
    if not remote and not in_person:
        raise BadCell(RowProblem.bad_forms)
    return remote, in_person


def capacity_in(words: str) -> int:
    """Accepts «3», «до 3», «3 стажёра»."""
    numbers = re.findall(r"\d+", words)
    if len(numbers) != 1 or int(numbers[0]) not in ANY_CAPACITY:
        raise BadCell(RowProblem.bad_capacity)
    return int(numbers[0])


def telegram_id_in(words: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", words):
        raise BadCell(RowProblem.bad_telegram)
    return int(words)


def within(words: str, limit: int) -> str:
    if len(words) > limit:
        raise BadCell(RowProblem.too_long)
    return words
