"""What loading a list of pairs would change in the mentorships."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Role
from services.importing.cells import BadCell, RowProblem
from services.importing.known import Values
from services.importing.matching import Pair
from services.importing.rows import PairEntry, Side, Wrong
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class PairChange:
    """A new mentorship, or new facts about a known one. The people may be new, too."""

    entry: PairEntry
    mentorship_id: int | None
    values: Values

    @property
    def is_empty(self) -> bool:
        return self.mentorship_id is not None and not self.values


@dataclass(frozen=True, slots=True)
class _Present:
    """Active mentorships by the mentee's id, and mentees whose request waits for an answer."""

    active: dict[int, Any]
    asking: frozenset[int]


async def pair_changes(act: Act, pairs: list[PairEntry], people: list[Pair]) -> tuple[list[PairChange], list[Wrong]]:
    found = {(entry.line, entry.side): (entry, known) for entry, known in people}
    present = await _present(act)
    changes, wrong, lines = list[PairChange](), list[Wrong](), dict[Side, int]()
    for pair in pairs:
        try:
            change = _change(pair, found, present)
        except BadCell as bad:
            wrong.append(Wrong(pair.line, bad.problem))
            continue
        if pair.mentee in lines:
            wrong.append(Wrong(pair.line, RowProblem.repeated, lines[pair.mentee]))
            continue
        lines[pair.mentee] = pair.line
        changes.append(change)
    return changes, wrong


def _change(pair: PairEntry, found: dict[Side, Pair], present: _Present) -> PairChange:
    """Raises BadCell."""
    if pair.mentor == pair.mentee:
        raise BadCell(RowProblem.same_person)
    if pair.mentor not in found or pair.mentee not in found:
        raise BadCell(RowProblem.left_out)
    (mentor, known_mentor), (_, known_mentee) = found[pair.mentor], found[pair.mentee]
    if Role.mentor not in mentor.roles | (known_mentor.roles if known_mentor else set()):
        raise BadCell(RowProblem.left_out)  # nobody makes themselves a mentor
    said = {"agreement": pair.agreement, "agreed_on": pair.agreed_on, "programme": pair.programme}
    values = {name: value for name, value in said.items() if value}
    if known_mentee is None:
        return PairChange(pair, None, values)
    if known_mentee.id in present.asking:
        raise BadCell(RowProblem.has_request)
    active = present.active.get(known_mentee.id)
    if active is None:
        return PairChange(pair, None, values)
    if known_mentor is None or active.mentor_id != known_mentor.id:
        raise BadCell(RowProblem.has_mentor)
    return PairChange(pair, active.id, {name: one for name, one in values.items() if getattr(active, name) != one})


async def _present(act: Act) -> _Present:
    table = Mentorship.__table__.c
    columns = (table.id, table.mentee_id, table.mentor_id, table.agreement, table.agreed_on, table.programme)
    active = await act.session.execute(select(*columns).where(Mentorship.state == MentorshipState.active))
    asking = select(MentoringRequest.mentee_id).where(MentoringRequest.state == RequestState.sent)
    return _Present({row.mentee_id: row for row in active}, frozenset(await act.session.scalars(asking)))
