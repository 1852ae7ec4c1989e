"""Mentors by the results of their mentees. Only coordinators read the list, which is sorted by name and not by success.
A mentor reads their own line. A project counts for the mentor of the mentorship that accompanies it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from models.mentorship import Mentorship
from models.passport import Indicator
from models.person import Person, School
from models.project import Project
from services.defence.results import ResultShare
from services.guards import require_coordinator, require_mentor
from services.indicators.counted import counted_ids, goes_on, pairs
from services.indicators.definitions import Measure
from services.indicators.figures import how_many_reached
from services.indicators.periods import Scope
from services.people.search import people_sought
from services.places.search import Portion
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class MentorResults:
    """`mentees`: accompanied in the period; `projects`: of theirs, decided in the period; `share`: of their planned
    results, pooled.
    """

    mentor: Person
    mentees: int
    projects: int
    share: ResultShare


@dataclass(frozen=True, slots=True)
class ResultsByMentor:
    lines: list[MentorResults]
    count: int
    first: int


async def mentors_results(act: Act, scope: Scope, words: str, part: Portion) -> ResultsByMentor:
    """Up to `part.at_most` mentors from `part.first` on. Raises NotAllowed."""
    require_coordinator(act)
    there, nearness = people_sought(words)
    joined = select(Person).join(School, School.id == Person.school_id, isouter=True)
    query = joined.where(Person.id.in_(counted_ids(Measure.mentors, scope)), there)
    count = await act.session.scalar(select(func.count()).select_from(query.with_only_columns(Person.id).subquery()))
    first = max(0, min(part.first, ((count or 0) - 1) // part.at_most * part.at_most))
    ordered = query.order_by(nearness, Person.in_order, Person.id).offset(first).limit(part.at_most)
    people = list(await act.session.scalars(ordered))
    return ResultsByMentor(await _results(act, scope, people), count or 0, first)


async def my_results(act: Act, scope: Scope) -> MentorResults:
    """The acting mentor's own. Raises NotAllowed."""
    me = require_mentor(act)
    [mine] = await _results(act, scope, [me])
    return mine


async def _results(act: Act, scope: Scope, people: Sequence[Person]) -> list[MentorResults]:
    ids = [one.id for one in people]
    theirs = Mentorship.mentor_id.in_(ids)
    accompanied = select(Mentorship.mentor_id, func.count(Mentorship.mentee_id.distinct()))
    accompanied = accompanied.where(theirs, goes_on(scope), *pairs(scope)).group_by(Mentorship.mentor_id)
    mentees = {mentor: int(count) for mentor, count in await act.session.execute(accompanied)}
    decided = select(
        Mentorship.mentor_id, func.count(Project.id.distinct()), func.count(Indicator.id), how_many_reached()
    )
    decided = (
        decided.join(Project, Project.mentorship_id == Mentorship.id)
        .join(Indicator, Indicator.project_id == Project.id, isouter=True)
        .where(theirs, Project.id.in_(counted_ids(Measure.reached_with, scope)))
        .group_by(Mentorship.mentor_id)
    )
    done = {
        mentor: (int(projects), ResultShare(int(planned), int(reached)))
        for mentor, projects, planned, reached in await act.session.execute(decided)
    }
    nothing = 0, ResultShare(0, 0)
    return [MentorResults(one, mentees.get(one.id, 0), *done.get(one.id, nothing)) for one in people]
