"""Stores the mentorships of a list of pairs."""

from datetime import datetime, time

from sqlalchemy import insert, update

from models.mentorship import Mentorship, MentorshipState
from models.project import Project
from services.importing.pair_changes import PairChange
from services.importing.rows import Side
from services.locks import locked_all
from services.projects.projects import reviewer_of
from services.projects.reports import tell_of_waiting_reports
from services.unit_of_work import Act


async def load_pairs(act: Act, changes: list[PairChange], ids: dict[Side, int]) -> None:
    """`ids`: of the people, known or new. Mentors are told of the reports that wait for their review, as when they
    accept a request.
    """
    new = [one for one in changes if one.mentorship_id is None]
    mentees = [ids[one.entry.mentee] for one in new]
    projects = await locked_all(act, Project, Project.author_id.in_(mentees))
    authors = sorted({one.author_id for one in projects})
    before = {author_id: await reviewer_of(act, author_id) for author_id in authors}
    if new:
        await act.session.execute(insert(Mentorship), [_row(act, one, ids) for one in new])
    known = [{**one.values, "id": one.mentorship_id} for one in changes if one.mentorship_id is not None and one.values]
    if known:
        await act.session.execute(update(Mentorship), known)
    for author_id in authors:
        await tell_of_waiting_reports(act, author_id, before[author_id])


def _row(act: Act, change: PairChange, ids: dict[Side, int]) -> dict[str, object]:
    entry = change.entry
    began = datetime.combine(entry.agreed_on, time(12), act.now.tzinfo) if entry.agreed_on else act.now
    return {
        "mentee_id": ids[entry.mentee],
        "mentor_id": ids[entry.mentor],
        "request_id": None,
        "state": MentorshipState.active,
        "began_at": min(began, act.now),
        "agreement": entry.agreement,
        "agreed_on": entry.agreed_on,
        "programme": change.programme,
    }
