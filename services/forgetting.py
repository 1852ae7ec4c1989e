"""What of an erased person is removed from rows that stay: their words, and what others' rows say of them."""

import json
from html import escape

from sqlalchemy import ColumnElement, Executable, and_, delete, func, or_, select, update

from models.audit import AuditEntry
from models.imported_list import ImportedList
from models.invite import WrongCode
from models.meeting import Feedback, Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.notice import Notice, NoticeKind
from models.person import Person, School
from models.profile import MentorProfile
from models.project import Project, Report, ReportFile, Stage
from models.receiving import Conversation
from models.vetting import VettingNote
from services.act import Act
from services.audit import ABOUT_PEOPLE


async def forget_words(act: Act) -> dict[str, int]:
    """Blank every word of the acting person; counts by kind."""
    me = act.me.id
    guided = select(Mentorship.id).where(Mentorship.mentee_id == me)
    guiding = select(Mentorship.id).where(Mentorship.mentor_id == me)
    mine = select(Project.id).where(Project.author_id == me)
    stages = select(Stage.id).where(Stage.project_id.in_(mine))
    reports = select(Report.id).where(Report.stage_id.in_(stages))
    blanked: tuple[Executable, ...] = (
        update(MentoringRequest).where(MentoringRequest.mentee_id == me).values(words=""),
        update(Meeting).where(Meeting.mentorship_id.in_(guided)).values(agenda="", change_reason=None),
        update(Meeting).where(Meeting.mentorship_id.in_(guiding)).values(place="", change_reason=None),
        update(Feedback).where(Feedback.person_id == me).values(words=""),
        update(MentorProfile).where(MentorProfile.decided_by_id == me).values(decision_note=""),
        update(MentorProfile).where(MentorProfile.asked_by_id == me).values(question=""),
        delete(VettingNote).where(VettingNote.written_by_id == me),
        update(Report).where(Report.reviewer_id == me).values(comment=""),
        update(ImportedList).where(ImportedList.brought_by_id == me).values(file_name="", file_id="", found=None),
        update(Report).where(Report.id.in_(reports)).values(words="", comment=""),
        update(Stage).where(Stage.id.in_(stages)).values(title=""),
        update(Project).where(Project.author_id == me).values(title="", goal=""),
    )
    files = await change_rows(act, delete(ReportFile).where(ReportFile.report_id.in_(reports)))
    for statement in blanked:
        await change_rows(act, statement)
    return {"files": files}


async def forget_traces(act: Act) -> dict[str, int]:
    """Remove the person from rows of others and of the program: conversations, notices, the audit trail, the school
    that nobody else works at; counts by kind.
    """
    me = act.me
    about = and_(Notice.kind == NoticeKind.application_arrived, Notice.ids["mentor_id"].as_integer() == me.id)
    notices = await change_rows(act, delete(Notice).where(or_(Notice.person_id == me.id, about)))
    await change_rows(
        act,
        update(AuditEntry)
        .where(AuditEntry.subject_id == me.id, AuditEntry.action.in_(ABOUT_PEOPLE))
        .values(subject_id=None),
    )
    await change_rows(act, delete(Conversation).where(or_(Conversation.chat_id == me.telegram_id, _speaks_of(me))))
    await change_rows(act, delete(WrongCode).where(WrongCode.telegram_id == me.telegram_id))
    await _leave_school(act)
    return {"notices": notices}


def _speaks_of(me: Person) -> ColumnElement[bool]:
    """A window opened from a notice remembers its text, to write the outcome below it: with the name in it."""
    names = (json.dumps(escape(name, quote=False), ensure_ascii=False)[1:-1] for name in (me.full_name, me.list_name))
    return or_(*(Conversation.state.contains(name, autoescape=True) for name in names))


async def _leave_school(act: Act) -> None:
    """A school that the person typed and nobody else works at is their word too."""
    school_id, act.me.school_id = act.me.school_id, None
    await act.session.flush()
    others = select(func.count()).where(Person.school_id == school_id).scalar_subquery()
    await change_rows(act, delete(School).where(School.id == school_id, School.typed.is_(True), others == 0))


async def change_rows(act: Act, statement: Executable) -> int:
    """How many rows the statement changed."""
    result = await act.session.execute(statement, execution_options={"synchronize_session": False})
    return int(getattr(result, "rowcount", 0))
