"""Splits a name, typed on one line, into surname, first name and patronymic. Commas mark the parts when the order alone
would not.

Russian names: https://ru.wikipedia.org/wiki/Русское_имя; «оглы», «кызы» and similar words belong to the patronymic.
"""

import re
from dataclasses import dataclass

from services.refusals import Refusal

NAME_LIMIT = 100
_PATRONYMIC = re.compile(r".+(вич|вна|ична|ьич|тич|мич|кич)", re.IGNORECASE)
_INITIALS_TOGETHER = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_])")  # «Д.С.»
_LETTERS = re.compile(r"[^\W\d_]+")
_CHILD_OF = ("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "заде", "oglu", "ogly", "kyzy", "qizi")


class BadName(Refusal):
    key = "refusal-bad-name"


@dataclass(frozen=True, slots=True)
class Name:
    surname: str
    first_name: str
    patronymic: str


def parse_name(line: str) -> Name:
    """The parts of «Петрова Анна Сергеевна», «Анна Сергеевна Петрова», «Алиев Вагиф Гасан оглы», «Ли, Анна Мария»,
    «Новикова Д.С.»; the patronymic may be missing. A name in lower case, and words in capitals, get normal capitals.
    Raises BadName when there is no first name or a part is not a word.
    """
    line = _INITIALS_TOGETHER.sub(" ", re.sub(r"\s*-\s*", "-", line))
    if len(line) > NAME_LIMIT or any(map(str.isdigit, line)):
        raise BadName
    parts = _at_commas(line) if "," in line else _apart(line.split() or [""])
    if not 2 <= len(parts) <= 3 or not all(map(_is_word, (*parts[:2], *filter(None, parts[2:])))):
        raise BadName
    is_small = line.islower()
    parts = [
        " ".join(_capital(word) if is_small or word.isupper() else word for word in part.split()) for part in parts
    ]
    return Name(*parts, *[""] * (3 - len(parts)))


def _at_commas(line: str) -> list[str]:
    """Initials need no comma between them: «Новикова, Д. С.» has three parts."""
    parts = [" ".join(part.split()) for part in line.split(",")]
    if len(parts) == 2 and len(initials := parts[1].split()) == 2 and all(map(_is_initial, initials)):
        return [parts[0], *initials]
    return parts


def _apart(words: list[str]) -> list[str]:
    """Surname, first name(s), patronymic; an empty list when the surname is missing."""
    if _is_initial(words[0]) and not _is_initial(words[-1]):
        return _apart([words[-1], *words[:-1]])  # «Д. С. Новикова»
    if len(words) < 3:
        return [] if _is_patronymic(words[-1]) else words  # «Анна Сергеевна» has no surname
    if words[-1].lower() in _CHILD_OF and len(words) > 3:
        return [words[0], " ".join(words[1:-2]), " ".join(words[-2:])]
    if len(words) == 3 and _is_patronymic(words[1]) and not _is_patronymic(words[2]):
        return [words[2], words[0], words[1]]
    if _is_patronymic(words[-1]):
        return [words[0], " ".join(words[1:-1]), words[-1]]
    return [words[0], words[1], " ".join(words[2:])]


def _capital(word: str) -> str:
    """«ПЕТРОВА-ВОДКИНА» → «Петрова-Водкина»"""
    return word.lower() if word.lower() in _CHILD_OF else _LETTERS.sub(lambda part: part[0].capitalize(), word)


def _is_patronymic(word: str) -> bool:
    return _PATRONYMIC.fullmatch(word) is not None


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"[^\W\d_]\.", word) is not None


def _is_word(part: str) -> bool:
    return bool(part) and all(any(map(str.isalpha, word)) for word in part.split())
