"""Until when a mentor's answer is awaited, what happens then, and where a request stands in the queue."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, or_, select

from models.mentorship import MentoringRequest, RequestNotice, RequestState
from models.person import Person
from services.days import day_of
from services.matching.answer_times import usual_answer
from services.matching.working_days import last_day_to_answer
from services.notices import Reminder, remind
from services.unit_of_work import Act

WORKING_DAYS = 5
REMINDED_AFTER = (timedelta(hours=24), timedelta(days=3))
MORNING = time(9)  # on the clock of whoever is told


@dataclass(frozen=True, slots=True)
class InQueue:
    """How many requests the mentor answers up to this one, in order of sending, and about how long that takes: None
    when the mentor has given too few answers.
    """

    place: int
    takes: timedelta | None


async def in_queue(act: Act, request: MentoringRequest) -> InQueue:
    """Where an open request stands among those that wait for the same mentor."""
    sent = MentoringRequest.mentor_id == request.mentor_id, MentoringRequest.state == RequestState.sent
    same_moment = and_(MentoringRequest.sent_at == request.sent_at, MentoringRequest.id < request.id)
    before = or_(MentoringRequest.sent_at < request.sent_at, same_moment)
    place = 1 + (await act.session.scalar(select(func.count(MentoringRequest.id)).where(*sent, before)) or 0)
    usual = await usual_answer(act, request.mentor_id)
    return InQueue(place, usual * place if usual is not None else None)


async def await_answer(act: Act, request: MentoringRequest) -> None:
    """From now on the mentor has five working days, and is reminded twice; then the mentee is asked what to do. When
    the answer was awaited until the same day already, the reminders of then still stand.
    """
    request.answer_by = await last_day_to_answer(act, day_of(request.mentor, act.now), WORKING_DAYS)
    until = request.answer_by.isoformat()
    attempt = f"{request.id}:{until}"
    ids: dict[str, int | str] = {"request_id": request.id, "answer_by": until}
    reminders = [
        Reminder(
            request.mentor_id, RequestNotice.reminder, ids, act.now + after, f"request_reminder:{attempt}:{number}"
        )
        for number, after in enumerate(REMINDED_AFTER)
    ]
    asked_at = _morning_after(request, request.mentor, request.mentee)
    silent = Reminder(request.mentee_id, RequestNotice.silent, ids, asked_at, f"request_silent:{attempt}")
    await remind(act, [*reminders, silent])


async def await_reply(act: Act, request: MentoringRequest) -> None:
    """From now on the mentee has five working days to reply to the mentor's question, and is reminded twice; then the
    mentor is asked to decide without the reply.
    """
    request.answer_by = await last_day_to_answer(act, day_of(request.mentee, act.now), WORKING_DAYS)
    ids: dict[str, int | str] = {"request_id": request.id}
    reminders = [
        Reminder(
            request.mentee_id, RequestNotice.questioned, ids, act.now + after, f"request_question:{request.id}:{number}"
        )
        for number, after in enumerate(REMINDED_AFTER)
    ]
    asked_at, dedupe = _morning_after(request, request.mentee, request.mentor), f"request_unreplied:{request.id}"
    await remind(act, [*reminders, Reminder(request.mentor_id, RequestNotice.unreplied, ids, asked_at, dedupe)])


def _morning_after(request: MentoringRequest, late: Person, told: Person) -> datetime:
    """When the answer is overdue for both: after the last day of the one who is late, in the other's morning."""
    assert request.answer_by is not None
    following = request.answer_by + timedelta(days=1)
    over = datetime.combine(following, time(), ZoneInfo(late.timezone))
    return max(datetime.combine(following, MORNING, ZoneInfo(told.timezone)), over)


def is_silent(act: Act, request: MentoringRequest) -> bool:
    """Whether the mentor has not answered in time, and owes the answer: not when a question waits for its reply."""
    late = request.answer_by is not None and request.answer_by < day_of(request.mentor, act.now)
    return request.state is RequestState.sent and late and not request.waits_for_reply
