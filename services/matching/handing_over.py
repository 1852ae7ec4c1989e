"""Hand-over (F42): a coordinator asks a mentor's mentees whether another mentor may go on with them. Each mentee
decides, and also whether the new mentor may read what was agreed before. Without an answer everything stays as it is.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.handover import Handover, HandoverNotice, HandoverState
from models.internship import InternshipDay
from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.profile import MentorProfile
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.internship.ending import days_that_end
from services.locks import locked, locked_all
from services.matching.mentorships import mentees_of
from services.matching.season import FreeMentor, season_now
from services.meetings.coming import end_with_pairs
from services.notices import Reminder, remind, tell, tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

ANSWER_IN = timedelta(days=7)
HANDOVER_MOVES: dict[HandoverState, frozenset[HandoverState]] = {
    HandoverState.asked: frozenset(
        {HandoverState.agreed, HandoverState.declined, HandoverState.withdrawn, HandoverState.lapsed}
    ),
    HandoverState.agreed: frozenset(),
    HandoverState.declined: frozenset(),
    HandoverState.withdrawn: frozenset(),
    HandoverState.lapsed: frozenset(),
}


class HandoverDecided(AlreadyDecided):
    key = "refusal-handover-decided"


class CannotReceive(Refusal):
    """The mentor has fewer places than `count`."""

    key = "refusal-cannot-receive"


class AlreadyAsked(Refusal):
    """All these mentees are asked already, and their answers are awaited."""

    key = "refusal-handover-asked"


@dataclass(frozen=True, slots=True)
class ToHandOver:
    """A mentorship, what is ahead in it and would be cancelled, and the open question about it."""

    pair: Mentorship
    meetings: list[Meeting]
    days: list[InternshipDay]
    open: Handover | None


def move_handover(handover: Handover, state: HandoverState) -> None:
    """Raises HandoverDecided (`state`)."""
    if state not in HANDOVER_MOVES.get(handover.state, ()):
        raise HandoverDecided(state=handover.state.value)
    handover.state = state


def still_asks(handover: Handover) -> bool:
    """Whether the mentee's answer is awaited: not when the mentorship has ended meanwhile."""
    return handover.state is HandoverState.asked and handover.mentorship.state is MentorshipState.active


def answer_until(handover: Handover) -> datetime:
    return handover.asked_at + ANSWER_IN


async def to_hand_over(act: Act, mentor_id: int) -> list[ToHandOver]:
    """The mentor's active mentorships, by the mentee's name. Raises NotAllowed."""
    require_coordinator(act)
    active = Mentorship.mentor_id == mentor_id, Mentorship.state == MentorshipState.active
    query = select(Mentorship).join(Person, Person.id == Mentorship.mentee_id).where(*active)
    pairs = list(await act.session.scalars(query.order_by(Person.in_order, Person.id, Mentorship.id)))
    questions, ids = await _open_questions(act, pairs), [pair.id for pair in pairs]
    meetings, days = await end_with_pairs(act, ids), await days_that_end(act, ids)
    return [
        ToHandOver(
            pair,
            [one for one in meetings if one.mentorship_id == pair.id],
            [one for one in days if one.internship.mentorship_id == pair.id],
            questions.get(pair.id),
        )
        for pair in pairs
    ]


async def _open_questions(act: Act, pairs: Sequence[Mentorship]) -> dict[int, Handover]:
    """By mentorship."""
    theirs = Handover.mentorship_id.in_([pair.id for pair in pairs]), Handover.state == HandoverState.asked
    return {one.mentorship_id: one for one in await act.session.scalars(select(Handover).where(*theirs))}


async def tell_of_mentees_left(act: Act) -> None:
    """Tell the coordinators that the acting mentor pauses, if there are mentees to hand over."""
    if await act.session.scalar(mentees_of(act.me.id)):
        await tell_coordinators(act, HandoverNotice.away, {"mentor_id": act.me.id})


async def receivers(act: Act, mentor_id: int, pair_ids: Sequence[int]) -> list[tuple[FreeMentor, int]]:
    """Mentors who have a place for all these mentees and take their programmes, each with how many places are left for
    them; those who share most of their topics come first. Raises NotAllowed.
    """
    require_coordinator(act)
    pairs = await _pairs(act, mentor_id, pair_ids)
    programmes, mentees = {pair.programme for pair in pairs}, {pair.mentee_id for pair in pairs}
    already = await _guided_by(act, mentees)
    season, asked = await season_now(act, also=already.keys()), await _asked_places(act)
    found = [
        (one, one.free - asked.get(one.person.id, 0))
        for one in season.mentors
        if one.person.id not in (mentor_id, *mentees) and programmes <= one.programmes
    ]
    profile = await act.session.get(MentorProfile, mentor_id)
    topics = {topic.id for topic in profile.topics} if profile else set()
    fitting = [(one, left) for one, left in found if left + already[one.person.id] >= len(mentees)]
    return sorted(fitting, key=lambda row: -len(topics & row[0].topics))


async def _guided_by(act: Act, mentees: Collection[int]) -> Counter[int]:
    """By mentor: how many of these mentees they support already, who therefore take no further place."""
    theirs = Mentorship.mentee_id.in_(mentees), Mentorship.state == MentorshipState.active
    rows = await act.session.execute(select(Mentorship.mentor_id, Mentorship.mentee_id).where(*theirs).distinct())
    return Counter(int(mentor) for mentor, _ in rows)


async def _pairs(act: Act, mentor_id: int, pair_ids: Sequence[int]) -> list[Mentorship]:
    theirs = Mentorship.id.in_(pair_ids), Mentorship.mentor_id == mentor_id
    query = select(Mentorship).where(*theirs, Mentorship.state == MentorshipState.active)
    return list(await act.session.scalars(query.order_by(Mentorship.id)))


async def _asked_places(act: Act) -> dict[int, int]:
    """By mentor: how many mentees are asked whether they go to them."""
    asked = Handover.state == HandoverState.asked, Mentorship.state == MentorshipState.active
    pairs = select(Handover.to_mentor_id, func.count()).join(Mentorship, Mentorship.id == Handover.mentorship_id)
    query = pairs.where(*asked)
    rows = await act.session.execute(query.group_by(Handover.to_mentor_id))
    return {int(mentor): int(count) for mentor, count in rows}


async def propose_handover(act: Act, mentor_id: int, pair_ids: Sequence[int], to_mentor_id: int) -> int:
    """Ask each mentee who is not asked already; returns how many are asked now. Raises NotAllowed, NotFound,
    CannotReceive (`count`), AlreadyAsked.
    """
    me = await hold_coordinator(act)
    await locked_all(act, Mentorship, Mentorship.id.in_(pair_ids), Mentorship.mentor_id == mentor_id)
    found = await _pairs(act, mentor_id, pair_ids)
    if not found:
        raise NotFound
    if me.id in (mentor_id, to_mentor_id, *(pair.mentee_id for pair in found)):
        raise NotAllowed
    await locked(act, MentorProfile, to_mentor_id)
    fitting = {one.person.id for one, _ in await receivers(act, mentor_id, [pair.id for pair in found])}
    if to_mentor_id not in fitting:
        raise CannotReceive(count=len(found))
    asked = await _open_questions(act, found)
    pairs = [pair for pair in found if pair.id not in asked]
    if not pairs:
        raise AlreadyAsked
    receiver = await act.session.get_one(Person, to_mentor_id)
    row = {"to_mentor": receiver, "state": HandoverState.asked, "asked_by_id": me.id, "asked_at": act.now}
    questions = [Handover(**row, mentorship=pair, shares=False) for pair in pairs]
    act.session.add_all(questions)
    await act.session.flush()
    for handover in questions:
        await _ask(act, handover)
    return len(questions)


async def _ask(act: Act, handover: Handover) -> None:
    await tell(act, handover.mentorship.mentee_id, HandoverNotice.asked, {"handover_id": handover.id})
    silent, dedupe = HandoverNotice.silent, f"handover_silent:{handover.id}"
    ids: dict[str, int | str] = {"handover_id": handover.id}
    await remind(act, [Reminder(handover.asked_by_id, silent, ids, answer_until(handover), dedupe)])
    record(act, "handover.asked", handover.mentorship.mentee_id)


async def withdraw_handover(act: Act, handover_id: int) -> Handover:
    """A coordinator takes the question back. Raises NotAllowed, NotFound, HandoverDecided."""
    await hold_coordinator(act)
    handover = await locked_handover(act, handover_id)
    move_handover(handover, HandoverState.withdrawn)
    handover.answered_at = act.now
    record(act, "handover.withdrawn", handover.mentorship.mentee_id)
    return handover


async def locked_handover(act: Act, handover_id: int) -> Handover:
    """Raises NotFound."""
    handover = await locked(act, Handover, handover_id)
    if handover is None:
        raise NotFound
    return handover
