"""«Ждёт вас»: all that waits for a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, literal, select, union_all

from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import City, Person, Role, School
from models.profile import ApplicationState, MentorProfile
from models.project import Project, Report, ReportState, Stage, StageState
from services.unit_of_work import Act


class WaitingKind(StrEnum):
    application = "application"
    request = "request"
    report = "report"
    returned = "returned"
    question = "question"
    school = "school"
    city = "city"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for the person: what, which one, who it is about, and since when."""

    kind: WaitingKind
    subject_id: int
    about: str
    since: datetime


def _named(kind: WaitingKind, subject: Any, since: Any) -> Select[Any]:
    return select(literal(kind.value), subject, Person.surname, Person.first_name, Person.patronymic, since)


def _typed(kind: WaitingKind, table: type[School] | type[City], name: Any) -> Select[Any]:
    nothing = literal("")
    typed: Select[Any] = select(literal(kind.value), table.id, name, nothing, nothing, table.typed_at)
    return typed.where(table.typed.is_(True), table.typed_at.is_not(None))


async def waiting_for(act: Act) -> list[Waiting]:
    """All that waits for the acting person, oldest first, in one query: a feature adds its own line here."""
    me = act.me
    parts: list[Select[Any]] = []
    if me.is_in_charge:
        parts.append(
            _named(WaitingKind.application, MentorProfile.person_id, MentorProfile.submitted_at)
            .join(Person, Person.id == MentorProfile.person_id)
            .where(MentorProfile.state == ApplicationState.submitted, MentorProfile.person_id != me.id)
        )
        parts.append(_typed(WaitingKind.school, School, School.name))
        parts.append(_typed(WaitingKind.city, City, City.name_ru))
    if me.holds(Role.mentor):
        parts.append(
            _named(WaitingKind.request, MentoringRequest.id, MentoringRequest.sent_at)
            .join(Person, Person.id == MentoringRequest.mentee_id)
            .where(MentoringRequest.mentor_id == me.id, MentoringRequest.state == RequestState.sent)
        )
        parts.append(
            _named(WaitingKind.report, Report.id, Report.submitted_at)
            .join(Stage, Stage.id == Report.stage_id)
            .join(Project, Project.id == Stage.project_id)
            .join(Person, Person.id == Project.author_id)
            .join(Mentorship, Mentorship.mentee_id == Project.author_id)
            .where(
                Mentorship.mentor_id == me.id,
                Mentorship.state == MentorshipState.active,
                Report.state == ReportState.submitted,
            )
        )
    if me.holds(Role.mentee):
        parts.append(
            _named(WaitingKind.returned, Stage.id, func.max(Report.reviewed_at))
            .join(Project, Project.id == Stage.project_id)
            .join(Person, Person.id == Project.author_id)
            .join(Report, Report.stage_id == Stage.id)
            .where(Project.author_id == me.id, Stage.state == StageState.returned)
            .group_by(Stage.id, Person.id)
        )
    if not me.holds(Role.mentor):
        parts.append(
            _named(WaitingKind.question, MentorProfile.person_id, MentorProfile.decided_at)
            .join(Person, Person.id == MentorProfile.person_id)
            .where(MentorProfile.person_id == me.id, MentorProfile.state == ApplicationState.returned)
        )
    rows = (await act.session.execute(union_all(*parts))).all()
    found = [Waiting(WaitingKind(row[0]), row[1], _list_name(*row[2:5]), row[5]) for row in rows]
    return sorted(found, key=lambda waiting: waiting.since)


def _list_name(surname: str, first_name: str, patronymic: str) -> str:
    return Person(surname=surname, first_name=first_name, patronymic=patronymic).list_name
