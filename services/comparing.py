"""Whether two people have written the same, however they spell, space and punctuate it; and whether a few letters are
in what was written.
"""

import re

_SIGNS = re.compile(r"[\W_]+")
_WITHIN_A_WORD = 3  # letters from which on they are sought in the middle of a word too


def plain(words: str) -> str:
    """Small letters, «е» for «ё», one space for all that is neither letter nor digit."""
    return _SIGNS.sub(" ", words.casefold().replace("ё", "е")).strip()


def plain_city(words: str) -> str:
    """«г. Москва» and «город Москва» are «москва» too."""
    return plain(words).removeprefix("г ").removeprefix("город ")


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
