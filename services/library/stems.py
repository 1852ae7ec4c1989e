"""Search by words in Russian and English, whatever their case and endings, and with typing errors.

A text is kept as the stems of its words with points. A sought word matches stems that are equal, that begin with it or
with which it begins, or that differ from it by few letters.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, log
from typing import TypeVar

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from snowballstemmer import stemmer

from models.library import STEM
from models.spelling import plain

TITLE, DESCRIPTION, TEXT_AT_MOST = 8, 4, 3  # points of a stem; in a text they grow with how often it occurs
SOUGHT_AT_MOST = 12  # words of a question that are looked for
_RUSSIAN, _ENGLISH = stemmer("russian"), stemmer("english")
_BEGINNING, _SHORTEST = 0.75, 3  # the likeness of a beginning, and how many letters it needs
_LONGEST = 100  # letters of a word
_TYPO_FROM, _TWO_TYPOS_FROM = 4, 8  # letters of a word that may have a typing error, and two
_LIKE_AT_MOST = 12  # stems that a word with an error may mean
_FOUND, _OF_BEST = 0.34, 0.3  # a result has this share of the sought words, and of the best result's score
_SILENT_WORDS = """
а без бы в во вы где да для до его ее если есть еще же за и из или их к как какая какие какой когда ко кто ли мне
мой моя мы на надо найти не нет ни но нужен нужно о об от по под при про с со там то тут у уже хочу что чтобы это я
вам вас нас нам мое этот эта эти бот можно документ документы a about an and are as at be by can do does find for
from have how i in is it me my need of on or our please that the there this to want we what when where which who
with you your document documents
"""
_SILENT = frozenset(_SILENT_WORDS.split())  # words that say nothing about what is looked for
Key = TypeVar("Key", bound=Hashable)
Points = Mapping[str, int]


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """Of a plain word. What is longer than any word is cut first: a stemmer's time grows with the square of it."""
    return str((_ENGLISH if word.isascii() else _RUSSIAN).stemWord(word[:_LONGEST]))[:STEM]


def stems_in(text: str) -> list[str]:
    """Without words that say nothing, such as prepositions."""
    return [stem_of(word) for word in plain.__wrapped__(text).split() if word not in _SILENT]


def named_points(title: str, description: str = "") -> dict[str, int]:
    """Points of the stems by which a text is named."""
    points = dict.fromkeys(stems_in(description), DESCRIPTION)
    for stem in set(stems_in(title)):
        points[stem] = points.get(stem, 0) + TITLE
    return points


def written_points(text: str) -> dict[str, int]:
    """Points of the stems that a text has, by how often."""
    return {stem: min(TEXT_AT_MOST, ceil(1 + log(times))) for stem, times in Counter(stems_in(text)).items()}


def sought_stems(question: str) -> list[str]:
    """The stems of the words that are looked for, each once."""
    return list(dict.fromkeys(stems_in(question)))[:SOUGHT_AT_MOST]


@dataclass(frozen=True, slots=True)
class Matches:
    """For each sought stem the known stems that it may mean, with a likeness from 0 to 1."""

    by_sought: Mapping[str, Mapping[str, float]]

    @property
    def stems(self) -> set[str]:
        return {stem for likely in self.by_sought.values() for stem in likely}


def matches(sought: Iterable[str], known: Collection[str]) -> Matches:
    return Matches({one: _likely(one, known) for one in sought})


def _likely(sought: str, known: Collection[str]) -> dict[str, float]:
    likely = {}
    if len(sought) >= _TYPO_FROM and not sought.isdigit():
        errors = 1 if len(sought) < _TWO_TYPOS_FROM else 2
        near = extract(sought, known, scorer=OSA.distance, score_cutoff=errors, limit=_LIKE_AT_MOST)
        likely = {stem: (1 - wrong / len(sought)) ** 2 for stem, wrong, _ in near}
    if len(sought) >= _SHORTEST:
        likely |= {stem: max(_BEGINNING, likely.get(stem, 0)) for stem in known if _begins(sought, stem)}
    if sought in known:
        likely[sought] = 1.0
    return likely


def _begins(one: str, other: str) -> bool:
    """Whether one of the two begins with the other, which has enough letters to mean something."""
    short, long = sorted((one, other), key=len)
    return len(short) >= max(_SHORTEST, len(long) - 4) and long.startswith(short) and not long.isdigit()


def ranked(found: Matches, holding: Mapping[Key, Points], total: int) -> list[Key]:
    """The best first. `holding`: the points of matched stems of each text; `total`: how many texts there are."""
    texts = Counter(stem for points in holding.values() for stem in points)
    rarity = {stem: log(1 + total / count) for stem, count in texts.items()}
    scores: dict[Key, float] = {}
    for key, points in holding.items():
        best = [
            max(
                (likeness * rarity[stem] * points[stem] for stem, likeness in likely.items() if stem in points),
                default=0,
            )
            for likely in found.by_sought.values()
        ]
        share = sum(score > 0 for score in best) / len(best)
        if share >= _FOUND:
            scores[key] = sum(best) * share
    highest = max(scores.values(), default=0.0)
    kept = [key for key, score in scores.items() if score >= _OF_BEST * highest]
    return sorted(kept, key=lambda key: -scores[key])
