"""A list of names that a coordinator pastes: one name a line, matched against the people of the association."""

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import or_, select

from models.person import ERASED, Person
from models.spelling import plain
from services.guards import require_coordinator
from services.unit_of_work import Act

LINES_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class NamesRead:
    """`found`: ids of the people whom a line names; `several`: lines that fit more than one, with their ids; `unknown`:
    lines that fit nobody; `unread`: how many lines beyond LINES_AT_MOST there are.
    """

    found: tuple[int, ...] = ()
    several: dict[str, tuple[int, ...]] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    unread: int = 0


async def read_names(act: Act, text: str) -> NamesRead:
    """In one statement. Words of a line may be cut to initials («Петрова А. С.»). Raises NotAllowed."""
    require_coordinator(act)
    written = [line for line in map(str.strip, text.splitlines()) if plain(line)]
    lines, unread = written[:LINES_AT_MOST], len(written[LINES_AT_MOST:])
    first = {plain(line).split()[0] for line in lines}
    if not first:
        return NamesRead()
    named = or_(*(Person.spelling.contains(f" {word}") for word in sorted(first)))
    query = select(Person.id, Person.spelling).where(Person.surname != ERASED, named).order_by(Person.id)
    by_word: defaultdict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for person_id, spelling in await act.session.execute(query):
        words = spelling.replace("|", " ").split()
        for word in first.intersection(words):
            by_word[word].append((person_id, words))
    found: list[int] = []
    several: dict[str, tuple[int, ...]] = {}
    unknown: list[str] = []
    for line in lines:
        wanted = plain(line).split()
        fits = tuple(person_id for person_id, words in by_word[wanted[0]] if _fits(wanted, words))
        if len(fits) == 1:
            found.append(fits[0])
        elif fits:
            several[line] = fits
        else:
            unknown.append(line)
    return NamesRead(tuple(dict.fromkeys(found)), several, tuple(unknown), unread)


def _fits(wanted: list[str], words: list[str]) -> bool:
    """Whether each wanted word is one of the name's words or its first letters."""
    return all(any(word.startswith(one) for word in words) for one in wanted)
