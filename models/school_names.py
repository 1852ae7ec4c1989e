"""One school is written in many ways: «ГБОУ «Школа № 57 имени Иванова»», «СОШ №57», «57-я школа», «57». Here a name
is taken apart, so that lists, the search and typed words compare schools in the same way.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from models.spelling import plain, searchable

_LEGAL_FORM = re.compile(
    r"(?:(?P<letters>[фок]?г[бак]?(?:о|по)?у|м[бак]?(?:о|до)?у|ч(?:о|по)?у|ноу|о?ано(?: оо| во| по)?)"
    r"|(?P<words>(?:федеральное )?(?:государственное|муниципальное|частное) (?:(?:бюджетное|автономное|казенное) )?"
    r"(?:(?:обще|профессиональное )?образовательное )?учреждение))"
    r"(?: (?:г|города) [^\W\d]+)? (?P<name>.+)"
)
_PRIVATE = ("ч", "н", "а", "оа")  # the beginnings of forms that a state school never has
_CITY_WITH_REGION = re.compile(r" (?:г|города) (?:москв\w+|санкт петербург\w*|севастопол\w+)$")
_WITH_STUDIES = re.compile(r" с (?:углубл\w+|расшир\w+) изуч\w+(?: [^\W\d]+)*")
_ORDINARY = re.compile(
    r"(?:(?:муниципальная |государственная )?(?:средняя )?общеобразовательная школа|средняя школа|сош|сш|ср школа|шк)"
    r"(?= \d|$)"
)
_NUMBER_FIRST = re.compile(r"(?P<number>\d+)(?: ?я| ?й)? (?P<kind>школа|шк|сош|гимназия|лицей)(?P<rest>.*)")
_IN_HONOUR = re.compile(r"(?P<name>.*?)(?:^| )(?:имени|им) (?P<honour>.+)")
_NUMBER_BEHIND = re.compile(r"(?P<honour>.*[^\W\d]) (?P<number>\d+)")
_LETTERS_AND_NUMBER = re.compile(r"(?<=[^\W\d])(?=\d)")
_PART = re.compile(r" (?:(?:г|гор|города|пгт|пос|поселка|с|села|корпус|корп|здание|зд|филиал)(?: \w+)*)$")


@dataclass(frozen=True, slots=True)
class SchoolName:
    """`form`: the letters of the legal form; `name`: kind and number, «школа 57»; `honour`: the words after «имени»,
    without initials; `alike`: the name without the town or building behind it.
    """

    form: str
    name: str
    honour: frozenset[str]
    alike: str

    @property
    def has_number(self) -> bool:
        return any(map(str.isdigit, self.name))

    @property
    def usual(self) -> str:
        """The name by which it is searched for, in whatever spelling; "" when nothing but the whole name tells it."""
        return self.name if self.has_number else ""


@lru_cache(maxsize=10_000)
def school_name(words: str) -> SchoolName:
    said = _CITY_WITH_REGION.sub("", _LETTERS_AND_NUMBER.sub(" ", plain(words)))
    form, said = _without_form(said)
    honour = ""
    if found := _IN_HONOUR.fullmatch(said):
        said, honour = found["name"], found["honour"]
        if numbered := _NUMBER_BEHIND.fullmatch(honour):
            said, honour = f"{said} {numbered['number']}".strip(), numbered["honour"]
    if any(map(str.isdigit, said)):
        said = _WITH_STUDIES.sub("", said)
    name = _ordinary(said)
    return SchoolName(form, name, frozenset(word for word in honour.split() if len(word) > 1), _PART.sub("", name))


def _without_form(said: str) -> tuple[str, str]:
    """«гбоу города москвы школа 57» → «гбоу», «школа 57». The form is empty when there is none."""
    found = _LEGAL_FORM.fullmatch(said)
    if found is None:
        return "", said
    words = (found["words"] or "").replace("общеобразовательное", "образовательное")
    return found["letters"] or "".join(word[0] for word in words.split()), found["name"]


def _ordinary(name: str) -> str:
    """One spelling of «СОШ № 57», «средняя школа 57», «57-я школа» and «57»."""
    if turned := _NUMBER_FIRST.fullmatch(name):
        name = f"{turned['kind']} {turned['number']}{turned['rest']}"
    return f"школа {name}" if name.isdecimal() else _ORDINARY.sub("школа", name, count=1)


def same_school(one: str, other: str) -> bool:
    """Whether two names in one city mean the same school. A legal form or a name of honour counts only when both names
    have one: «ГБОУ Школа № 57 имени Гагарина» is «Школа № 57», but not «МБОУ Школа № 57». Without a number only the
    whole name tells schools apart, and a private school is never meant by a name without its form.
    """
    first, second = school_name(one), school_name(other)
    return first.name == second.name and _same_form(first, second) and _same_honour(first, second)


def similar_school(one: str, other: str) -> bool:
    """Whether two names, which may not be of the same school, are so similar that somebody should say."""
    first, second = school_name(one), school_name(other)
    if first.alike != second.alike:
        return False
    return first.has_number or first.honour == second.honour or bool(first.honour & second.honour)


def _same_form(first: SchoolName, second: SchoolName) -> bool:
    if first.form == second.form:
        return True
    form = first.form or second.form
    return not (first.form and second.form) and not form.startswith(_PRIVATE)


def _same_honour(first: SchoolName, second: SchoolName) -> bool:
    if first.honour and second.honour:
        return first.honour <= second.honour or second.honour <= first.honour
    return first.honour == second.honour or first.has_number


def school_spelling(name: str, district: str | None) -> str:
    """For the search: the name as it is written, and its usual form when it has a number, which alone tells schools
    apart.
    """
    return searchable(*dict.fromkeys([plain(name), school_name(name).usual]), also=plain(district or ""))
