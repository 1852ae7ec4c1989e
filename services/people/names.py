"""Splits a name, typed on one line, into surname, first name and patronymic. Commas mark the parts when the order alone
would not.

Russian names: https://ru.wikipedia.org/wiki/Русское_имя; «оглы», «кызы» and similar words belong to the patronymic, or,
before the first name, to what stands for a surname («Нуртазим кызы Нурайым»).
"""

import re
from dataclasses import dataclass

from models.spelling import legible, plain
from services.refusals import Refusal

NAME_LIMIT = 100
_PATRONYMIC = re.compile(r".+(вич|вна|ична|ьич|тич|мич|кич)", re.IGNORECASE)
_INITIALS_TOGETHER = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_])")  # «Д.С.»
_BARE_INITIAL = re.compile(r"[^\W\d_]\.?")
_LETTERS = re.compile(r"[^\W\d_]+")
_CHILD_OF = ("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "заде", "oglu", "ogly", "kyzy", "qizi")
_PARTICLES = ("ван", "дер", "ден", "фон", "цу", "де", "да", "ди", "ду", "дель", "ла", "ле", "эль", "аль", "ибн", "бен")
_PARTICLES_LATIN = ("van", "der", "den", "von", "zu", "de", "da", "di", "du", "del", "la", "le", "el", "al", "ibn")
_ALSO_A_SURNAME = ("ван", "ден", "да", "ди", "ду", "ле", "ла", "бен", "van", "den", "da", "di", "du", "le", "la")
_SURNAME = re.compile(r"(?=.{5}).+(?:[оеё]ва?|[сц]к(?:ий|ая|ой)|енко|швили|дзе)", re.IGNORECASE)
_LIKE_A_SURNAME = re.compile(r".+(?:[оеё]ва?|ина?|ына?|[сц]к(?:ий|ая|ой)|енко|швили|дзе|[иы]х|ук|юк|ян)", re.IGNORECASE)


class BadName(Refusal):
    key = "refusal-bad-name"


@dataclass(frozen=True, slots=True)
class Name:
    surname: str
    first_name: str
    patronymic: str


def parse_name(line: str) -> Name:
    """The parts of «Петрова Анна Сергеевна», «Анна Сергеевна Петрова», «Анна Петрова», «Алиев Вагиф Гасан оглы», «ван
    дер Берг Анна», «Ли, Анна Мария», «Новикова Д.С.»; the patronymic may be missing. A name in lower case, and words in
    capitals, get normal capitals.
    Raises BadName when there is no first name or a part is not a word.
    """
    line = _INITIALS_TOGETHER.sub(" ", re.sub(r"\s*[-‐‑–—]\s*", "-", legible(line)))
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
    if len(parts) == 2 and len(initials := parts[1].split()) == 2 and all(map(is_initial, initials)):
        return [parts[0], *initials]
    return parts


def _apart(words: list[str]) -> list[str]:
    """Surname, first name(s), patronymic; an empty list when the surname is missing."""
    if is_initial(words[0]) and not is_initial(words[-1]):
        return _apart([words[-1], *words[:-1]])  # «Д. С. Новикова»
    words = _with_whole_surname(words)
    if len(words) < 3:
        if _is_patronymic(words[-1]):
            return []  # «Анна Сергеевна» has no surname
        return words[::-1] if _is_turned_round(words) else words
    if len(words) == 3 and all(map(_BARE_INITIAL.fullmatch, words[1:])):
        return [words[0], *(f"{word[0]}." for word in words[1:])]  # «Новикова Д С»
    if words[-1].lower() in _CHILD_OF and len(words) > 3:
        return [words[0], " ".join(words[1:-2]), " ".join(words[-2:])]
    if len(words) == 3 and _is_patronymic(words[1]) and not _is_patronymic(words[2]):
        return [words[2], words[0], words[1]]
    if _is_patronymic(words[-1]):
        return [words[0], " ".join(words[1:-1]), words[-1]]
    return [words[0], words[1], " ".join(words[2:])]


def _with_whole_surname(words: list[str]) -> list[str]:
    """The words with a surname of several words put first, as one: «ван дер Берг», «Нуртазим кызы», «Петрова
    Водкина» before a first name and patronymic. A particle with a capital may itself be the surname: «Ван Анна».
    """
    if len(words) > 2 and words[1].lower() in _CHILD_OF:
        return [" ".join(words[:2]), *words[2:]]
    if len(words) == 4 and all(map(_SURNAME.fullmatch, words[:2])) and _is_patronymic(words[3]):
        return [" ".join(words[:2]), *words[2:]]
    start = next((at for at, word in enumerate(words[:-1]) if _is_particle(word)), None)
    if start is not None and 0 < start < 3 and words[start].islower():
        return [" ".join(words[start:]), *words[:start]]  # «Отто фон Берг»
    end = next((at for at, word in enumerate(words) if not _is_particle(word)), len(words))
    if 0 < end < len(words) - 1 and (end > 1 or words[0].islower() or words[0].lower() not in _ALSO_A_SURNAME):
        return [" ".join(words[: end + 1]), *words[end + 1 :]]
    return words


def _is_particle(word: str) -> bool:
    return word.lower() in (*_PARTICLES, *_PARTICLES_LATIN)


def _is_turned_round(words: list[str]) -> bool:
    """«Анна Петрова»: only the second of two words is a surname beyond doubt."""
    return len(words) == 2 and not _LIKE_A_SURNAME.fullmatch(words[0]) and _SURNAME.fullmatch(words[1]) is not None


def looks_like_full_name(line: str) -> bool:
    """Whether it is surely a person's name, as with a patronymic or initials; for columns and cells that should hold
    something else.
    """
    words = legible(line).split()
    if not 2 <= len(words) <= 5 or not all(map(_is_word, words)):
        return False
    capitals = all(word[0].isupper() or word.lower() in _CHILD_OF or _is_particle(word) for word in words)
    initials = _INITIALS_TOGETHER.sub(" ", line).split()
    is_short = len(initials) == 3 and sum(map(is_initial, initials)) == 2
    return capitals and (any(map(_is_patronymic, words[1:])) or words[-1].lower() in _CHILD_OF or is_short)


def _capital(word: str) -> str:
    """«ПЕТРОВА-ВОДКИНА» → «Петрова-Водкина»"""
    return word.lower() if word.lower() in _CHILD_OF else _LETTERS.sub(lambda part: part[0].capitalize(), word)


def _is_patronymic(word: str) -> bool:
    return _PATRONYMIC.fullmatch(word) is not None


def abbreviates(part: str, full: str) -> bool:
    """Whether a part of a name is the initial of the other: «А.» of «Анна»."""
    return is_initial(part) and not is_initial(full) and plain(full).startswith(plain(part))


def is_initial(word: str) -> bool:
    return re.fullmatch(r"[^\W\d_]\.", word) is not None


def _is_word(part: str) -> bool:
    return bool(part) and all(any(map(str.isalpha, word)) for word in part.split())
