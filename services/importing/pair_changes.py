"""What loading a list of pairs would change in the mentorships."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from models.agreement import Agreement
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestState
from models.person import Role
from models.project import Project, ProjectState
from services.days import today_of
from services.importing.cells import BadCell, RowProblem
from services.importing.known import KnownPerson, Values
from services.importing.matching import Pair
from services.importing.rows import Entry, PairEntry, Side, Wrong
from services.matching.programmes import MenteeFacts, proposed_programme
from services.people.person import months_between
from services.unit_of_work import Act

OF_AGREEMENT = ("agreement", "agreed_on")


@dataclass(frozen=True, slots=True)
class PairChange:
    """A new mentorship, or new facts about a known one. The people may be new, too. `programme`: of a new one; the one
    that the mentee most likely needed on the day of the agreement when the row names none.
    """

    entry: PairEntry
    mentorship_id: int | None
    values: Values
    programme: Programme

    @property
    def is_empty(self) -> bool:
        return self.mentorship_id is not None and not self.values


@dataclass(frozen=True, slots=True)
class _Present:
    """Active and ended mentorships by the mentee's id, the programmes in which a mentee waits for an answer, and who
    has a project.
    """

    active: dict[int, list[Any]]
    ended: dict[int, list[Any]]
    asking: dict[int, set[Programme]]
    authors: frozenset[int]
    today: date

    def programme_of(self, pair: PairEntry, mentee: Entry, known: KnownPerson | None) -> Programme:
        said = {**(known.values if known else {}), **{name: one for name, one in mentee.person.items() if one}}
        since, on = said.get("in_post_since"), pair.agreed_on or self.today
        months = months_between(since, on) if since else None
        return proposed_programme(
            MenteeFacts(said.get("position"), months, known is not None and known.id in self.authors)
        )


async def pair_changes(act: Act, pairs: list[PairEntry], people: list[Pair]) -> tuple[list[PairChange], list[Wrong]]:
    found = {(entry.line, entry.side): (entry, known) for entry, known in people}
    present = await _present(act)
    changes, wrong, lines = list[PairChange](), list[Wrong](), dict[tuple[Side, Programme], int]()
    for pair in pairs:
        try:
            change = _change(pair, found, present)
        except BadCell as bad:
            wrong.append(Wrong(pair.line, bad.problem))
            continue
        supported = pair.mentee, change.programme
        if supported in lines:
            wrong.append(Wrong(pair.line, RowProblem.repeated, lines[supported]))
            continue
        lines[supported] = pair.line
        changes.append(change)
    return changes, wrong


def _change(pair: PairEntry, found: dict[Side, Pair], present: _Present) -> PairChange:
    """Raises BadCell."""
    if pair.mentor == pair.mentee:
        raise BadCell(RowProblem.same_person)
    if pair.mentor not in found or pair.mentee not in found:
        raise BadCell(RowProblem.left_out)
    (mentor, known_mentor), (mentee, known_mentee) = found[pair.mentor], found[pair.mentee]
    if Role.mentor not in mentor.roles | (known_mentor.roles if known_mentor else set()):
        raise BadCell(RowProblem.left_out)  # nobody makes themselves a mentor
    said = {"agreement": pair.agreement, "agreed_on": pair.agreed_on, "programme": pair.programme}
    values = {name: value for name, value in said.items() if value}
    programme = pair.programme or present.programme_of(pair, mentee, known_mentee)
    if known_mentee is None:
        return PairChange(pair, None, values, programme)
    _require_no_request(present.asking.get(known_mentee.id, set()), pair.programme)
    theirs = present.active.get(known_mentee.id, [])
    same = _same_pair(theirs, pair, known_mentor.id if known_mentor else None)
    rivals = [one for one in theirs if one is not same and pair.programme in (one.programme, None)]
    if rivals and (same is None or pair.programme is not None):
        raise BadCell(RowProblem.has_mentor)
    if same is None:
        between = [
            one for one in present.ended.get(known_mentee.id, []) if known_mentor and one.mentor_id == known_mentor.id
        ]
        if any(_means_ended(one, pair, programme) for one in between):
            raise BadCell(RowProblem.ended)
        return PairChange(pair, None, values, programme)
    if same.sequence is not None:
        values = {name: one for name, one in values.items() if name not in OF_AGREEMENT}  # they stand in a signed text
    different = {name: one for name, one in values.items() if getattr(same, name) != one}
    return PairChange(pair, same.id, different, pair.programme or same.programme)


def _require_no_request(asking: set[Programme], programme: Programme | None) -> None:
    """A row without a programme may mean any of them. Raises BadCell."""
    if asking if programme is None else programme in asking:
        raise BadCell(RowProblem.has_request)


def _same_pair(theirs: Sequence[Any], pair: PairEntry, mentor_id: int | None) -> Any | None:
    """The known mentorship that the row means: with that mentor, of the same programme or else of the same agreement. A
    number or a programme that one of the two lacks does not tell them apart.
    """
    between = [one for one in theirs if one.mentor_id == mentor_id]
    named = [one for one in between if one.programme is pair.programme]
    agreed = [one for one in between if "" in (one.agreement, pair.agreement) or one.agreement == pair.agreement]
    return next(iter(named or agreed), None)


def _means_ended(one: Any, pair: PairEntry, programme: Programme) -> bool:
    """Whether the row means this ended mentorship, as a list from before its end does. Another number or date means a
    new one; without either, the programme decides.
    """
    if pair.agreed_on and pair.agreed_on > one.ended_at.date():
        return False
    if pair.agreement and one.agreement:
        return bool(pair.agreement == one.agreement)
    if pair.agreed_on and one.agreed_on:
        return bool(pair.agreed_on == one.agreed_on)
    return programme is one.programme


async def _present(act: Act) -> _Present:
    known = (
        Mentorship.id,
        Mentorship.state,
        Mentorship.ended_at,
        Mentorship.mentee_id,
        Mentorship.mentor_id,
        Mentorship.programme,
        Agreement.sequence,
    )
    agreed = func.coalesce(Agreement.number, "").label("agreement"), Agreement.signed_on.label("agreed_on")
    pairs = select(*known, *agreed).join(Agreement, Agreement.mentorship_id == Mentorship.id, isouter=True)
    active, ended = defaultdict[int, list[Any]](list), defaultdict[int, list[Any]](list)
    asking = defaultdict[int, set[Programme]](set)
    for row in await act.session.execute(pairs.order_by(Mentorship.id)):
        (active if row.state is MentorshipState.active else ended)[row.mentee_id].append(row)
    waiting = select(MentoringRequest.mentee_id, MentoringRequest.programme)
    for mentee_id, programme in await act.session.execute(waiting.where(MentoringRequest.state == RequestState.sent)):
        asking[mentee_id].add(programme)
    authors = await act.session.scalars(select(Project.author_id).where(Project.state == ProjectState.active))
    return _Present(dict(active), dict(ended), dict(asking), frozenset(authors), today_of(act))
