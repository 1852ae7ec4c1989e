"""The passport of a project: its author answers section by section, today or in a week, and then opens the project.
Each answer is stored at once. An opened passport is changed in the same way, with a history.
"""

from dataclasses import dataclass

from sqlalchemy import delete, select

from models.mentorship import Mentorship
from models.passport import Indicator, PassportNotice, PassportPart, PassportSection, SectionKind
from models.project import GOES_ON, Project, ProjectState
from services.guards import require_mentee
from services.locks import locked
from services.matching.mentorships import mentorships_of
from services.notices import tell
from services.projects.changing import Changed, note_changes, project_to_change
from services.projects.projects import GOAL_LIMIT, TITLE_LIMIT, add_sections, require_passport_reader
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

SECTION_LIMIT = 3000
ELSEWHERE = (SectionKind.results, SectionKind.road_map)


class ProjectGoesOn(Refusal):
    """The author's earlier project has not ended."""

    key = "refusal-project-goes-on"


class PassportIncomplete(Refusal):
    """A required section has no answer. `number`: of the first one."""

    key = "refusal-passport-incomplete"


class SectionRequired(Refusal):
    key = "refusal-section-required"


@dataclass(frozen=True, slots=True)
class SectionRead:
    """A section with its words, wherever they are kept. `filled`: it has an answer of whatever kind."""

    section: PassportSection
    words: str
    filled: bool

    @property
    def done(self) -> bool:
        """Nothing is left to ask: it has an answer, or it is optional and was passed over."""
        return self.filled or (not self.section.required and self.section.answered_at is not None)


@dataclass(frozen=True, slots=True)
class Passport:
    project: Project
    sections: list[SectionRead]
    indicators: list[Indicator]

    @property
    def next_section(self) -> SectionRead | None:
        return next((one for one in self.sections if not one.done), None)

    @property
    def done_count(self) -> int:
        return sum(one.done for one in self.sections)

    def section(self, section_id: int) -> SectionRead:
        """Raises NotFound."""
        found = next((one for one in self.sections if one.section.id == section_id), None)
        if found is None:
            raise NotFound
        return found


async def begin_passport(act: Act) -> Project:
    """The acting mentee's draft, begun now if there is none. Raises NotAllowed, ProjectGoesOn."""
    author = require_mentee(act)
    last = await _going_on(act, author.id)
    if last is not None and last.state is ProjectState.draft:
        return last
    if last is not None:
        raise ProjectGoesOn(state=last.state.value)
    project = Project(
        author_id=author.id, title="", goal="", state=ProjectState.draft, opened_at=act.now, stages=[], author=author
    )
    act.session.add(project)
    await act.session.flush()
    await add_sections(act, project.id)
    return project


async def may_begin(act: Act) -> bool:
    """Whether no project of the acting person goes on."""
    return await _going_on(act, act.me.id) is None


async def _going_on(act: Act, author_id: int) -> Project | None:
    query = select(Project).where(Project.author_id == author_id, Project.state.in_(GOES_ON))
    found: Project | None = await act.session.scalar(query.order_by(Project.id.desc()).limit(1))
    return found


async def passport_of(act: Act, project_id: int) -> Passport:
    """Raises NotFound, NotAllowed."""
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    await require_passport_reader(act, project)
    return await _read(act, project)


async def _read(act: Act, project: Project) -> Passport:
    own = PassportSection.project_id == project.id
    sections = await act.session.scalars(select(PassportSection).where(own).order_by(PassportSection.number))
    query = select(Indicator).where(Indicator.project_id == project.id).order_by(Indicator.number)
    indicators = list(await act.session.scalars(query))
    return Passport(project, [_section(project, one, indicators) for one in sections], indicators)


def _section(project: Project, section: PassportSection, indicators: list[Indicator]) -> SectionRead:
    if section.kind is SectionKind.results:
        return SectionRead(section, "", bool(indicators))
    if section.kind is SectionKind.road_map:
        return SectionRead(section, "", bool(project.stages) and all(one.due_on for one in project.stages))
    own = {SectionKind.heading: project.title, SectionKind.goal: project.goal}
    words = own.get(section.kind, section.words)
    return SectionRead(section, words, bool(words))


async def passport_to_write(act: Act, project_id: int) -> Passport:
    """For its author; a project of the time before passports gets its sections now. Raises NotFound, NotAllowed,
    PassportClosed.
    """
    project = await project_to_change(act, project_id)
    passport = await _read(act, project)
    if passport.sections:
        return passport
    await add_sections(act, project.id)
    return await _read(act, project)


def section_limit(kind: SectionKind) -> int:
    """In code points."""
    return {SectionKind.heading: TITLE_LIMIT, SectionKind.goal: GOAL_LIMIT}.get(kind, SECTION_LIMIT)


async def write_section(act: Act, section_id: int, words: str) -> Project:
    """Raises NotFound, NotAllowed, PassportClosed."""
    section, project = await _section_to_change(act, section_id)
    if section.kind in ELSEWHERE:
        raise NotAllowed
    words = words[: section_limit(section.kind)]
    before = _section(project, section, []).words
    if section.kind is SectionKind.heading:
        project.title = words
    elif section.kind is SectionKind.goal:
        project.goal = words
    else:
        section.words = words
    section.answered_at = act.now
    subject = section.title or section.kind.value
    await note_changes(act, project, [Changed(PassportPart.section, subject, before, words)])
    return project


async def skip_section(act: Act, section_id: int) -> Project:
    """Pass over an optional section. Raises NotFound, NotAllowed, PassportClosed, SectionRequired."""
    section, project = await _section_to_change(act, section_id)
    if section.required:
        raise SectionRequired
    section.answered_at = act.now
    return project


async def _section_to_change(act: Act, section_id: int) -> tuple[PassportSection, Project]:
    section = await act.session.get(PassportSection, section_id)
    if section is None:
        raise NotFound
    return section, await project_to_change(act, section.project_id)


async def mentorships_to_choose(act: Act) -> list[Mentorship]:
    """The acting mentee's mentors, one of whom may accompany the project."""
    return await mentorships_of(act, act.me.id)


async def open_passport(act: Act, project_id: int, mentorship_id: int | None) -> Project:
    """Open the project of a complete draft, with one of the author's mentors, who is told, or without a mentor. Raises
    NotFound, NotAllowed, PassportClosed, AlreadyDecided, PassportIncomplete.
    """
    if mentorship_id is not None and mentorship_id not in {one.id for one in await mentorships_to_choose(act)}:
        raise NotAllowed
    pair = await locked(act, Mentorship, mentorship_id, shared=True) if mentorship_id is not None else None
    project = await project_to_change(act, project_id)
    if project.state is not ProjectState.draft:
        raise AlreadyDecided
    missing = (await _read(act, project)).next_section
    if missing is not None:
        raise PassportIncomplete(number=missing.section.number)
    project.state = ProjectState.active
    project.opened_at = act.now
    if pair is not None:
        project.mentorship_id = pair.id
        await tell(act, pair.mentor_id, PassportNotice.opened, {"project_id": project.id})
    return project


async def drop_draft(act: Act, project_id: int) -> None:
    """Raises NotFound, NotAllowed, AlreadyDecided."""
    project = await project_to_change(act, project_id)
    if project.state is not ProjectState.draft:
        raise AlreadyDecided
    await act.session.execute(delete(Project).where(Project.id == project.id))
