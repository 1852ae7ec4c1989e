"""Compares what people type, ignoring case, spacing and punctuation, and searches names for typed letters."""

import re

from models.spelling import plain

_LEGAL_FORM = re.compile(
    r"(?:(?P<letters>ф?г[бак]?(?:о|по)?у|м[бак]?(?:о|до)?у)"
    r"|(?P<words>(?:федеральное )?(?:государственное|муниципальное) (?:(?:бюджетное|автономное|казенное) )?"
    r"(?:(?:обще|профессиональное )?образовательное )?учреждение))"
    r"(?: (?:г|города) [^\W\d]+)? (?P<name>.+)"
)
_ORDINARY = re.compile(r"(?:(?:средняя )?общеобразовательная школа|средняя школа|сош|сш|ср школа)(?= \d|$)")
_NUMBER_FIRST = re.compile(r"(?P<number>\d+)(?: ?я| ?й)? (?P<kind>школа|гимназия|лицей)")
_WITHIN_A_WORD = 3  # letters: shorter words are only searched for at the beginning of a word


def same_school(one: str, other: str) -> bool:
    """Whether two names in one city mean the same school. A legal form counts only when both names have one: «ГБОУ
    Школа № 57» is «Школа № 57», but not «МБОУ Школа № 57».
    """
    (form, name), (other_form, other_name) = in_legal_form(one), in_legal_form(other)
    return name == other_name and (not form or not other_form or form == other_form)


def in_legal_form(school: str) -> tuple[str, str]:
    """Split a name into the legal form's letters and the plain rest: «ГБОУ города Москвы «СОШ № 57»» → «гбоу», «школа
    57». The form is empty when there is none.
    """
    said = plain(school)
    found = _LEGAL_FORM.fullmatch(said)
    if found is None:
        return "", _ordinary(said)
    words = (found["words"] or "").replace("общеобразовательное", "образовательное")
    return found["letters"] or "".join(word[0] for word in words.split()), _ordinary(found["name"])


def _ordinary(name: str) -> str:
    """One spelling of «СОШ № 57», «средняя школа 57», «57-я школа» and «57»."""
    if turned := _NUMBER_FIRST.fullmatch(name):
        name = f"{turned['kind']} {turned['number']}"
    return f"школа {name}" if name.isdecimal() else _ORDINARY.sub("школа", name, count=1)


def rank(name: str, words: list[str]) -> int | None:
    """How well a plain name matches plain words: 0 when each is a whole word of the name, 1 when some only begin a
    word, 2 when some stand in the middle of one, None when any is missing. A number is never found in the middle of a
    word.
    """
    parts, found = name.split(), 0
    for word in words:
        if word in parts:
            continue
        if any(part.startswith(word) for part in parts):
            found = max(found, 1)
        elif len(word) >= _WITHIN_A_WORD and not word.isdigit() and word in name:
            found = max(found, 2)
        else:
            return None
    return found
