"""Questions to the coordinators (обращение): the first coordinator to take one answers it."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, or_, select, update

from models.inquiry import Inquiry, InquiryNotice, InquiryState
from models.person import IN_CHARGE, Person, RoleGrant
from services.audit import record
from services.days import day_of
from services.guards import require_coordinator
from services.home.waiting import of_person
from services.matching.working_days import last_day_to_answer
from services.notices import Reminder, remind, tell, tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 1000
ANSWER_LIMIT = 1000
OPEN_AT_MOST = 3  # unanswered questions per person
ANSWERED_WITHIN = 3  # working days
REMINDED_AT = time(10)
KEPT_FOR_THE_FIRST = timedelta(hours=4)  # afterwards another coordinator may take the question


class TooManyInquiries(Refusal):
    """The person already has the maximum number (`count`) of unanswered questions."""

    key = "refusal-too-many-inquiries"


class InquiryTaken(Refusal):
    """Another coordinator (`name`) is writing the answer."""

    key = "refusal-inquiry-taken"


class InquiryAnswered(AlreadyDecided):
    key = "refusal-inquiry-answered"


async def ask_coordinators(act: Act, words: str, broadcast_id: int | None = None) -> Inquiry:
    """Send a question to all coordinators except the sender; it may answer a broadcast. They are reminded on the last
    day of `answer_expected`. Raises NotAllowed (for a visitor), TooManyInquiries.
    """
    if len([one for one in await my_inquiries(act) if one.state is not InquiryState.answered]) >= OPEN_AT_MOST:
        raise TooManyInquiries(count=OPEN_AT_MOST)
    inquiry = Inquiry(person_id=act.me.id, words=words[:WORDS_LIMIT], state=InquiryState.open, asked_at=act.now)
    inquiry.broadcast_id = broadcast_id
    act.session.add(inquiry)
    await act.session.flush()
    await tell_coordinators(act, InquiryNotice.arrived, {"inquiry_id": inquiry.id})
    await _remind_coordinators(act, inquiry.id, await _last_day(act, act.me, act.now))
    return inquiry


async def answer_expected(act: Act, inquiry: Inquiry) -> date:
    """The last day on which the person who asked may expect an answer, by their own calendar."""
    return await _last_day(act, inquiry.person, inquiry.asked_at)


async def _last_day(act: Act, person: Person, asked_at: datetime) -> date:
    return await last_day_to_answer(act, day_of(person, asked_at), ANSWERED_WITHIN)


async def _remind_coordinators(act: Act, inquiry_id: int, day: date) -> None:
    held = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE), RoleGrant.person_id != act.me.id)
    people = await act.session.execute(select(Person.id, Person.timezone).where(Person.id.in_(held)))
    kind, ids = InquiryNotice.waits, {"inquiry_id": inquiry_id}
    reminders = [
        Reminder(one, kind, {**ids}, datetime.combine(day, REMINDED_AT, ZoneInfo(zone)), f"{kind}:{inquiry_id}:{one}")
        for one, zone in people
    ]
    await remind(act, reminders)


async def my_inquiries(act: Act) -> list[Inquiry]:
    """The acting person's questions, the newest first. Raises NotAllowed."""
    query = select(Inquiry).where(Inquiry.person_id == act.me.id).order_by(Inquiry.id.desc())
    return list(await act.session.scalars(query))


async def my_inquiry(act: Act, inquiry_id: int) -> Inquiry | None:
    """One of the acting person's questions; None when it is not theirs."""
    inquiry = await act.session.get(Inquiry, inquiry_id)
    return inquiry if inquiry is not None and inquiry.person_id == act.me.id else None


async def inquiry_to_answer(act: Act, inquiry_id: int) -> Inquiry:
    """Somebody else's question, in any state. Raises NotAllowed (also for one's own), NotFound."""
    me = require_coordinator(act)
    inquiry = await act.session.get(Inquiry, inquiry_id)
    if inquiry is None:
        raise NotFound
    if inquiry.person_id == me.id:
        raise NotAllowed
    return inquiry


async def take_inquiry(act: Act, inquiry_id: int) -> Inquiry:
    """Reserve the question for the acting coordinator for four hours.

    Raises NotAllowed, NotFound, InquiryTaken, InquiryAnswered.
    """
    inquiry = await inquiry_to_answer(act, inquiry_id)
    takes = update(Inquiry).where(Inquiry.id == inquiry_id, _may_take(act))
    taken = takes.values(state=InquiryState.taken, taken_by_id=act.me.id, taken_at=act.now).returning(Inquiry.id)
    won = await act.session.scalar(taken)
    await act.session.refresh(inquiry)
    if won is None:
        raise _why_not(inquiry)
    return inquiry


async def put_back(act: Act, inquiry_id: int) -> None:
    """Give up the reservation, so that any coordinator may take the question. Raises NotAllowed."""
    me = require_coordinator(act)
    mine = Inquiry.taken_by_id == me.id, Inquiry.state == InquiryState.taken
    back = update(Inquiry).where(Inquiry.id == inquiry_id, *mine)
    await act.session.execute(back.values(state=InquiryState.open, taken_by_id=None, taken_at=None))


async def answer_inquiry(act: Act, inquiry_id: int, words: str) -> Inquiry:
    """Answer the question; the person who asked is told. Raises NotAllowed, NotFound, InquiryTaken, InquiryAnswered."""
    inquiry = await take_inquiry(act, inquiry_id)
    inquiry.state = InquiryState.answered
    inquiry.answer = words[:ANSWER_LIMIT]
    inquiry.answered_at = act.now
    await tell(act, inquiry.person_id, InquiryNotice.answered, {"inquiry_id": inquiry.id})
    return inquiry


async def write_to(act: Act, person_id: int, words: str) -> Inquiry:
    """A coordinator writes to somebody of their own accord: kept as an answer to which there was no question. Raises
    NotAllowed (also for oneself), NotFound.
    """
    me = require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise NotFound
    if person.id == me.id:
        raise NotAllowed
    letter = Inquiry(person_id=person.id, words="", state=InquiryState.answered, answer=words[:ANSWER_LIMIT])
    letter.asked_at = letter.taken_at = letter.answered_at = act.now
    letter.taken_by_id = me.id
    act.session.add(letter)
    await act.session.flush()
    await tell(act, person.id, InquiryNotice.answered, {"inquiry_id": letter.id})
    record(act, "person.written", person.id)
    await act.session.refresh(letter, ["person"])
    return letter


def inquiries_waiting(act: Act) -> Select[Any]:
    """The questions that the acting coordinator may answer now."""
    return (
        of_person(Inquiry.id, Inquiry.asked_at)
        .join(Person, Person.id == Inquiry.person_id)
        .where(_may_take(act), Inquiry.person_id != act.me.id)
    )


def _may_take(act: Act) -> ColumnElement[bool]:
    """True when the question is free, taken by the acting coordinator, or taken over four hours ago and still
    unanswered.
    """
    free = Inquiry.state == InquiryState.open
    mine_or_late = or_(Inquiry.taken_by_id == act.me.id, Inquiry.taken_at <= act.now - KEPT_FOR_THE_FIRST)
    return or_(free, and_(Inquiry.state == InquiryState.taken, mine_or_late))


def _why_not(inquiry: Inquiry) -> Refusal:
    if inquiry.state is InquiryState.answered:
        return InquiryAnswered()
    name = inquiry.taken_by.list_name if inquiry.taken_by else "—"
    return InquiryTaken(name=name, hours=KEPT_FOR_THE_FIRST // timedelta(hours=1))
