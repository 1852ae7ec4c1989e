"""A pair of which nothing is heard is asked whether it goes on. Without an answer, or any other sign of life, it is
closed some days later; both are told, the coordinators see it, and a coordinator may open it again.
"""

from datetime import timedelta

from sqlalchemy import select

from models.care import CareNotice, GoingOn
from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from services.care.limits import in_quiet_week
from services.care.pair_facts import care_facts
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.locks import locked, locked_all
from services.matching.agreements import agreement_to_end
from services.matching.ending import BY_SILENCE, close_pair
from services.matching.mentorships import my_pair, require_active_pair
from services.matching.surveys import ask_when_ended
from services.meetings.coming import has_not_begun
from services.notices import Reminder, remind
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

AT_ONCE = 500  # questions looked at in one step


async def ask_whether_on(act: Act, mentorship_id: int, policy: CarePolicy = CARE_BY_DEFAULT) -> None:
    """Ask both sides. Does nothing when the pair has ended or was asked already."""
    pair = await locked(act, Mentorship, mentorship_id)
    if pair is None or pair.state is not MentorshipState.active or await _open_question(act, mentorship_id):
        return
    close_at = act.now + timedelta(days=policy.close)
    question = GoingOn(mentorship_id=pair.id, asked_at=act.now, close_at=close_at)
    act.session.add(question)
    await act.session.flush()
    kind = CareNotice.going_on
    people = (pair.mentee_id, pair.mentor_id)
    ids: dict[str, int | str] = {"going_on_id": question.id}
    await remind(act, [Reminder(one, kind, ids, act.now, f"{kind}:{question.id}:{one}") for one in people])


async def _open_question(act: Act, mentorship_id: int) -> GoingOn | None:
    mine = GoingOn.mentorship_id == mentorship_id, GoingOn.answered_at.is_(None), GoingOn.closed_at.is_(None)
    found: GoingOn | None = await act.session.scalar(select(GoingOn).where(*mine).limit(1))
    return found


async def my_question(act: Act, going_on_id: int) -> GoingOn:
    """The question to the acting side, answered or not. Raises NotAllowed, NotFound."""
    question = await act.session.get(GoingOn, going_on_id)
    if question is None:
        raise NotFound
    if not question.mentorship.is_of(act.me.id):
        raise NotAllowed
    return question


async def go_on(act: Act, going_on_id: int) -> GoingOn:
    """One side answers that they go on. Does nothing when the other side has answered already. Raises NotAllowed,
    NotFound, PairEnded.
    """
    question = await my_question(act, going_on_id)
    require_active_pair(await my_pair(act, question.mentorship_id, to_change=True))
    await act.session.refresh(question)
    if question.answered_at is None:
        question.answered_at, question.answered_by_id = act.now, act.me.id
    return question


async def note_going_on(act: Act, mentorship_id: int) -> None:
    """A coordinator has opened the mentorship again: its silence is counted from now on."""
    act.session.add(
        GoingOn(
            mentorship_id=mentorship_id,
            asked_at=act.now,
            close_at=act.now,
            answered_at=act.now,
            answered_by_id=act.me.id,
        )
    )


async def questions_over(act: Act) -> list[int]:
    """Questions that nobody answered in time, except while one of the two has a quiet week."""
    over = GoingOn.close_at <= act.now, GoingOn.answered_at.is_(None), GoingOn.closed_at.is_(None)
    sides = Mentorship.mentee_id, Mentorship.mentor_id
    query = select(GoingOn.id, *sides).join(Mentorship, Mentorship.id == GoingOn.mentorship_id).where(*over)
    found = (await act.session.execute(query.order_by(GoingOn.id).limit(AT_ONCE))).all()
    quiet = await in_quiet_week(act, {person for _, *people in found for person in people})
    return [question for question, *people in found if not quiet & set(people)]


async def close_silent(act: Act, going_on_id: int) -> None:
    """Close the pair, unless there was a sign of it after the question, which then counts as an answer."""
    found = await act.session.get(GoingOn, going_on_id)
    pair = await locked(act, Mentorship, found.mentorship_id) if found else None
    if found is None or pair is None:
        return
    await act.session.refresh(found)
    if found.answered_at is not None or found.closed_at is not None or found.close_at > act.now:
        return
    if pair.state is not MentorshipState.active:
        found.closed_at = pair.ended_at or act.now
        return
    [facts] = [one for one in (await care_facts(act, [pair.mentee_id])).pairs if one.pair.id == pair.id]
    if facts.meets_at is not None or facts.sign_at > found.asked_at:
        found.answered_at = act.now
        return
    await _close(act, pair)
    found.closed_at = act.now


async def _close(act: Act, pair: Mentorship) -> None:
    await agreement_to_end(act, pair.id)  # before the meetings, by the order of locks
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == pair.id, has_not_begun(act))
    await close_pair(act, pair, meetings, (pair.mentee_id, pair.mentor_id), by=BY_SILENCE)
    await ask_when_ended(act, pair)
