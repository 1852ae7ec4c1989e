"""Reads what a list says about an agreement: its number, its day, its programme."""

import re
from datetime import date

from models.mentorship import Programme
from models.spelling import plain
from services.importing.cells import BadCell, RowProblem
from services.importing.dates import since_in

AGREEMENT_LIMIT = 60
_LONGEST = 300  # code points of a cell; the pattern takes a time that grows with its square
_BEFORE = re.compile(r"(?:(?:договор|соглашени)\w*|agreement)?\s*(?:№|номер|no?\.?(?=\s*\d))?\s*", re.IGNORECASE)
_WITH_DATE = re.compile(r"(?P<number>.*?)[\s,]+(?:от|dated|of)\s+(?P<date>.*\d.*)", re.IGNORECASE | re.DOTALL)
_PROGRAMMES = (  # tried in this order on plain words
    (Programme.project, re.compile(r"проект|project")),
    (Programme.internship, re.compile(r"рядом с директором|стажировк|internship|beside")),
    (Programme.novice, re.compile(r"менее|начинающ|молод|нов\w+ директор|до 3|до трех|сопровожд|novice|under")),
)


def agreement_in(words: str) -> tuple[str, str]:
    """The number and the date: «№ 12-М от 01.10.2025» → «12-М», «01.10.2025»."""
    both = _WITH_DATE.fullmatch(words) if len(words) <= _LONGEST else None
    number, dated = (both["number"], both["date"]) if both else (words, "")
    return _BEFORE.sub("", number, count=1).strip(), dated


def day_in(words: str, today: date, *, day_first: bool) -> date:
    """The day; the first of the month when only a month or a year is written. Raises BadCell."""
    try:
        since = since_in(words, today, day_first=day_first)
        return since.month.replace(day=since.day or 1)
    except (BadCell, ValueError):
        raise BadCell(RowProblem.bad_day) from None


def programme_in(words: str) -> Programme | None:
    said = plain(words)
    return next((programme for programme, stems in _PROGRAMMES if stems.search(said)), None)
