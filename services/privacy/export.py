"""Everything that is kept about one person, as plain data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from models.audit import AuditEntry
from models.base import Base
from models.consent_text import ConsentText
from models.event import Event, Registration
from models.imported_list import ImportedList
from models.invite import Invite, WrongCode
from models.meeting import ClaimedTime, Feedback, Meeting, WeeklyHours
from models.mentorship import MentoringRequest, Mentorship
from models.notice import Notice
from models.person import City, Consent, Person, RoleGrant, School
from models.personal_link import PersonalLink
from models.profile import MenteeProfile, MentorProfile, OfferedTopic, Topic, WishedTopic
from models.project import Project, Report, ReportFile, Stage
from models.receiving import Conversation
from models.vetting import CriterionMark, VettingNote
from services.audit import ABOUT_PEOPLE
from services.unit_of_work import Act

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table. `only`: what is the person's in a row that is another's; `but`: what is not for them."""

    table: type[Base]
    mine: ColumnElement[bool]
    only: frozenset[str] | None = None
    but: frozenset[str] = frozenset()

    @property
    def columns(self) -> list[Any]:
        columns = self.table.__table__.columns
        return [one for one in columns if (self.only is None or one.key in self.only) and one.key not in self.but]


async def my_data(act: Act) -> dict[str, Rows]:
    """By the names of tables, of the acting person. Raises NotAllowed for a visitor."""
    found: dict[str, Rows] = {}
    for part in parts_of(act.me):
        rows = await act.session.execute(select(*part.columns).where(part.mine))
        found.setdefault(part.table.__tablename__, []).extend(dict(row._mapping) for row in rows)
    return found


def parts_of(me: Person) -> Iterator[Part]:
    """All that names the person. A mentor's reason for declining is not for the mentee who asked."""
    yield Part(Person, Person.id == me.id)
    yield Part(City, City.id == me.city_id)
    yield Part(School, School.id == me.school_id)
    yield Part(Invite, or_(Invite.made_by_id == me.id, Invite.used_by_id == me.id), but=frozenset({"code_hash"}))
    yield Part(WrongCode, WrongCode.telegram_id == me.telegram_id)
    yield Part(ConsentText, ConsentText.uploaded_by_id == me.id, but=frozenset({"text"}))
    for table in (RoleGrant, Consent, Registration, ClaimedTime, Feedback, Notice):
        yield Part(table, table.person_id == me.id)
    yield Part(Conversation, Conversation.chat_id == me.telegram_id)
    yield Part(AuditEntry, AuditEntry.actor_id == me.id)
    about_me = and_(AuditEntry.subject_id == me.id, AuditEntry.action.in_(ABOUT_PEOPLE))
    yield Part(AuditEntry, about_me, only=frozenset({"at", "action"}))
    yield Part(Event, Event.announced_by_id == me.id)
    yield Part(ImportedList, ImportedList.brought_by_id == me.id)
    yield Part(PersonalLink, PersonalLink.person_id == me.id, only=frozenset({"made_at"}))
    yield Part(PersonalLink, PersonalLink.made_by_id == me.id, only=frozenset({"made_at"}))
    yield from _profiles(me)
    yield from _mentoring(me)
    yield from _projects(me)


def _profiles(me: Person) -> Iterator[Part]:
    yield Part(MenteeProfile, MenteeProfile.person_id == me.id)
    yield Part(MentorProfile, MentorProfile.person_id == me.id)
    decided = frozenset({"decided_at", "decision_reason", "decision_note"})
    yield Part(MentorProfile, MentorProfile.decided_by_id == me.id, only=decided)
    yield Part(MentorProfile, MentorProfile.asked_by_id == me.id, only=frozenset({"question"}))
    yield Part(CriterionMark, CriterionMark.mentor_id == me.id, but=frozenset({"marked_by_id"}))
    yield Part(CriterionMark, CriterionMark.marked_by_id == me.id, only=frozenset({"criterion", "marked_at"}))
    yield Part(VettingNote, VettingNote.written_by_id == me.id, only=frozenset({"words", "written_at"}))
    yield Part(WeeklyHours, WeeklyHours.mentor_id == me.id)
    wished = select(WishedTopic.topic_id).where(WishedTopic.mentee_id == me.id)
    offered = select(OfferedTopic.topic_id).where(OfferedTopic.mentor_id == me.id)
    yield Part(WishedTopic, WishedTopic.mentee_id == me.id)
    yield Part(OfferedTopic, OfferedTopic.mentor_id == me.id)
    yield Part(Topic, or_(Topic.id.in_(wished), Topic.id.in_(offered)))


def _mentoring(me: Person) -> Iterator[Part]:
    yield Part(MentoringRequest, MentoringRequest.mentee_id == me.id, but=frozenset({"reason"}))
    yield Part(MentoringRequest, MentoringRequest.mentor_id == me.id)
    pairs = or_(Mentorship.mentee_id == me.id, Mentorship.mentor_id == me.id)
    yield Part(Mentorship, pairs)
    ours = Meeting.mentorship_id.in_(select(Mentorship.id).where(pairs))
    yield Part(Meeting, or_(ours, Meeting.cancelled_by_id == me.id))


def _projects(me: Person) -> Iterator[Part]:
    projects = select(Project.id).where(Project.author_id == me.id)
    stages = select(Stage.id).where(Stage.project_id.in_(projects))
    reports = select(Report.id).where(Report.stage_id.in_(stages))
    yield Part(Project, Project.author_id == me.id)
    yield Part(Stage, Stage.project_id.in_(projects))
    yield Part(Report, Report.stage_id.in_(stages))
    yield Part(Report, Report.reviewer_id == me.id, only=frozenset({"reviewed_at", "comment"}))
    yield Part(ReportFile, ReportFile.report_id.in_(reports))
