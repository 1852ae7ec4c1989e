"""Reads since when somebody is in post, as a month. People write a date, a season, a school year or «2 года»."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from models.spelling import legible
from services.importing.cells import BadCell, RowProblem

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTHS_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"весн": 3, "лет": 6, "осен": 9, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # a winter has two years
_EARLIEST = 1950
_MONTHS_A_YEAR = 12
_DAY_ZERO = date(1899, 12, 30)  # of Excel's numbers for days
_YEAR = r"(?P<year>\d{4}|\d{2})"
_BEFORE = re.compile(
    r"^(?:(?:назначен\w?|утвержд\w+|работает|вступил\w?|принят\w?|в должности|appointed|in post|since|from|с|со|от|c)"
    r"[ :.]+)+"
)
_BEHIND = re.compile(
    r"(?:\(.*|[,;]? *(?:приказ|распоряжен|пр)\w*\b.*| *(?:-|по|до) *(?:н\.? ?в\.?|наст\w*\.?.*)| 0?0:00(?::00)?)$"
)
_YEAR_WORD = re.compile(r" ?(?:г\.?|гг\.?|год[ау]?)$")


@dataclass(frozen=True, slots=True)
class Month:
    """`earlier` and `later`: how many months before and after it the words may mean as well. `day`: 0 when the words
    name none.
    """

    year: int
    month: int
    earlier: int = 0
    later: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Since:
    """The month that the words mean, and the first and last one that they may mean; each by its first day. `day`: of
    that month, as it is written, or 0 when the words name none.
    """

    month: date
    earliest: date
    latest: date
    day: int = 0


def month_in(words: str, today: date, *, day_first: bool = False) -> date:
    return since_in(words, today, day_first=day_first).month


@lru_cache(maxsize=1000)
def since_in(words: str, today: date, *, day_first: bool = False) -> Since:
    """The month, by its first day. A year alone means its September, when posts are taken up, or January while that
    September is still ahead. `day_first`: other dates of the column show that «1/9/2022» begins with the day. Raises
    BadCell.
    """
    said = re.sub(r"[-‐‑–—−]", "-", " ".join(legible(words).casefold().replace("ё", "е").split()))
    said = _BEFORE.sub("", _BEHIND.sub("", said).strip()).strip(" ,;")
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(said):
            month = read(found, today)
            break
    else:
        month = _with_slashes(said, today, day_first=day_first)
    if month is None or not 1 <= month.month <= 12 or month.year < _EARLIEST:
        raise BadCell(RowProblem.bad_date)
    first = date(month.year, month.month, 1)
    if first > today:
        raise BadCell(RowProblem.bad_date)
    return Since(first, _months_after(first, -month.earlier), _months_after(first, month.later), month.day)


def _months_after(first: date, months: int) -> date:
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def puts_day_first(cells: Iterable[str]) -> bool:
    """Whether a column's dates with slashes begin with the day: some can only do so, none only with the month."""
    found = [re.match(r"\s*(\d{1,2})/(\d{1,2})/\d", words) for words in cells]
    pairs = [(int(one[1]), int(one[2])) for one in found if one]
    return any(first > 12 for first, _ in pairs) and not any(second > 12 for _, second in pairs)


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _by_number(found: re.Match[str], _today: date) -> Month:
    return Month(_year(found["year"]), int(found["month"]), day=_day(found))


def _by_two_numbers(found: re.Match[str], today: date) -> Month | None:
    """«09.2022», «09.22». «01.09» may be the first of September as well as January 2009."""
    is_unclear = len(found["year"]) == 2 and int(found["year"]) <= _MONTHS_A_YEAR and not found["said"]
    return None if is_unclear else Month(_year(found["year"]), int(found["month"]))


def _day(found: re.Match[str]) -> int:
    return int(found["day"] or 0)


def _by_word(found: re.Match[str], _today: date) -> Month | None:
    for names in (_MONTHS, _MONTHS_EN):
        for number, stem in enumerate(names, start=1):
            if found["word"].startswith(stem):
                return Month(_year(found["year"]), number, day=_day(found))
    seasons = (at for stem, at in _SEASONS.items() if found["word"].startswith(stem))
    return next((Month(_year(found["year"]), at, later=2) for at in seasons), None)


def _by_year(found: re.Match[str], today: date) -> Month:
    year = int(found["year"])
    month = 9 if (year, 9) <= (today.year, today.month) else 1
    return Month(year, month, earlier=month - 1, later=12 - month)


def _by_school_year(found: re.Match[str], _today: date) -> Month | None:
    year, following = int(found["year"]), int(found["next"])
    return Month(year, 9, later=11) if following in (year + 1, (year + 1) % 100) else None


def _by_length(found: re.Match[str], today: date) -> Month | None:
    """«2 года», «1,5 года», «2 г. 3 мес.», «8 месяцев», «год», «полгода»: so long before today. A list may have been
    kept for a while, and «2 года» is said until it is three, so it may also mean up to eleven months earlier.
    """
    years = 1.0 if found["one"] else 0.5 if found["half"] else float((found["years"] or "0").replace(",", "."))
    months = round(years * 12) + int(found["months"] or 0)
    if not 0 < months < 12 * 70:
        return None
    count = today.year * 12 + today.month - 1 - months
    return Month(count // 12, count % 12 + 1, earlier=11)


def _by_serial(found: re.Match[str], _today: date) -> Month:
    """Excel's number for a day, shown when the column has lost its format."""
    day = _DAY_ZERO + timedelta(days=int(found[0]))
    return Month(day.year, day.month, day=day.day)


def _with_slashes(said: str, today: date, *, day_first: bool) -> Month | None:
    """«9/13/2022», «09/2022». «9/1/2022» is clear only when the column puts the day first, or one reading lies ahead;
    «9/22» never is.
    """
    parts = _YEAR_WORD.sub("", said).split("/")
    if len(parts) == 2 and re.fullmatch(r"\d{1,2}", parts[0]) and re.fullmatch(r"\d{4}", parts[1]):
        return Month(int(parts[1]), int(parts[0]))
    if len(parts) != 3 or not all(map(str.isdecimal, parts)) or len(parts[2]) not in (2, 4):
        return None
    first, second, year = int(parts[0]), int(parts[1]), _year(parts[2])
    if day_first or first > 12 or first == second:
        return Month(year, second, day=first)
    if second > 12:
        return Month(year, first, day=second)
    readings = [Month(year, first, day=second), Month(year, second, day=first)]
    past = [one for one in readings if (one.year, one.month) <= (today.year, today.month)]
    return past[0] if len(past) == 1 else None


_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str], date], Month | None]]] = [
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<year>\d{4})[-.](?P<month>\d{1,2})(?:[-.](?P<day>\d{1,2}))?", _by_number),
        (rf"(?P<day>\d{{1,2}})[-. ](?P<month>\d{{1,2}})[-. ]{_YEAR}(?: ?г\.?| ?года)?", _by_number),
        (rf"(?P<month>\d{{1,2}})[-. ]{_YEAR}(?P<said> ?г\.?| ?года)?", _by_two_numbers),
        (
            rf"(?:[«\"]?(?P<day>\d{{1,2}})[»\"]?[-. ])?(?P<word>[а-яa-z]{{3,}})[-., ]+{_YEAR}(?: ?г\.?| ?года?)?",
            _by_word,
        ),
        (r"(?P<year>\d{4})(?: ?г\.?| ?года?)?", _by_year),
        (r"(?P<year>\d{4}) ?[-/] ?(?P<next>\d{4}|\d{2})(?: ?(?:уч\w*\.?)? ?(?:гг?\.?|год\w*)?)?", _by_school_year),
        (
            r"(?=.)(?:(?P<one>год)|(?P<half>полгода)|(?P<years>\d{1,2}(?:[.,]\d)?) ?(?:г\.?|года?|лет|years?))?"
            r"(?: ?и? ?(?P<months>\d{1,3}) ?(?:м\.?|мес\w*\.?|months?))?",
            _by_length,
        ),
        (r"[2-5]\d{4}", _by_serial),
    )
]
