"""What each indicator counts, as a query for ids. The figure is the number of ids, and the list behind the figure is
the same query with names. The moments are those of `definitions.py`.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from models.agreement import Agreement
from models.closing import EndReason, MentorshipClosing
from models.event import Event, EventKind, EventLeader, EventState
from models.group_meeting import GroupMeeting, GroupPlace, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme
from models.person import ERASED, Person, Position, Role, RoleGrant
from models.profile import Form, MentorProfile
from models.project import Project, ProjectState
from services.indicators.definitions import EARLY, NOVICE_MONTHS, Measure
from services.indicators.moments import BeforeMonthsAfter, Within, minutes_ahead, number
from services.indicators.periods import Scope
from services.matching.answer_times import ANSWERED

Ids = Select[Any]
DECIDED = (ProjectState.defended, ProjectState.not_defended)
AS_MEANT = (EndReason.goals_reached, EndReason.term_over)
_LECTURES = (EventKind.lecture, EventKind.master_class)
_BOOKED = (MeetingState.held, MeetingState.not_held, MeetingState.cancelled)
_TAKES = {
    Programme.internship: MentorProfile.takes_internship,
    Programme.novice: MentorProfile.takes_novice,
    Programme.project: MentorProfile.takes_project,
}


def counted_ids(measure: Measure, scope: Scope) -> Ids:
    """The ids of what the figure counts; for a part of a whole, the ids in the part."""
    return _COUNTED[measure](scope)


def among_ids(measure: Measure, scope: Scope) -> Ids:
    """For a part, the ids of its whole; for other figures the same as `counted_ids`."""
    return _AMONG.get(measure, _COUNTED[measure])(scope)


def in_period(moment: Any, scope: Scope) -> ColumnElement[bool]:
    return and_(moment >= scope.since, moment < scope.until)


def here(person_id: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Whether the person works in the chosen city."""
    if scope.city_id is None:
        return []
    return [person_id.in_(select(Person.id).where(Person.city_id == scope.city_id))]


def pairs(scope: Scope) -> list[ColumnElement[bool]]:
    """The mentorships of the chosen city (the mentee's) and programme."""
    wanted = here(Mentorship.mentee_id, scope)
    return wanted if scope.programme is None else [*wanted, Mentorship.programme == scope.programme]


def goes_on(scope: Scope) -> ColumnElement[bool]:
    """Whether a mentorship goes on at some time in the period."""
    not_over = or_(Mentorship.ended_at.is_(None), Mentorship.ended_at >= scope.since)
    return and_(Mentorship.began_at < scope.until, not_over)


def of_pairs(mentorship_id: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Limits to mentorships of the chosen city and programme; no limit when none is chosen."""
    wanted = pairs(scope)
    return [mentorship_id.in_(select(Mentorship.id).where(*wanted))] if wanted else []


def _accompanies(scope: Scope) -> ColumnElement[bool]:
    """The subquery is evaluated once, not once for each person."""
    programme = [] if scope.programme is None else [Mentorship.programme == scope.programme]
    return Person.id.in_(select(Mentorship.mentor_id).where(goes_on(scope), *programme))


def _mentors(scope: Scope) -> Ids:
    """Mentors who got the role before the end of the period, or accompanied somebody in it. The latter count even if
    they have erased their data.
    """
    roles = select(RoleGrant.person_id).where(RoleGrant.role == Role.mentor, RoleGrant.granted_at < scope.until)
    granted: ColumnElement[bool] = Person.id.in_(roles)
    if scope.programme is not None:
        taking = select(MentorProfile.person_id).where(_TAKES[scope.programme])
        granted = and_(granted, Person.id.in_(taking))
    return select(Person.id).where(or_(granted, _accompanies(scope)), *here(Person.id, scope))


def _in_use(scope: Scope) -> Ids:
    return select(Person.id).where(_accompanies(scope), *here(Person.id, scope))


def _novices(scope: Scope) -> Ids:
    """The post of erased people is unknown, but their programme is known."""
    local = minutes_ahead(scope.since.astimezone(scope.policy.clock))
    early = BeforeMonthsAfter(Mentorship.began_at, Person.in_post_since, number(NOVICE_MONTHS), number(local))
    known = and_(Person.position == Position.principal, Person.in_post_since.is_not(None), early)
    erased = and_(Person.surname == ERASED, Mentorship.programme == Programme.novice)
    query = select(Mentorship.mentee_id).join(Person, Person.id == Mentorship.mentee_id)
    return query.where(goes_on(scope), or_(known, erased), *pairs(scope)).distinct()


def _agreements(scope: Scope) -> Ids:
    """By the day of the first signature; one of a list without a day by the beginning of its mentorship."""
    first, last = scope.days
    undated = and_(Agreement.signed_on.is_(None), Agreement.number != "", Agreement.sequence.is_(None))
    listed = and_(undated, in_period(Mentorship.began_at, scope))
    query = select(Agreement.id).join(Mentorship, Mentorship.id == Agreement.mentorship_id)
    return query.where(or_(Agreement.signed_on.between(first, last), listed), *pairs(scope))


def _meetings(scope: Scope, *states: MeetingState, forms: Iterable[Form] = Form) -> Ids:
    """All forms are named because the index that serves this query has the form between state and moment."""
    wanted = Meeting.state.in_(states), Meeting.form.in_(list(forms)), in_period(Meeting.starts_at, scope)
    return select(Meeting.id).where(*wanted, *of_pairs(Meeting.mentorship_id, scope))


def _of_form(form: Form) -> Callable[[Scope], Ids]:
    return lambda scope: _meetings(scope, MeetingState.held, forms=[form])


def _groups_of_form(form: Form) -> Callable[[Scope], Ids]:
    def groups(scope: Scope) -> Ids:
        held = GroupMeeting.state == GroupState.held, GroupMeeting.form == form
        wanted = in_period(GroupMeeting.starts_at, scope), *here(GroupMeeting.host_id, scope)
        return select(GroupMeeting.id).where(*held, *wanted)

    return groups


def _internship_days(scope: Scope) -> Ids:
    wanted = InternshipDay.state == InternshipDayState.agreed, in_period(InternshipDay.starts_at, scope)
    query = select(InternshipDay.id).join(Internship, Internship.id == InternshipDay.internship_id)
    return query.where(*wanted, *of_pairs(Internship.mentorship_id, scope))


def _lectures(scope: Scope) -> Ids:
    led = exists().where(EventLeader.event_id == Event.id, *here(EventLeader.person_id, scope))
    wanted = Event.kind.in_(_LECTURES), Event.state == EventState.announced, in_period(Event.starts_at, scope)
    return select(Event.id).where(*wanted, led)


def _projects(*, mentored: bool) -> Callable[[Scope], Ids]:
    def projects(scope: Scope) -> Ids:
        open_then = or_(Project.ended_at.is_(None), Project.ended_at >= scope.since)
        going = Project.state != ProjectState.draft, Project.opened_at < scope.until, open_then
        return select(Project.id).where(*going, *_theirs(scope, mentored=mentored))

    return projects


def _decided(*, mentored: bool) -> Callable[[Scope], Ids]:
    def decided(scope: Scope) -> Ids:
        wanted = Project.state.in_(DECIDED), in_period(Project.ended_at, scope)
        return select(Project.id).where(*wanted, *_theirs(scope, mentored=mentored))

    return decided


def _theirs(scope: Scope, *, mentored: bool) -> list[ColumnElement[bool]]:
    """Projects with a mentor, or without one, of the chosen city (the author's) and programme."""
    wanted: list[ColumnElement[bool]] = [
        Project.mentorship_id.is_not(None) if mentored else Project.mentorship_id.is_(None)
    ]
    wanted += here(Project.author_id, scope)
    if scope.programme is not None:
        of_programme = select(Mentorship.id).where(Mentorship.programme == scope.programme)
        wanted.append(Project.mentorship_id.in_(of_programme))
    return wanted


def _old_enough(scope: Scope) -> Ids:
    """Pairs that began in the period, and long enough ago to have met."""
    old = Mentorship.began_at <= scope.now - EARLY
    return select(Mentorship.id).where(in_period(Mentorship.began_at, scope), old, *pairs(scope))


def _met_early(scope: Scope) -> Ids:
    """A meeting, a group meeting with the mentor to which the mentee came, or a day of an internship."""
    met = and_(Meeting.state == MeetingState.held, _early(Meeting.starts_at))
    meeting = exists().where(Meeting.mentorship_id == Mentorship.id, met)
    came = GroupPlace.person_id == Mentorship.mentee_id, GroupPlace.came.is_(True)
    group = exists().where(
        GroupPlace.group_id == GroupMeeting.id,
        GroupMeeting.host_id == Mentorship.mentor_id,
        GroupMeeting.state == GroupState.held,
        *came,
        GroupMeeting.starts_at >= Mentorship.began_at,
        _early(GroupMeeting.starts_at),
    )
    agreed = InternshipDay.state == InternshipDayState.agreed, InternshipDay.starts_at <= scope.now
    day = exists().where(
        InternshipDay.internship_id == Internship.id,
        Internship.mentorship_id == Mentorship.id,
        *agreed,
        _early(InternshipDay.starts_at),
    )
    return _old_enough(scope).where(or_(meeting, group, day))


def _early(moment: Any) -> ColumnElement[bool]:
    return Within(moment, Mentorship.began_at, number(EARLY // timedelta(seconds=1)))


def _answered(scope: Scope) -> Ids:
    wanted = MentoringRequest.state.in_(ANSWERED), in_period(MentoringRequest.decided_at, scope)
    programme = [] if scope.programme is None else [MentoringRequest.programme == scope.programme]
    return select(MentoringRequest.id).where(*wanted, *here(MentoringRequest.mentee_id, scope), *programme)


def _ended(scope: Scope, *reasons: EndReason) -> Ids:
    """Mentorships closed in the period with a reason; if one was reopened, its last closing counts."""
    reason = MentorshipClosing.mentorship_id == Mentorship.id, MentorshipClosing.reopened_at.is_(None)
    given = exists().where(*reason, *([MentorshipClosing.reason.in_(reasons)] if reasons else []))
    closed = Mentorship.state == MentorshipState.closed, in_period(Mentorship.ended_at, scope)
    return select(Mentorship.id).where(*closed, given, *pairs(scope))


_COUNTED: dict[Measure, Callable[[Scope], Ids]] = {
    Measure.mentors: _mentors,
    Measure.novices: _novices,
    Measure.agreements: _agreements,
    Measure.remote: _of_form(Form.remote),
    Measure.in_person: _of_form(Form.in_person),
    Measure.remote_group: _groups_of_form(Form.remote),
    Measure.in_person_group: _groups_of_form(Form.in_person),
    Measure.internship_days: _internship_days,
    Measure.lectures: _lectures,
    Measure.with_mentor: _projects(mentored=True),
    Measure.without_mentor: _projects(mentored=False),
    Measure.reached_with: _decided(mentored=True),
    Measure.reached_without: _decided(mentored=False),
    Measure.met_early: _met_early,
    Measure.held: lambda scope: _meetings(scope, MeetingState.held),
    Measure.answered: _answered,
    Measure.in_use: _in_use,
    Measure.completed: lambda scope: _ended(scope, *AS_MEANT),
}
_AMONG: dict[Measure, Callable[[Scope], Ids]] = {
    Measure.met_early: _old_enough,
    Measure.held: lambda scope: _meetings(scope, *_BOOKED),
    Measure.in_use: _mentors,
    Measure.completed: lambda scope: _ended(scope),
}
