"""Reads the cell with a person's name, in which people also write other things: «Петрова (Сидорова) А. С., к.п.н.»."""

import re
from dataclasses import dataclass

from models.spelling import legible
from services.importing.cells import BadCell, RowProblem
from services.people.names import BadName, Name, looks_like_full_name, parse_name

_CONTACTS = re.compile(r"\S+@\S+|(?:\bтел\w*[.:]*\s*|\bмоб\w*[.:]*\s*)?\+?[\d(][\d\s()-]{5,}\d")
_NUMBERED = re.compile(r"^\s*\d{1,4}\s*[.)]\s*")
_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]?")
_FORMER = re.compile(r"(?:(?:девичья|ранее|бывш\w*|до брака|урожд\w*\.?|в девичестве|née|nee) )?([А-ЯЁA-Z][\w'’-]+)")
_WRITTEN = r"(?:[кд]\.\s?(?:[а-я]{1,5}\.\s?-?\s?){1,2}н\b\.?|(?:[Кк]анд|[Дд]окт)\w*\.?\s+[\w.-]+\s+н(?:аук)?\b\.?)"
_TITLE = (
    rf"(?:{_WRITTEN}|(?:[Дд]оцент|[Пп]рофессор|[Пп]роф\.|[Зз]аслуженн(?:ый|ая)|[Пп]оч[её]тн(?:ый|ая)|[Оо]тличник"
    r"|[Уу]читель|[Мм]етодист|[Рр]аботник|РФ|России|PhD|Ph\.D\.?|(?:и\.\s?о\.|[Вв]рио|ВРИО|[Зз]ам\.|[Зз]аместител[ья])"
    r"|[Дд]иректора?|[Зз]аведующ(?:ий|ая)|[Рр]уководител[ья]|[Нн]ачальник|[Гг]-?н|[Гг]-?жа|[Гг]осподин|[Гг]оспожа"
    r"|Mrs?\.|Ms\.|Dr\.)(?!\w))"
)
_TITLES_BEFORE = re.compile(rf"^(?:{_TITLE}[\s,:-]*)+")
_TITLE_BEHIND = re.compile(rf"[\s,;-]+{_TITLE}.*$")
_REMARK = re.compile(r"[,;]\s*[а-яё][а-яё/ .-]*$")  # «…, декрет»
_LONGEST = 300  # code points
_BETWEEN_PEOPLE = re.compile(r"\s*[;/\n,]\s*|\s+(?:и|and)\s+")


@dataclass(frozen=True, slots=True)
class NameCell:
    """`former`: an earlier surname in brackets. `is_clear` is False when somebody should look at how it was taken."""

    name: Name
    former: str = ""
    is_clear: bool = True


def name_in(cell: str) -> NameCell:
    """Raises BadCell when there is no name, or two people. A cell that is much longer than any name is not looked
    through: the patterns take a time that grows with its square.
    """
    if len(cell) > _LONGEST:
        raise BadCell(RowProblem.bad_name)
    words, former = _without_brackets(_CONTACTS.sub(" ", _NUMBERED.sub("", legible(cell))))
    people = [part for part in _BETWEEN_PEOPLE.split(words) if looks_like_full_name(part)]
    if len(people) > 1:
        raise BadCell(RowProblem.two_people)
    words = _TITLE_BEHIND.sub("", _TITLES_BEFORE.sub("", " ".join(words.split())))
    words = (words if words.islower() else _REMARK.sub("", words)).strip(" ;:-–—.,") + (
        "." if words.endswith(".") else ""
    )
    try:
        name = parse_name(words)
    except BadName:
        raise BadCell(RowProblem.bad_name) from None
    return NameCell(name, former, "," in words or not _is_unusual(name))


def name_in_parts(surname: str, first_name: str, patronymic: str) -> NameCell:
    """A name that has a column for each part. A patronymic may stand with the first name. Raises BadCell."""
    surname, former = _without_brackets(surname)
    given = first_name.split()
    if not patronymic and len(given) == 2 and looks_like_full_name(f"{surname} {first_name}"):
        first_name, patronymic = given
    try:
        return NameCell(parse_name(",".join(filter(None, (surname.strip(), first_name, patronymic)))), former)
    except BadName:
        raise BadCell(RowProblem.bad_name) from None


def _without_brackets(words: str) -> tuple[str, str]:
    """The words without what stands in brackets; and a former surname among that."""
    found = [match[1].strip() for match in _BRACKETS.finditer(words)]
    former = next((match[1] for one in found if (match := _FORMER.fullmatch(one))), "")
    return _BRACKETS.sub(" ", words), former


def _is_unusual(name: Name) -> bool:
    """Several first names may be part of a surname; several words of a patronymic, other than «Гасан оглы», too."""
    several = name.patronymic.split()[1:]
    return " " in name.first_name or any(word[0].isupper() for word in several)
