"""Which programme a mentee needs, and which programmes a mentor takes mentees for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select

from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person, Position
from models.profile import MentorProfile
from models.project import Project, ProjectState
from services.days import day_of
from services.people.person import NOVICE_YEARS, months_between
from services.unit_of_work import Act

IN_ORDER = (Programme.novice, Programme.project, Programme.internship)
_COLUMNS = {
    Programme.internship: MentorProfile.takes_internship,
    Programme.novice: MentorProfile.takes_novice,
    Programme.project: MentorProfile.takes_project,
}


@dataclass(frozen=True, slots=True)
class MenteeFacts:
    """What is known of a mentee. `under_way`: the programmes in which they have a mentor."""

    position: Position | None
    months_in_post: int | None
    has_project: bool
    under_way: frozenset[Programme] = frozenset()

    @property
    def is_novice(self) -> bool:
        """Whether the programme for the first years in post may be theirs: a principal who is known to be in post for
        longer is no novice.
        """
        new = self.months_in_post is None or self.months_in_post < NOVICE_YEARS * 12
        return self.position is Position.principal and new


def programmes_open_to(facts: MenteeFacts) -> list[Programme]:
    """The programmes in which this mentee may ask for a mentor now; the one that is proposed comes first."""
    may = {Programme.novice: facts.is_novice}
    left = [one for one in IN_ORDER if one not in facts.under_way and may.get(one, True)]
    return sorted(left, key=lambda one: _fit(facts, one))


def proposed_programme(facts: MenteeFacts) -> Programme:
    """The programme that this mentee most likely needs. When all are under way, the one that would be proposed
    without them.
    """
    left = programmes_open_to(facts)
    return left[0] if left else proposed_programme(MenteeFacts(facts.position, facts.months_in_post, facts.has_project))


def _fit(facts: MenteeFacts, programme: Programme) -> int:
    """Lower fits better: support of a novice, then of a project that exists, then the internship."""
    if programme is Programme.novice:
        return 0 if facts.months_in_post is not None else 3
    if programme is Programme.project:
        return 1 if facts.has_project else 4
    return 2


async def facts_of(act: Act, mentee: Person) -> MenteeFacts:
    """What is known of the mentee now."""
    project = Project.author_id == mentee.id, Project.state == ProjectState.active
    active = Mentorship.mentee_id == mentee.id, Mentorship.state == MentorshipState.active
    guided = await act.session.scalars(select(Mentorship.programme).where(*active))
    return MenteeFacts(
        position=mentee.position,
        months_in_post=months_in_post(mentee, day_of(mentee, act.now)),
        has_project=await act.session.scalar(select(Project.id).where(*project).limit(1)) is not None,
        under_way=frozenset(guided),
    )


def months_in_post(person: Person, on: date) -> int | None:
    return months_between(person.in_post_since, on) if person.in_post_since else None


def taken_by(profile: MentorProfile) -> list[Programme]:
    """The programmes that the mentor takes mentees for."""
    return [one for one, column in _COLUMNS.items() if getattr(profile, column.key)]


def toggled(profile: MentorProfile | None, programme: Programme) -> list[Programme]:
    """The mentor's programmes with that one added or left out."""
    taken = set(taken_by(profile) if profile else Programme)
    return [one for one in Programme if one in taken ^ {programme}]


def takes(programme: Programme) -> ColumnElement[bool]:
    """The same for a query on mentors' profiles."""
    return _COLUMNS[programme].is_(True)


def take_for(profile: MentorProfile, programmes: Collection[Programme]) -> None:
    for one, column in _COLUMNS.items():
        setattr(profile, column.key, one in programmes)
