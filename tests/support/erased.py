"""A made-up person with words in every place that can hold words: those that tables declare, and those that other
people's windows remember. And a search through every column of every table.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Column, select, update

from models.afterwards import CoordinatorCall, MeetingDispute, MeetingSummary, MeetingTask
from models.agreement import (
    Agreement,
    AgreementGoal,
    AgreementSignature,
    AgreementState,
    AgreementVersion,
    Rhythm,
    SigningWay,
)
from models.attendance import Attendance, EventMaterial, EventQuestion, EventRating
from models.audit import AuditEntry
from models.base import Base
from models.broadcast import BroadcastNotice, BroadcastState, SentMessage
from models.calendar_address import CalendarAddress
from models.care import CareDeed, Deed, DigestMute, DigestPart, GoingOn, PairPulse, PulseAnswer, Stall
from models.channel import Channel, ChannelPost, ChannelState, GreetedGroup, PostState
from models.closing import EndReason, MentorshipClosing
from models.concern import Concern, ConcernMessage, ConcernState, TrustedPerson
from models.connection.database import Database
from models.consent import Consent, ConsentKind
from models.consent_text import ConsentText
from models.defence import (
    BankEntry,
    CommissionMember,
    Defence,
    DefenceCriterion,
    DefenceOutcome,
    DefenceScore,
    DefenceState,
    ReachedValue,
    SeatInCommission,
)
from models.event import Answer, Event, EventChange, EventKind, EventNotice, Registration
from models.event_programme import EventSection, EventTalk, SectionChoice, TalkState
from models.event_proposal import EventProposal, EventProposalState
from models.fit import FitCheck, FitVerdict
from models.free_hours import DatedHours, DayOff, HourLimits, WeeklyHours
from models.group_meeting import (
    GroupAudience,
    GroupKind,
    GroupMeeting,
    GroupPlace,
    GroupPlaceState,
    GroupState,
)
from models.imported_list import ImportedList, ListState
from models.inquiry import Inquiry, InquiryState
from models.internship import (
    DiaryEntry,
    DiaryPhoto,
    Internship,
    InternshipDay,
    InternshipDayState,
    InternshipHost,
    InternshipState,
)
from models.invite import Invite, WrongCode
from models.library import LibraryDocument, LibraryReading, LibraryStem, LibraryVersion
from models.logged_meeting import LoggedMeeting, LogState
from models.meeting import ChangeReason, ClaimedTime, Feedback, HelpKind, Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.monthly_report import MonthlyReader
from models.notice import Notice, NoticeState, Urgency
from models.passport import (
    Indicator,
    IndicatorDirection,
    MemberState,
    PassportAddition,
    PassportPart,
    PassportSection,
    ProjectChange,
    ProjectMember,
    ProjectRisk,
    RiskLikelihood,
    SectionKind,
)
from models.person import Person, Position, Role, School
from models.person_note import PersonNote
from models.personal_link import PersonalLink
from models.privacy import holds
from models.profile import ApplicationNotice, ApplicationReason, ApplicationState, Form, MenteeProfile, MentorProfile
from models.project import Project, ProjectState, Stage, StageState
from models.receiving import Conversation
from models.reflection import Reflection
from models.report import PartKind, Report, ReportPart, ReportState
from models.time_proposal import ProposalState, ProposedTime, TimeProposal
from models.vetting import Criterion, CriterionMark, VettingNote
from services.events.changing import values_of
from services.notices import Reminder, remind
from services.people.person import grant
from services.people.wishes import chosen_topics
from services.privacy.personal_rows import are_of, personal_rows
from services.unit_of_work import Act
from tests.support.broadcasts import composed
from tests.support.people import mentee, mentor
from tests.support.town import Dweller, Town
from tests.support.word_columns import text_columns

ID = 7777777
CHANNEL = -1001  # only in the database: Telegram does not know it until a test makes it there
MARK = "Жжж"
WEEK = timedelta(days=7)


@dataclass
class Story:
    """The person; their mentor and their mentee; a mentor whom they asked, and a mentee who asks them."""

    person: Dweller
    mentor: Dweller
    mentee: Dweller
    asked: Dweller
    asking: Dweller


async def full_story(town: Town, language: str = "ru") -> Story:
    story = Story(
        await town.person(MARK, language),
        await mentor(town, "Петрова Анна Сергеевна", language),
        await mentee(town, "Сидорова Мария", language),
        await mentor(town, "Орлов Иван", language),
        await mentee(town, "Белов Олег", language),
    )
    async with town.act() as act:
        ids = [await _id(act, one) for one in (story.mentor, story.mentee, story.asked, story.asking)]
        await _person(act, story.person.id, language)
        await _offer_and_wish(act, decided=ids[2])
        await _pair(act, mentee_id=ID, mentor_id=ids[0])
        await _pair(act, mentee_id=ids[1], mentor_id=ID)
        await _requests(act, asked=ids[2], asking=ids[3])
        await _project(act, ID, ids[0], "", "")
        await _project(act, ids[1], ID, "Чужое", f"Комментарий <{MARK}>")
        await _groups(act, ids[0], ID)
        await _groups(act, ID, ids[1])
        await _traces(act, ids[0])
        await _write_words(act)
    await story.person.start()
    async with town.act() as act:
        await remember(act, story.person.id, {"draft": f"Черновик {MARK}"})
        await remember(act, story.mentor.id, {"notice": {"text": f"Запрос. {MARK}енский {MARK}ан {MARK}ович"}})
        await remember(act, story.mentee.id, {"notice": {"text": f"Вернули.\n\nКомментарий &lt;{MARK}&gt;"}})
        await remember(act, story.asked.id, {"sought": f"{MARK}енский {MARK}ан {MARK}ович"})
    return story


async def remember(act: Act, chat_id: int, what: dict[str, object]) -> None:
    """Writes into the conversation, beside the open windows."""
    chat = await act.session.get_one(Conversation, chat_id)
    chat.state = json.dumps({**json.loads(chat.state), **what}, ensure_ascii=False, sort_keys=True)


async def _write_words(act: Act) -> None:
    """Fills every column of the person's rows that can hold their words and has none yet."""
    me = await act.session.get_one(Person, ID)
    await act.session.flush()
    for table, rows in personal_rows():
        key = list(table.primary_key)
        for column in text_columns():
            if column.table is table and rows.path in holds(column).of:
                found = await act.session.execute(select(*key, column).where(are_of(table, rows, me)))
                for *ids, words in found:
                    if not list(marked_in(words)):
                        this = [one == value for one, value in zip(key, ids, strict=True)]
                        await act.session.execute(update(table).where(*this).values({column.name: _words_for(column)}))


def _words_for(column: Column[Any]) -> Any:
    """A link, because some places show only links."""
    words = f"https://{MARK}.example/{column.name}"
    return {"words": words} if isinstance(column.type, JSON) else words


async def _id(act: Act, dweller: Dweller) -> int:
    return await act.session.scalar(select(Person.id).where(Person.telegram_id == dweller.id)) or 0


async def _person(act: Act, telegram_id: int, language: str) -> None:
    school = School(city_id=1, name=f"Школа {MARK}", typed=True)
    act.session.add(school)
    await act.session.flush()
    person = Person(
        id=ID,
        telegram_id=telegram_id,
        surname=f"{MARK}енский",
        first_name=f"{MARK}ан",
        patronymic=f"{MARK}ович",
        language=language,
        city_id=1,
        school_id=school.id,
        position=Position.principal,
        in_post_since=date(2025, 9, 1),
        created_at=act.now,
        roles=[],
    )
    act.session.add(person)
    for role in (Role.mentee, Role.mentor, Role.coordinator):
        await grant(act, person, role)
    act.session.add(WrongCode(telegram_id=telegram_id, tried_at=act.now))
    act.session.add(Consent(person_id=ID, kind=ConsentKind.personal_data, version=1, given_at=act.now))


async def _offer_and_wish(act: Act, decided: int) -> None:
    topics = await chosen_topics(act, [1, 2])
    act.session.add(MenteeProfile(person_id=ID, form=Form.remote, topics=topics))
    act.session.add(
        MentorProfile(
            person_id=ID,
            state=ApplicationState.approved,
            about="",
            submitted_at=act.now,
            decision_reason=ApplicationReason.more_detail,
            topics=list(topics),
        )
    )
    other = await act.session.get_one(MentorProfile, decided)
    other.decided_by_id = other.asked_by_id = ID
    act.session.add(
        CriterionMark(mentor_id=decided, attempt=1, criterion=Criterion.ready, marked_by_id=ID, marked_at=act.now)
    )
    act.session.add(VettingNote(mentor_id=decided, attempt=1, words="", written_by_id=ID, written_at=act.now))
    for about, by in ((ID, decided), (decided, ID)):
        act.session.add(
            PersonNote(person_id=about, words="" if by == ID else "Заметка", written_by_id=by, written_at=act.now)
        )
    act.session.add(WeeklyHours(mentor_id=ID, weekday=0, start_minute=600, end_minute=1080))
    act.session.add(DatedHours(mentor_id=ID, day=act.now.date(), start_minute=600, end_minute=1080))
    act.session.add(DayOff(mentor_id=ID, first_day=act.now.date(), last_day=act.now.date()))
    act.session.add(HourLimits(mentor_id=ID, notice_hours=24, horizon_days=60, meetings_a_day=2, meetings_a_week=5))


def _agreement(act: Act, pair: Mentorship) -> Agreement:
    """An agreement whose first version was returned and whose second waits for the mentor."""
    terms: dict[str, Any] = {
        "topics": "Команда",
        "rhythm": Rhythm.monthly,
        "until": (act.now + 20 * WEEK).date(),
        "proposed_at": act.now,
    }
    first = AgreementVersion(number=1, comment="", goals=[AgreementGoal(number=1, words="")], **terms)
    second = AgreementVersion(number=2, goals=[AgreementGoal(number=1, words="")], **terms)
    second.signatures = [AgreementSignature(person_id=pair.mentee_id, signed_at=act.now, way=SigningWay.chat)]
    return Agreement(
        mentorship_id=pair.id,
        state=AgreementState.signing,
        number=f"{pair.id}/2026",
        waits_since=act.now,
        versions=[first, second],
    )


async def _pair(act: Act, *, mentee_id: int, mentor_id: int) -> None:
    """Past and coming meetings, with words of the other side."""
    pair = Mentorship(
        mentee_id=mentee_id, mentor_id=mentor_id, state=MentorshipState.active, began_at=act.now - 3 * WEEK
    )
    act.session.add(pair)
    await act.session.flush()
    act.session.add(_agreement(act, pair))
    by = {"person_id": ID, "reopened_by_id": mentor_id if mentee_id == ID else mentee_id}
    reopened = {"closed_at": act.now - 2 * WEEK, "reopened_at": act.now - WEEK}
    act.session.add(MentorshipClosing(mentorship_id=pair.id, reason=EndReason.no_time, words="", **by, **reopened))
    mine = mentee_id == ID
    await _internship(act, pair)
    _proposal(act, pair)
    for state, starts_at in ((MeetingState.held, act.now - WEEK), (MeetingState.planned, act.now + WEEK)):
        meeting = Meeting(
            mentorship_id=pair.id,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=1),
            form=Form.remote,
            place="https://video.example" if mine else "",
            agenda="" if mine else "Чужое",
            state=state,
            booked_at=act.now - WEEK,
        )
        act.session.add(meeting)
        await act.session.flush()
        if state is MeetingState.held:
            act.session.add(
                Feedback(
                    meeting_id=meeting.id,
                    person_id=ID,
                    took_place=True,
                    rating=5 if mine else None,
                    given_at=act.now,
                )
            )
            _afterwards(act, meeting, pair)
        else:
            cells = [
                ClaimedTime(person_id=one, cell=meeting.id, meeting_id=meeting.id) for one in (mentee_id, mentor_id)
            ]
            act.session.add_all(cells)


def _proposal(act: Act, pair: Mentorship) -> None:
    what = {"minutes": 60, "form": Form.remote, "help": HelpKind.consultation, "state": ProposalState.open}
    when = {"offered_at": act.now, "open_until": act.now + WEEK, "times": [ProposedTime(starts_at=act.now + 2 * WEEK)]}
    act.session.add(TimeProposal(mentorship_id=pair.id, **what, **when))


def _afterwards(act: Act, meeting: Meeting, pair: Mentorship) -> None:
    """What was agreed and a task, in the mentor's words; the answers differed, and the person wants a coordinator."""
    words = "" if pair.mentor_id == ID else "Чужое"
    act.session.add(MeetingSummary(meeting_id=meeting.id, words=words, written_at=act.now))
    act.session.add(MeetingTask(meeting_id=meeting.id, words=words, due_on=act.now.date(), set_at=act.now))
    act.session.add(MeetingDispute(meeting_id=meeting.id, since=act.now, settled_at=act.now, settled_by_id=ID))
    logged = {"mentorship_id": pair.id, "logged_by_id": ID, "logged_at": act.now, "state": LogState.confirmed}
    time = {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at, "form": meeting.form}
    act.session.add(LoggedMeeting(meeting_id=meeting.id, answered_at=act.now, **logged, **time))
    act.session.add(FitCheck(mentorship_id=pair.id, person_id=ID, asked_at=act.now, verdict=FitVerdict.good))
    act.session.add(Reflection(meeting_id=meeting.id, person_id=ID, words="", written_at=act.now))
    if pair.mentee_id == ID:
        said = {"answer": PulseAnswer.hard, "words": "", "answered_at": act.now, "settled_by_id": ID}
        act.session.add(PairPulse(mentorship_id=pair.id, person_id=ID, number=0, **said))
    deed = {"deed": Deed.seen, "at": act.now, "until": act.now, "attempt": pair.id}
    act.session.add(CareDeed(stall=Stall.closed, subject_id=pair.id, coordinator_id=ID, **deed))
    asked = {"asked_at": act.now, "close_at": act.now + WEEK, "answered_at": act.now, "answered_by_id": ID}
    act.session.add(GoingOn(mentorship_id=pair.id, **asked))
    by = {"answered_at": act.now, "answered_by_id": ID}
    act.session.add(CoordinatorCall(mentorship_id=pair.id, person_id=ID, since=act.now, **by))


async def _internship(act: Act, pair: Mentorship) -> None:
    """A day that has passed, described in the diary."""
    host = InternshipHost(mentor_id=pair.mentor_id, starts_at=act.now - WEEK, ends_at=act.now - WEEK, several=True)
    run = Internship(mentorship_id=pair.id, state=InternshipState.running, began_at=act.now - WEEK)
    act.session.add_all([host, run])
    await act.session.flush()
    times = {"starts_at": act.now - WEEK, "ends_at": act.now - WEEK, "proposed_at": act.now, "answer_by": act.now}
    day = InternshipDay(internship_id=run.id, host_id=host.id, state=InternshipDayState.agreed, **times)
    day.cancelled_by_id = ID
    act.session.add(day)
    await act.session.flush()
    entry = DiaryEntry(day_id=day.id, words="", written_at=act.now, photos=[DiaryPhoto(file_id="")])
    act.session.add(entry)


async def _requests(act: Act, *, asked: int, asking: int) -> None:
    """The first waits for the person's reply to a question, the second has one to the person's question."""
    for mentee_id, mentor_id, words, replied_at in ((ID, asked, "", None), (asking, ID, "Чужое", act.now)):
        said = {"words": words, "sent_at": act.now, "questioned_at": act.now, "replied_at": replied_at}
        act.session.add(MentoringRequest(mentee_id=mentee_id, mentor_id=mentor_id, state=RequestState.sent, **said))


async def _project(act: Act, author_id: int, reviewer_id: int, words: str, comment: str) -> None:
    report = Report(
        state=ReportState.returned,
        submitted_at=act.now,
        reviewed_at=act.now,
        reviewer_id=reviewer_id,
        comment=comment,
    )
    project = Project(author_id=author_id, title=words, goal=words, state=ProjectState.active, opened_at=act.now)
    stage = Stage(project=project, number=1, title=words, state=StageState.returned)
    report.stage = stage
    act.session.add_all([project, stage, report])
    await act.session.flush()
    by = {"stage_id": stage.id, "added_by_id": author_id, "added_at": act.now}
    said = ReportPart(report_id=report.id, kind=PartKind.words, words=words, **by)
    file = ReportPart(report_id=report.id, kind=PartKind.document, file_id=f"file-{words}", name=f"{words}.pdf", **by)
    act.session.add_all([said, file, ReportPart(kind=PartKind.words, words=words, **by)])
    _passport(act, project, reviewer_id if author_id == ID else ID, words)
    await _defence(act, project, reviewer_id, words)


async def _defence(act: Act, project: Project, judge_id: int, words: str) -> None:
    """A decided defence with points and a reached value, in the bank."""
    indicator = (await act.session.scalars(select(Indicator).where(Indicator.project_id == project.id))).first()
    criterion = (await act.session.scalars(select(DefenceCriterion))).first()
    assert indicator is not None
    assert criterion is not None
    said = "" if ID in (project.author_id, judge_id) else words
    score = DefenceScore(criterion_id=criterion.id, title=criterion.title, points=7, most=10)
    seat = CommissionMember(person_id=judge_id, is_chair=True, state=SeatInCommission.accepted, scores=[score])
    seat.answered_at = seat.scored_at = act.now
    defence = Defence(project_id=project.id, state=DefenceState.decided, starts_at=act.now, place="Зал", words=said)
    defence.arranged_at = defence.values_at = defence.decided_at = act.now
    defence.outcome, defence.again_by, defence.decided_by_id = DefenceOutcome.more_work, act.now.date(), judge_id
    defence.commission, defence.values = [seat], [ReachedValue(indicator_id=indicator.id, value=2.0)]
    act.session.add_all([defence, BankEntry(project_id=project.id, joined_at=act.now)])


def _passport(act: Act, project: Project, member_id: int, words: str) -> None:
    """A section with an addition by a member of the team, and one of everything else."""
    own = {"project_id": project.id}
    section = PassportSection(
        number=1, kind=SectionKind.analysis, required=True, words=words, answered_at=act.now, **own
    )
    results = PassportSection(number=2, kind=SectionKind.results, required=True, answered_at=act.now, **own)
    said = "" if member_id == ID else "Чужое"
    values = {"direction": IndicatorDirection.more, "baseline": 1.0, "target": 2.0, "reached": 2.0}
    changed = {"part": PassportPart.section, "subject": words, "before": words, "after": words}
    act.session.add_all(
        [
            results,
            PassportAddition(section=section, person_id=member_id, words=said, written_at=act.now),
            Indicator(number=1, name=words, unit=words, **values, **own),
            ProjectRisk(what=words, likelihood=RiskLikelihood.low, measure=words, **own),
            ProjectMember(person_id=member_id, state=MemberState.member, invited_at=act.now, **own),
            ProjectChange(person_id=ID, changed_at=act.now, **changed, **own),
        ]
    )


async def _groups(act: Act, leads: int, joins: int) -> None:
    """A past and a coming group meeting; one person leads them, the other has joined."""
    for state, starts_at in ((GroupState.held, act.now - WEEK), (GroupState.planned, act.now + WEEK)):
        group = GroupMeeting(
            host_id=leads,
            kind=GroupKind.open,
            state=state,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=1),
            form=Form.remote,
            place="" if leads == ID else "https://video.example",
            topic="" if leads == ID else "Чужая тема",
            places=3,
            minimum=1,
            audience=GroupAudience.mine,
            opened_at=act.now - WEEK,
            change_reason=ChangeReason.work if leads == ID else None,
        )
        rated = {"rating": 5, "rated_at": act.now, "came": True} if state is GroupState.held else {}
        group.seats = [GroupPlace(person_id=joins, state=GroupPlaceState.joined, since=act.now - WEEK, **rated)]
        act.session.add(group)
        await act.session.flush()
        if state is GroupState.planned:
            cells = [
                ClaimedTime(person_id=one, cell=1000 + group.id, group_meeting_id=group.id) for one in (leads, joins)
            ]
            act.session.add_all(cells)


async def _traces(act: Act, other: int) -> None:
    """Events, documents, notices, the audit trail."""
    document = LibraryDocument(category_id=1, title="Положение", description="О чём", added_at=act.now)
    own = {"added_at": act.now, "added_by_id": ID, "file_id": "", "file_name": "", "size": 0}
    document.versions = [
        LibraryVersion(number=1, text="", note="", **own | {"file_id": "stored", "file_name": "положение.pdf"}),
        LibraryVersion(number=2, text="Текст", note="Что изменилось", **own),
    ]
    act.session.add(document)
    await act.session.flush()
    act.session.add(LibraryStem(document_id=document.id, stem="положен", named=8, written=0))
    act.session.add(LibraryReading(document_id=document.id, version=1, person_id=ID, read_at=act.now))
    for starts_at in (act.now - WEEK, act.now + WEEK):
        event = Event(
            kind=EventKind.lecture,
            title="Лекция",
            words="",
            starts_at=starts_at,
            minutes=90,
            days=2,
            place="",
            link="",
            timezone="Europe/Moscow",
            audience=["mentor"],
            announced_by_id=ID,
            announced_at=act.now,
            key=starts_at.isoformat(),
        )
        act.session.add(event)
        await act.session.flush()
        act.session.add(Registration(event_id=event.id, person_id=ID, answer=Answer.coming, answered_at=act.now))
        act.session.add(Attendance(event_id=event.id, person_id=ID, day=1, came_at=act.now, scanned=True))
        act.session.add(EventRating(event_id=event.id, person_id=ID, rating=5, words="Слова", rated_at=act.now))
        about = {"event_id": event.id, "words": "Вопрос", "asked_at": act.now, "reply": "Ответ", "replied_at": act.now}
        act.session.add(EventQuestion(person_id=ID, **about))
        act.session.add(EventQuestion(person_id=other, replied_by_id=ID, **about))
        sent = {"words": "Запись", "media": "", "file_id": "", "key": event.key}
        act.session.add(EventMaterial(event_id=event.id, sent_by_id=ID, sent_at=act.now, **sent))
        section = EventSection(event_id=event.id, day=1, minute=600, title="Секция")
        act.session.add(section)
        await act.session.flush()
        act.session.add(SectionChoice(section_id=section.id, person_id=ID, chosen_at=act.now))
        talk = {"event_id": event.id, "title": "Доклад", "words": "О чём", "proposed_at": act.now, "reply": "Нет"}
        talk |= {"decided_at": act.now, "key": event.key}
        act.session.add(EventTalk(person_id=ID, state=TalkState.declined, decided_by_id=other, **talk))
        act.session.add(EventTalk(person_id=other, state=TalkState.waiting, decided_by_id=ID, **talk))
        act.session.add(
            EventChange(event_id=event.id, changed_by_id=ID, changed_at=act.now, **asdict(values_of(event)))
        )
    proposed = {"title": "Мастер-класс", "words": "О чём", "place": "Школа", "reply": "Вопрос", "answer": "Ответ"}
    proposed |= {"proposed_at": act.now, "since": act.now, "starts_at": act.now + WEEK, "kind": EventKind.master_class}
    returned, waits = EventProposalState.returned, EventProposalState.waiting
    act.session.add(EventProposal(person_id=ID, state=returned, decided_by_id=other, key="1", **proposed))
    act.session.add(EventProposal(person_id=other, state=waits, decided_by_id=ID, key="1", **proposed))
    await _broadcasts(act, other)
    asked = {"words": "Вопрос", "asked_at": act.now, "answer": "Ответ", "state": InquiryState.answered}
    act.session.add(Inquiry(person_id=ID, **asked))
    act.session.add(Inquiry(person_id=other, taken_by_id=ID, **asked))
    await _concerns(act, other)
    file = ImportedList(brought_by_id=ID, state=ListState.loaded, brought_at=act.now, file_id="", file_name="")
    act.session.add(file)
    for person_id, code in ((ID, "0"), (other, "1")):
        act.session.add(PersonalLink(person_id=person_id, code_hash=code * 64, made_by_id=ID, made_at=act.now))
    for person_id in (ID, other):
        act.session.add(CalendarAddress(person_id=person_id, code_hash=f"{person_id:064}", made_at=act.now))
    later = act.now + WEEK
    kinds = EventNotice.day_before, ApplicationNotice.arrived
    mine = Reminder(ID, kinds[0], {"event_id": 1}, later, f"e:{ID}")
    await remind(act, [mine, Reminder(other, kinds[1], {"mentor_id": ID, "attempt": 1}, later, f"a:{ID}")])
    for made_by, used_by in ((ID, other), (other, ID)):
        invite = Invite(role=Role.mentor, city_id=1, made_at=act.now, expires_at=later, code_hash=f"{made_by}")
        invite.made_by_id, invite.used_by_id = made_by, used_by
        act.session.add(invite)
    text = ConsentText(kind=ConsentKind.contacts, version=0, text="Текст", uploaded_at=act.now, uploaded_by_id=ID)
    await act.session.merge(text)  # a program that was started has a text of its own there
    act.session.add(AuditEntry(at=act.now, actor_id=ID, action="event.announced", subject_id=1))
    act.session.add(DigestMute(person_id=ID, part=DigestPart.stages))
    act.session.add(MonthlyReader(person_id=ID, since=act.now))
    act.session.add(AuditEntry(at=act.now, actor_id=None, action="application.approved", subject_id=ID))


async def _concerns(act: Act, other: int) -> None:
    """One that the person wrote, and one that they answered; each trusts the other."""
    for writer_id, reader_id in ((ID, other), (other, ID)):
        act.session.add(TrustedPerson(person_id=reader_id, named_at=act.now, named_by_id=ID))
        times = {"sent_at": act.now, "state_since": act.now}
        concern = Concern(
            person_id=writer_id, trusted_id=reader_id, may_name=False, state=ConcernState.answered, **times
        )
        said = ("" if writer_id == ID else "Чужое", "" if reader_id == ID else "Чужое")
        concern.messages = [
            ConcernMessage(is_answer=False, words=said[0], written_at=act.now),
            ConcernMessage(is_answer=True, trusted_id=reader_id, words=said[1], written_at=act.now),
        ]
        act.session.add(concern)
        await act.session.flush()


async def _broadcasts(act: Act, other: int) -> None:
    """One that the person wrote, and one that they got; both were delivered."""
    for author_id, reader_id in ((ID, other), (other, ID)):
        broadcast = composed(author_id, act.now, state=BroadcastState.done)
        act.session.add(broadcast)
        await act.session.flush()
        ids = {"broadcast_id": broadcast.id}
        message = Notice(kind=BroadcastNotice.message, person_id=reader_id, urgency=Urgency.mailing, ids=ids)
        message.due_at, message.state, message.broadcast_id = act.now, NoticeState.sent, broadcast.id
        act.session.add(message)
        await act.session.flush()
        act.session.add(SentMessage(notice_id=message.id, message_id=broadcast.id, broadcast_id=broadcast.id))
    await _channel(act, broadcast.id)


async def _channel(act: Act, broadcast_id: int) -> None:
    """The association's channel, in which the last broadcast may not have appeared."""
    channel = Channel(telegram_id=CHANNEL, title="Канал", state=ChannelState.ours, may_post=True, seen_at=act.now)
    act.session.add(channel)
    await act.session.flush()
    post = ChannelPost(channel_id=channel.id, broadcast_id=broadcast_id, made_at=act.now, state=PostState.unknown)
    act.session.add_all([post, GreetedGroup(telegram_id=-1, greeted_at=act.now)])


async def found(database: Database, *words: object) -> list[str]:
    """«table: row» of every row that contains one of the words, in any column and any case."""
    wanted = [str(word).lower() for word in words]
    return [
        f"{table}: {text}"
        for table, row in await _rows(database)
        if any(word in (text := str(row).lower()) for word in wanted)
    ]


async def marked(database: Database) -> set[tuple[str, str]]:
    """«table.column» and the words of every place with the person's mark."""
    return {
        (f"{table}.{column}", words)
        for table, row in await _rows(database)
        for column, value in row.items()
        for words in marked_in(value)
    }


def marked_in(value: object) -> Iterator[str]:
    """Also inside JSON."""
    if isinstance(value, str) and value.startswith("{"):
        value = json.loads(value)
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from marked_in(one)
    elif MARK in str(value):
        yield str(value)


async def _rows(database: Database) -> list[tuple[str, dict[str, object]]]:
    async with database.read() as session:
        return [
            (table.name, dict(row._mapping))
            for table in Base.metadata.sorted_tables
            for row in await session.execute(select(table))
        ]


def found_in_files(folder: Path, *words: str) -> list[str]:
    """The program's files that contain one of the words, byte for byte: the database, and the files beside it."""
    files = [file for file in folder.rglob("*") if file.is_file() and "telegram" not in file.relative_to(folder).parts]
    return [file.name for file in files if any(word.encode() in file.read_bytes() for word in words)]
