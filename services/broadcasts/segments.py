"""Whom a broadcast is for (сегмент): people described by what is known of them, or named one by one.

A segment is stored as data and evaluated again when the broadcast begins, so that people who have joined meanwhile get
it, too.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, false, or_

from models.agreement import UNSIGNED, Agreement
from models.event import with_owner
from models.inquiry import Inquiry
from models.mentorship import Mentorship, MentorshipState, Programme
from models.newer_values import read_as
from models.notice import Notice, NoticeState
from models.person import ERASED, Person, Role, RoleGrant
from models.profile import OfferedTopic, WishedTopic
from models.project import Project, ProjectState, Stage
from services.projects.overdue import overdue


class HowFar(StrEnum):
    """How far somebody has come (этап): without a mentor, with one, with an agreement that is not signed yet, with a
    project, with an overdue stage.
    """

    seeking = "seeking"
    paired = "paired"
    unsigned = "unsigned"
    project = "project"
    overdue = "overdue"


@dataclass(frozen=True, slots=True)
class Segment:
    """People who meet each condition that is given; within one condition any of its values will do. `people`: ids of
    those who were named. `silent_on`: the id of a broadcast that they got and did not answer.
    """

    roles: tuple[Role, ...] = ()
    cities: tuple[int, ...] = ()
    programmes: tuple[Programme, ...] = ()
    topics: tuple[int, ...] = ()
    standings: tuple[HowFar, ...] = ()
    people: tuple[int, ...] = ()
    silent_on: int | None = None

    def __bool__(self) -> bool:
        return any(asdict(self).values())

    def stored(self) -> dict[str, Any]:
        given = ((name, value) for name, value in asdict(self).items() if value)
        return {name: [*map(_plain, value)] if isinstance(value, tuple) else value for name, value in given}

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Segment":
        """Values that only a newer version knows are kept and match nobody."""
        return cls(
            roles=tuple(read_as(Role, one) for one in stored.get("roles", ())),
            cities=tuple(stored.get("cities", ())),
            programmes=tuple(read_as(Programme, one) for one in stored.get("programmes", ())),
            topics=tuple(stored.get("topics", ())),
            standings=tuple(read_as(HowFar, one) for one in stored.get("standings", ())),
            people=tuple(stored.get("people", ())),
            silent_on=stored.get("silent_on"),
        )


def _plain(value: int | str) -> int | str:
    return str(value) if isinstance(value, str) else value


def are_in(segment: Segment, now: datetime) -> ColumnElement[bool]:
    """A condition on Person: whether somebody belongs to the segment."""
    conditions: list[ColumnElement[bool]] = [Person.surname != ERASED, _has_role()]
    if segment.roles:
        held = RoleGrant.role.in_(with_owner(segment.roles))
        conditions.append(exists().where(RoleGrant.person_id == Person.id, held))
    if segment.cities:
        conditions.append(Person.city_id.in_(segment.cities))
    if segment.programmes:
        conditions.append(exists().where(_works, Mentorship.programme.in_(segment.programmes)))
    if segment.topics:
        conditions.append(_interested(segment.topics))
    if segment.standings:
        conditions.append(or_(*(_stand(standing, now) for standing in segment.standings)))
    if segment.people:
        conditions.append(Person.id.in_(segment.people))
    if segment.silent_on is not None:
        conditions.append(_are_silent(segment.silent_on))
    return and_(*conditions)


def _has_role() -> ColumnElement[bool]:
    return exists().where(RoleGrant.person_id == Person.id)


_works = and_(
    or_(Mentorship.mentee_id == Person.id, Mentorship.mentor_id == Person.id),
    Mentorship.state == MentorshipState.active,
)
_guided = exists().where(Mentorship.mentee_id == Person.id, Mentorship.state == MentorshipState.active)
_is_mentee = exists().where(RoleGrant.person_id == Person.id, RoleGrant.role == Role.mentee)


def _interested(topics: Sequence[int]) -> ColumnElement[bool]:
    return or_(
        exists().where(WishedTopic.mentee_id == Person.id, WishedTopic.topic_id.in_(topics)),
        exists().where(OfferedTopic.mentor_id == Person.id, OfferedTopic.topic_id.in_(topics)),
    )


def _stand(standing: HowFar, now: datetime) -> ColumnElement[bool]:
    active = Project.author_id == Person.id, Project.state == ProjectState.active
    match standing:
        case HowFar.seeking:
            return and_(_is_mentee, ~_guided)
        case HowFar.paired:
            return _guided
        case HowFar.unsigned:
            return exists().where(_works, Agreement.mentorship_id == Mentorship.id, Agreement.state.in_(UNSIGNED))
        case HowFar.project:
            return exists().where(*active)
        case HowFar.overdue:
            return exists().where(*active, Stage.project_id == Project.id, overdue(now))
    return false()


def _are_silent(broadcast_id: int) -> ColumnElement[bool]:
    got = Notice.broadcast_id == broadcast_id, Notice.state == NoticeState.sent, Notice.person_id == Person.id
    answered = Inquiry.broadcast_id == broadcast_id, Inquiry.person_id == Person.id
    return and_(exists().where(*got), ~exists().where(*answered))
