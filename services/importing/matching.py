"""Finds which rows of a list mean known people: by Telegram id where the row has one, else by name, city and school."""

from collections.abc import Container
from dataclasses import dataclass, replace

from models.person import Role
from models.profile import ApplicationState
from services.importing.cells import BadCell, RowProblem
from services.importing.known import KnownPerson, KnownSchools, everybody
from services.importing.namesakes import Namesakes
from services.importing.rows import Entry, Parsed, Wrong
from services.unit_of_work import Act

Pair = tuple[Entry, KnownPerson | None]


@dataclass(frozen=True, slots=True)
class Matched:
    """Each entry with its known person, or None for somebody new; and the rows that could not be matched."""

    pairs: list[Pair]
    wrong: list[Wrong]


async def match_people(act: Act, parsed: Parsed, schools: KnownSchools) -> Matched:
    """Reads everybody at once, so the number of statements does not grow with the list."""
    people = await everybody(act)
    namesakes = Namesakes(people, schools)
    by_telegram = {one.values["telegram_id"]: one for one in people if one.values["telegram_id"] is not None}
    matched, taken = Matched([], []), dict[int, int]()
    for entry in parsed.entries:
        try:
            pair = _pair(entry, by_telegram.get(entry.telegram_id), namesakes)
        except BadCell as bad:
            matched.wrong.append(Wrong(entry.line, bad.problem))
            continue
        if pair[1] is not None and pair[1].id in taken:
            matched.wrong.append(Wrong(entry.line, RowProblem.repeated, taken[pair[1].id]))
            continue
        if pair[1] is not None:
            taken[pair[1].id] = entry.line
        matched.pairs.append(pair)
    return _without_own_role(_without_movers(matched, namesakes, taken), act.me.id)


def _pair(entry: Entry, in_chat: KnownPerson | None, namesakes: Namesakes) -> Pair:
    """The row's person by Telegram id, else by name. Raises BadCell."""
    if in_chat is None:
        return entry, namesakes.meant(entry)
    if not entry.names_city:
        entry = replace(entry, city_id=in_chat.values["city_id"])
    if namesakes.called_otherwise(in_chat, entry):
        raise BadCell(RowProblem.other_telegram)
    return entry, in_chat


def _without_movers(matched: Matched, namesakes: Namesakes, listed: Container[int]) -> Matched:
    """Refuse a new person who has a namesake at another school: without a Telegram id, the row may mean that namesake
    after a move.
    """
    kept, wrong = list[Pair](), list(matched.wrong)
    for entry, found in matched.pairs:
        is_told = found is not None or entry.telegram_id is not None
        school = "" if is_told else namesakes.school_elsewhere(entry, listed)
        if school:
            wrong.append(Wrong(entry.line, RowProblem.elsewhere, named=school))
        else:
            kept.append((entry, found))
    return Matched(kept, wrong)


def _without_own_role(matched: Matched, me: int) -> Matched:
    """The coordinator who sends a list cannot make themselves a mentor with it. The rest of their row is loaded."""
    kept, wrong = list[Pair](), list(matched.wrong)
    for entry, found in matched.pairs:
        if found is not None and found.id == me and Role.mentor in entry.roles and not _is_mentor(found):
            wrong.append(Wrong(entry.line, RowProblem.own_role))
            entry = replace(entry, roles=entry.roles - {Role.mentor}, offer={})
        kept.append((entry, found))
    return Matched(kept, wrong)


def _is_mentor(one: KnownPerson) -> bool:
    approved = one.offer is not None and one.offer["state"] is ApplicationState.approved
    return approved and Role.mentor in one.roles
