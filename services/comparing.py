"""Whether two people have written the same, however they spell, space and punctuate it; and whether a few letters are
in what was written.
"""

import re

_SIGNS = re.compile(r"[\W_]+")
_LEGAL_FORM = re.compile(
    r"(?:(?P<letters>ф?г[бак]?(?:о|по)?у|м[бак]?(?:о|до)?у)"
    r"|(?P<words>(?:федеральное )?(?:государственное|муниципальное) (?:(?:бюджетное|автономное|казенное) )?"
    r"(?:(?:обще|профессиональное )?образовательное )?учреждение))"
    r"(?: (?:г|города) [^\W\d]+)? (?P<name>.+)"
)
_WITHIN_A_WORD = 3  # letters from which on they are sought in the middle of a word too


def plain(words: str) -> str:
    """Small letters, «е» for «ё», one space for all that is neither letter nor digit."""
    return _SIGNS.sub(" ", words.casefold().replace("ё", "е")).strip()


def plain_city(words: str) -> str:
    """«г. Москва» and «город Москва» are «москва» too."""
    return plain(words).removeprefix("г ").removeprefix("город ")


def same_school(one: str, other: str) -> bool:
    """Of one city, whether or not a legal form stands before the name: «ГБОУ Школа № 57» is «Школа № 57», and not «МБОУ
    Школа № 57».
    """
    (form, name), (other_form, other_name) = in_legal_form(one), in_legal_form(other)
    return name == other_name and (not form or not other_form or form == other_form)


def in_legal_form(school: str) -> tuple[str, str]:
    """«ГБОУ города Москвы «Школа № 57»» → «гбоу», «школа 57»; the form is empty when there is none."""
    said = plain(school)
    found = _LEGAL_FORM.fullmatch(said)
    if found is None:
        return "", said
    words = (found["words"] or "").replace("общеобразовательное", "образовательное")
    return found["letters"] or "".join(word[0] for word in words.split()), found["name"]


def rank(name: str, words: list[str]) -> int | None:
    """How near the plain words are to a plain name, 0 when all are whole words of it; None when one is not in it. A
    number is not sought within a number.
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
