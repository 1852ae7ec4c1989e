"""Somebody asks about an event; whoever announced it answers, or any coordinator if that person cannot, or has not
answered within a day.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select

from models.attendance import AttendanceNotice, EventQuestion
from models.event import Event
from models.person import IN_CHARGE, Person, RoleGrant
from services.events.events import access_event
from services.guards import require_coordinator
from services.home.waiting import of_person
from services.locks import locked
from services.notices import tell, tell_coordinators
from services.people.team import to_tell_in_charge
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

QUESTION_LIMIT = 500  # code points
ORGANISERS_DAY = timedelta(days=1)  # afterwards a question waits for every coordinator
OPEN_AT_MOST = 3  # unanswered questions of one person about one event


class TooManyQuestions(Refusal):
    key = "refusal-event-questions"


class EventQuestionAnswered(AlreadyDecided):
    key = "refusal-event-question-answered"


async def ask_about_event(act: Act, event_id: int, words: str) -> EventQuestion:
    """Raises NotFound, NotAllowed (not invited), TooManyQuestions."""
    event, _ = await access_event(act, event_id)
    mine = EventQuestion.event_id == event_id, EventQuestion.person_id == act.me.id, EventQuestion.replied_at.is_(None)
    waiting = await act.session.scalar(select(func.count()).select_from(EventQuestion).where(*mine)) or 0
    if waiting >= OPEN_AT_MOST:
        raise TooManyQuestions(count=OPEN_AT_MOST)
    question = EventQuestion(event_id=event_id, person_id=act.me.id, words=words[:QUESTION_LIMIT], asked_at=act.now)
    act.session.add(question)
    await act.session.flush()
    organiser = await organiser_of(act, event)
    if organiser is not None and organiser.id != act.me.id:
        await tell(act, organiser.id, AttendanceNotice.asked, {"question_id": question.id})
    else:
        await tell_coordinators(act, AttendanceNotice.asked, {"question_id": question.id})
    return question


async def organiser_of(act: Act, event: Event) -> Person | None:
    """Whoever announced the event, if they are still in charge and can be told."""
    return await to_tell_in_charge(act, event.announced_by_id)


async def question_to_reply(act: Act, question_id: int, *, lock: bool = False) -> EventQuestion:
    """Raises NotAllowed (also for one's own), NotFound, EventQuestionAnswered."""
    require_coordinator(act)
    question = await (locked(act, EventQuestion, question_id) if lock else act.session.get(EventQuestion, question_id))
    if question is None:
        raise NotFound
    if question.person_id == act.me.id:
        raise NotAllowed
    if question.replied_at is not None:
        raise EventQuestionAnswered
    return question


async def reply_about_event(act: Act, question_id: int, words: str) -> EventQuestion:
    """Who asked is told. Of two answers at one moment the first counts. Raises NotAllowed, NotFound,
    EventQuestionAnswered.
    """
    question = await question_to_reply(act, question_id, lock=True)
    question.reply, question.replied_by_id, question.replied_at = words[:QUESTION_LIMIT], act.me.id, act.now
    await tell(act, question.person_id, AttendanceNotice.replied, {"question_id": question.id})
    return question


def event_questions_waiting(act: Act) -> Select[Any]:
    """Unanswered questions that the acting coordinator may answer: about events that they have announced, those of
    which the organiser cannot be told any more, and those that were asked over a day ago.
    """
    in_charge = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    told = select(Person.id).where(Person.can_be_told, Person.id.in_(in_charge))
    for_me = or_(
        Event.announced_by_id == act.me.id,
        Event.announced_by_id.not_in(told),
        EventQuestion.asked_at <= act.now - ORGANISERS_DAY,
    )
    about = of_person(EventQuestion.id, EventQuestion.asked_at, Event.title)
    joined = about.join(Person, Person.id == EventQuestion.person_id).join(Event, Event.id == EventQuestion.event_id)
    return joined.where(EventQuestion.replied_at.is_(None), EventQuestion.person_id != act.me.id, for_me)
