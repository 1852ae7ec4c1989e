"""Whether two people have written the same: however they spell, space and punctuate it."""

import re

_SIGNS = re.compile(r"[\W_]+")


def plain(words: str) -> str:
    """Small letters, «е» for «ё», one space for all that is neither letter nor digit."""
    return _SIGNS.sub(" ", words.casefold().replace("ё", "е")).strip()
