"""Reads which post somebody holds. Ryadom knows four: the head of a school, a deputy, a candidate, the reserve."""

import re
from functools import lru_cache

from models.person import Position
from models.spelling import plain
from services.importing.cells import BadCell, RowProblem

_ACTING = r"(?:(?:врио|ио|и о|(?:временно )?исп\w* (?:обязанности|об)|acting) )?"
_WHOLE_SCHOOL = (
    r"школ\w|гимнази\w|лице\w|колледж\w|комплекса|учреждени\w|организаци\w|оо|оу|доу|"
    r"(?:(?:обще|дошкольн)?\w*образовательн\w+|детск\w+|дошкольн\w+) \w+|[мгч][бак]?д?оу"
)
_DIRECTOR = r"директора?(?! (?:по|структурн\w*|филиала|департамента)\b)"
_HEAD = (
    rf"руководител[ья](?: (?:{_WHOLE_SCHOOL})|$)|начальник\w* (?:{_WHOLE_SCHOOL})"
    r"|head(?: of (?:the )?school|$)|head ?(?:teacher|master|mistress)"
)
_HEAD_OF_KINDERGARTEN = rf"зав(?:едующ\w+)?(?: (?:{_WHOLE_SCHOOL})|$)"
# Patterns for plain words, tried in this order; of two posts in a cell the first counts. None: no head of a school.
_POSTS: tuple[tuple[Position | None, re.Pattern[str]], ...] = (
    (Position.deputy, re.compile(rf"{_ACTING}(?:(?:первый|старший|first|senior) )?(?:зам|deputy|vice).*")),
    (Position.candidate, re.compile(r"(?:principal )?(?:кандидат|candidate)(?!.* наук).*")),
    (Position.principal, re.compile(rf"{_ACTING}(?:{_DIRECTOR}|{_HEAD}|{_HEAD_OF_KINDERGARTEN}|principal)\b.*")),
    (Position.reserve, re.compile(r".*\b(?:резерв|reserve).*")),
    (
        None,
        re.compile(
            r"(?:(?:старший|главный|ведущий|первый) )?(?:методист|учител|педагог|преподавател|воспитател|специалист"
            r"|начальник|руководител|зав|директор|советник|помощник|психолог|логопед|социальный педагог|тьютор|эксперт"
            r"|консультант|инспектор|секретар|бухгалтер|head|teacher|adviser|specialist).*"
        ),
    ),
)


@lru_cache(maxsize=1000)
def position_in(words: str) -> Position | None:
    """The post that the words begin with: «советник директора» is not a principal. None for posts that are known, but
    are not the head of a school: «методист», «начальник управления». Raises BadCell for others.
    """
    said = plain(words)
    for position, post in _POSTS:
        if post.fullmatch(said):
            return position
    raise BadCell(RowProblem.bad_position)
