"""What of an erased person is removed from rows that stay: their words, and what others' rows say of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, Update, and_, delete, func, or_, select, update

from models.audit import AuditEntry
from models.base import Base
from models.imported_list import ImportedList
from models.invite import Invite, WrongCode
from models.meeting import Feedback, Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.notice import Notice, NoticeKind
from models.person import City, Person, School
from models.profile import MentorProfile
from models.project import Project, Report, ReportFile, Stage
from models.receiving import Conversation
from models.vetting import VettingNote
from services.audit import ABOUT_PEOPLE
from services.unit_of_work import Act

_WORTH, _TELLING = 4, 50  # code points: shorter words tell nobody from others, longer ones may be cut in a notice


@dataclass(frozen=True, slots=True)
class Said:
    """The erased person's words in rows that stay."""

    table: type[Base]
    where: ColumnElement[bool]
    columns: Sequence[str]

    @property
    def read(self) -> Select[Any]:
        return select(*(self.table.__table__.c[name] for name in self.columns)).where(self.where)

    @property
    def blank(self) -> Update:
        kept = self.table.__table__.c
        return update(self.table).where(self.where).values({name: _nothing(kept[name]) for name in self.columns})


def _nothing(column: ColumnElement[Any]) -> str | None:
    return None if getattr(column, "nullable", False) else ""


def said_by(me: int) -> tuple[Said, ...]:
    guided = select(Mentorship.id).where(Mentorship.mentee_id == me)
    guiding = select(Mentorship.id).where(Mentorship.mentor_id == me)
    mine = select(Project.id).where(Project.author_id == me)
    stages = select(Stage.id).where(Stage.project_id.in_(mine))
    return (
        Said(MentoringRequest, MentoringRequest.mentee_id == me, ("words",)),
        Said(Meeting, Meeting.mentorship_id.in_(guided), ("agenda", "change_reason")),
        Said(Meeting, Meeting.mentorship_id.in_(guiding), ("place", "change_reason")),
        Said(Feedback, Feedback.person_id == me, ("words",)),
        Said(MentorProfile, MentorProfile.decided_by_id == me, ("decision_note",)),
        Said(MentorProfile, MentorProfile.asked_by_id == me, ("question",)),
        Said(Report, Report.reviewer_id == me, ("comment",)),
        Said(ImportedList, ImportedList.brought_by_id == me, ("file_name", "file_id", "found")),
        Said(Report, Report.stage_id.in_(stages), ("words", "comment")),
        Said(Stage, Stage.id.in_(stages), ("title",)),
        Said(Project, Project.author_id == me, ("title", "goal")),
    )


async def forget_words(act: Act) -> dict[str, int]:
    """Blank every word of the acting person, also where another's open window remembers it; counts by kind."""
    me = act.me.id
    said = said_by(me)
    await _forget_in_windows(act, {words for one in said for words in await _words(act, one)})
    mine = select(Project.id).where(Project.author_id == me)
    reports = select(Report.id).where(Report.stage_id.in_(select(Stage.id).where(Stage.project_id.in_(mine))))
    files = await change_rows(act, delete(ReportFile).where(ReportFile.report_id.in_(reports)))
    await change_rows(act, delete(VettingNote).where(VettingNote.written_by_id == me))
    for one in said:
        await change_rows(act, one.blank)
    return {"files": files}


async def _words(act: Act, said: Said) -> set[str]:
    rows = await act.session.execute(said.read)
    return {words for row in rows for words in row if type(words) is str}  # a reason is no word of theirs


async def _forget_in_windows(act: Act, words: set[str]) -> None:
    """What others' open windows remember: the text of the notice that one was opened from, kept to write the outcome
    below it, and a name in what somebody sought or writes. The windows stay.
    """
    names = {act.me.full_name, act.me.list_name}
    told = names | {one[:_TELLING] for one in words if len(one) >= _WORTH}
    named = (Conversation.state.contains(_as_kept(name), autoescape=True) for name in names)
    concerned = select(Conversation).where(
        or_(Conversation.state.contains('"notice"'), *named),
        Conversation.chat_id != act.telegram_id,  # that of whoever acts is written by the press in hand
    )
    for conversation in await act.session.scalars(concerned):
        kept = json.loads(conversation.state)
        left = _without(kept, names, told)
        if left != kept:
            conversation.state = json.dumps(left, ensure_ascii=False, sort_keys=True)


def _as_kept(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _without(kept: Any, names: set[str], told: set[str], *, is_notice: bool = False) -> Any:
    if isinstance(kept, dict):
        return {key: _without(one, names, told, is_notice=key == "notice") for key, one in kept.items()} | (
            {"text": ""} if is_notice and any(one in unescape(kept["text"]) for one in told) else {}
        )
    if isinstance(kept, list):
        return [_without(one, names, told) for one in kept]
    if isinstance(kept, str):
        for name in names:
            kept = kept.replace(name, "")
    return kept


async def forget_traces(act: Act) -> dict[str, int]:
    """Remove the person from rows of others and of the program: their conversation, notices, the audit trail, the
    school that nobody else works at; counts by kind.
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
    await change_rows(act, delete(Conversation).where(Conversation.chat_id == me.telegram_id))
    await change_rows(act, delete(WrongCode).where(WrongCode.telegram_id == me.telegram_id))
    await _leave_school(act)
    return {"notices": notices}


async def _leave_school(act: Act) -> None:
    """A school that the person typed and nobody else works at is their word too."""
    school_id, act.me.school_id = act.me.school_id, None
    await act.session.flush()
    others = select(func.count()).where(Person.school_id == school_id).scalar_subquery()
    await change_rows(act, delete(School).where(School.id == school_id, School.typed.is_(True), others == 0))


async def leave_city(act: Act, city_id: int) -> None:
    """So is a city that they typed, when nothing is there any more; one that somebody comes to now stays."""
    typed = select(City.id).where(City.id == city_id, City.typed.is_(True))
    if await act.session.scalar(typed.with_for_update(skip_locked=True)) is None:
        return
    for table in (Person, School, Invite):
        if await act.session.scalar(select(table.id).where(table.city_id == city_id).limit(1)) is not None:
            return
    await change_rows(act, delete(City).where(City.id == city_id))


async def change_rows(act: Act, statement: Executable) -> int:
    """How many rows the statement changed."""
    result = await act.session.execute(statement, execution_options={"synchronize_session": False})
    return int(getattr(result, "rowcount", 0))
