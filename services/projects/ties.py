"""A project begun without a mentor is tied to a mentorship later: the author asks, the mentor confirms."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, exists, select

from models.mentorship import Mentorship, MentorshipState, Programme
from models.passport import PassportNotice
from models.person import Person
from models.project import Project, ProjectState
from services.guards import require_mentee, require_mentor
from services.home.waiting import of_person
from services.locks import locked
from services.matching.mentorships import mentorships_of
from services.notices import tell
from services.projects.projects import UNDER_WAY, mentorship_of_project, reviewer_of
from services.projects.reports import tell_of_waiting_reports
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act

ANSWER_IN = timedelta(days=7)


async def pairs_to_ask(act: Act, project: Project) -> list[Mentorship]:
    """The author's mentors, one of whom may accompany the project; none while a mentor does, or is asked and still has
    time to answer.
    """
    if project.author_id != act.me.id or project.state not in UNDER_WAY or await is_accompanied(act, project):
        return []
    until = answer_tie_by(project)
    waits = await mentor_asked(act, project) is not None and until is not None and act.now < until
    return [] if waits else await mentorships_of(act, project.author_id)


def answer_tie_by(project: Project) -> datetime | None:
    """Until when the answer of the mentor who is asked is awaited; then the author may ask again, or another."""
    return project.asked_at + ANSWER_IN if project.asked_at else None


async def is_accompanied(act: Act, project: Project) -> bool:
    """Whether the mentorship that accompanies it has not ended."""
    pair = await mentorship_of_project(act, project)
    return pair is not None and pair.state is MentorshipState.active


async def mentor_asked(act: Act, project: Project) -> Person | None:
    """Who has been asked to accompany the project and has not answered."""
    pair = await act.session.get(Mentorship, project.asked_mentorship_id) if project.asked_mentorship_id else None
    return pair.mentor if pair and pair.state is MentorshipState.active else None


async def ask_to_tie(act: Act, project_id: int, mentorship_id: int) -> Mentorship:
    """The acting author asks one of their mentors to accompany the project. Raises NotFound, NotAllowed."""
    author = require_mentee(act)
    pair = await locked(act, Mentorship, mentorship_id, shared=True)
    project = await _locked(act, project_id)
    if project.author_id != author.id:
        raise NotAllowed
    if pair is None or pair.id not in {one.id for one in await pairs_to_ask(act, project)}:
        raise NotAllowed
    project.asked_mentorship_id, project.asked_at = pair.id, act.now
    await tell(act, pair.mentor_id, PassportNotice.tie_asked, {"project_id": project.id})
    return pair


async def tie_to_answer(act: Act, project_id: int) -> Project:
    """A project that the acting mentor is asked to accompany. Raises NotFound, NotAllowed, AlreadyDecided."""
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    await _require_asked(act, project)
    return project


async def answer_tie(act: Act, project_id: int, *, agrees: bool) -> Project:
    """The mentor accompanies the project from now on, or does not; the author is told. Reports that wait go to the
    mentor. Raises NotFound, NotAllowed, AlreadyDecided.
    """
    asked = await tie_to_answer(act, project_id)
    await locked(act, Mentorship, asked.asked_mentorship_id or 0, shared=True)
    project = await _locked(act, project_id)
    pair = await _require_asked(act, project)
    before = await reviewer_of(act, project.author_id)
    if agrees:
        project.mentorship_id = pair.id
    project.asked_mentorship_id = project.asked_at = None
    await act.session.flush()
    ids = {"project_id": project.id, "mentor_id": pair.mentor_id, "agrees": "yes" if agrees else "no"}
    await tell(act, project.author_id, PassportNotice.tie_answered, ids)
    if agrees:
        await tell_of_waiting_reports(act, project.author_id, before)
    return project


async def tie_begun(act: Act, begun: Mapping[tuple[int, Programme], tuple[int, int]]) -> None:
    """A mentorship that begins in the project's programme accompanies the mentee's project, and so does one that goes
    on in the programme of the ended mentorship that did. The caller holds the projects.
    """
    mentees = {mentee_id for mentee_id, _ in begun}
    query = select(Project).where(Project.author_id.in_(mentees), Project.state.in_(UNDER_WAY))
    for project in await act.session.scalars(query):
        former = await mentorship_of_project(act, project)
        if former is not None and former.state is MentorshipState.active:
            continue
        programmes = [Programme.project, *([former.programme] if former else [])]
        found = [begun[key] for one in programmes if (key := (project.author_id, one)) in begun]
        if found:
            project.mentorship_id = found[0][1]
            project.asked_mentorship_id = project.asked_at = None
    await act.session.flush()


def ties_waiting(act: Act) -> Select[Any]:
    """For the mentor: projects that an answer is waited for."""
    return (
        of_person(Project.id, Project.asked_at, Project.title)
        .join(Person, Person.id == Project.author_id)
        .join(Mentorship, Mentorship.id == Project.asked_mentorship_id)
        .where(
            Mentorship.mentor_id == act.me.id,
            Mentorship.state == MentorshipState.active,
            Project.state.in_(UNDER_WAY),
        )
    )


async def _require_asked(act: Act, project: Project) -> Mentorship:
    """Whoever mentors or mentored the author may have been asked before, so to them it is decided."""
    me, asked_id = require_mentor(act), project.asked_mentorship_id
    pair = await act.session.get_one(Mentorship, asked_id) if asked_id is not None else None
    if pair is None or pair.mentor_id != me.id:
        theirs = Mentorship.mentor_id == me.id, Mentorship.mentee_id == project.author_id
        raise AlreadyDecided if await act.session.scalar(select(exists().where(*theirs))) else NotAllowed
    if pair.state is not MentorshipState.active or project.state not in UNDER_WAY:
        raise AlreadyDecided
    return pair


async def _locked(act: Act, project_id: int) -> Project:
    project = await locked(act, Project, project_id)
    if project is None or project.state is ProjectState.draft:
        raise NotFound
    return project
