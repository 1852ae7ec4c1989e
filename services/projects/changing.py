"""Who may change a passport, and the history of its changes, of which the mentor is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from models.passport import PassportNotice, PassportPart, ProjectChange
from models.project import Project, ProjectState
from services.guards import require_mentee
from services.locks import locked
from services.notices import tell
from services.projects.projects import require_passport_reader, reviewer_of
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

CHANGEABLE = (ProjectState.draft, ProjectState.active, ProjectState.more_work)


class PassportClosed(Refusal):
    """The project is at its defence or has ended, so its passport cannot be changed. `state`: the project's."""

    key = "refusal-passport-closed"


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed; see `ProjectChange`."""

    part: PassportPart
    subject: str
    before: str
    after: str


async def project_to_change(act: Act, project_id: int) -> Project:
    """The acting author's project, locked. Raises NotFound, NotAllowed, PassportClosed."""
    author = require_mentee(act)
    project = await locked(act, Project, project_id)
    if project is None:
        raise NotFound
    if project.author_id != author.id:
        raise NotAllowed
    if project.state not in CHANGEABLE:
        raise PassportClosed(state=project.state.value)
    return project


async def note_changes(act: Act, project: Project, changes: Sequence[Changed]) -> None:
    """Keep what really changed, and tell the mentor in one notice. A draft has no history."""
    changes = [one for one in changes if one.before != one.after]
    if project.state is ProjectState.draft or not changes:
        return
    who = {"project_id": project.id, "person_id": act.me.id, "changed_at": act.now}
    rows = [
        ProjectChange(part=one.part, subject=one.subject, before=one.before, after=one.after, **who) for one in changes
    ]
    act.session.add_all(rows)
    await act.session.flush()
    mentor = await reviewer_of(act, project.author_id)
    if mentor is not None:
        ids = ",".join(str(row.id) for row in rows)
        await tell(act, mentor.id, PassportNotice.changed, {"project_id": project.id, "changes": ids})


async def changes_of(act: Act, project: Project) -> list[ProjectChange]:
    """The history, the newest first. Raises NotAllowed."""
    await require_passport_reader(act, project)
    query = select(ProjectChange).where(ProjectChange.project_id == project.id).order_by(ProjectChange.id.desc())
    return list(await act.session.scalars(query))


async def changes_named(act: Act, project: Project, ids: str) -> list[ProjectChange]:
    """Of a notice's «12,13». Raises NotAllowed."""
    wanted = {int(one) for one in ids.split(",")}
    return [one for one in reversed(await changes_of(act, project)) if one.id in wanted]
