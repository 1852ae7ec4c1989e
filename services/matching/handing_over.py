"""Hand-over (F42): a coordinator asks a mentor's mentees whether another mentor may go on with them. Each mentee
decides, and also whether the new mentor may read what was agreed before. Without an answer everything stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.connection.database import insert_new
from models.handover import Handover, HandoverNotice, HandoverState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.profile import ApplicationState, MentorProfile
from models.project import Project
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked, locked_all
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreements import agreement_of, agreement_to_end, begin_agreement
from services.matching.ending import close_pair
from services.matching.mentorships import mentees_of
from services.matching.season import FreeMentor, season_now
from services.notices import Reminder, remind, tell, tell_coordinators
from services.projects.projects import reviewer_of
from services.projects.reports import tell_of_waiting_reports
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
    """`left`: how many places the new mentor has for them."""

    key = "refusal-cannot-receive"


@dataclass(frozen=True, slots=True)
class ToHandOver:
    """A mentorship, its meetings ahead, and the open question about it."""

    pair: Mentorship
    meetings: list[Meeting]
    open: Handover | None


def move_handover(handover: Handover, state: HandoverState) -> None:
    """Raises HandoverDecided (`state`)."""
    if state not in HANDOVER_MOVES.get(handover.state, ()):
        raise HandoverDecided(state=handover.state.value)
    handover.state = state


def answer_until(handover: Handover) -> datetime:
    return handover.asked_at + ANSWER_IN


async def to_hand_over(act: Act, mentor_id: int) -> list[ToHandOver]:
    """The mentor's active mentorships, by the mentee's name. Raises NotAllowed."""
    require_coordinator(act)
    active = Mentorship.mentor_id == mentor_id, Mentorship.state == MentorshipState.active
    query = select(Mentorship).join(Person, Person.id == Mentorship.mentee_id).where(*active)
    pairs = list(await act.session.scalars(query.order_by(Person.in_order, Person.id, Mentorship.id)))
    asked = select(Handover).where(Handover.state == HandoverState.asked)
    theirs = asked.where(Handover.mentorship_id.in_([pair.id for pair in pairs]))
    questions = {one.mentorship_id: one for one in await act.session.scalars(theirs)}
    return [ToHandOver(pair, await _coming(act, pair.id), questions.get(pair.id)) for pair in pairs]


async def tell_of_mentees_left(act: Act) -> None:
    """Tell the coordinators that the acting mentor pauses, if there are mentees to hand over."""
    if await act.session.scalar(mentees_of(act.me.id)):
        await tell_coordinators(act, HandoverNotice.away, {"mentor_id": act.me.id})


async def _coming(act: Act, mentorship_id: int) -> list[Meeting]:
    coming = Meeting.mentorship_id == mentorship_id, Meeting.state == MeetingState.planned, Meeting.ends_at > act.now
    return list(await act.session.scalars(select(Meeting).where(*coming).order_by(Meeting.starts_at)))


async def receivers(act: Act, mentor_id: int, pair_ids: Sequence[int]) -> list[tuple[FreeMentor, int]]:
    """Mentors who have a place for all these mentees and take their programmes, each with how many places are left for
    them; those who share most of their topics come first. Raises NotAllowed.
    """
    require_coordinator(act)
    season, pairs = await season_now(act), await _pairs(act, mentor_id, pair_ids)
    programmes, mentees = {pair.programme for pair in pairs}, {pair.mentee_id for pair in pairs}
    asked = await _asked_places(act)
    found = [
        (one, one.free - asked.get(one.person.id, 0))
        for one in season.mentors
        if one.person.id not in (mentor_id, *mentees) and programmes <= one.programmes
    ]
    profile = await act.session.get(MentorProfile, mentor_id)
    topics = {topic.id for topic in profile.topics} if profile else set()
    fitting = [(one, left) for one, left in found if left >= len(mentees)]
    return sorted(fitting, key=lambda row: -len(topics & row[0].topics))


async def _pairs(act: Act, mentor_id: int, pair_ids: Sequence[int]) -> list[Mentorship]:
    theirs = Mentorship.id.in_(pair_ids), Mentorship.mentor_id == mentor_id
    query = select(Mentorship).where(*theirs, Mentorship.state == MentorshipState.active)
    return list(await act.session.scalars(query.order_by(Mentorship.id)))


async def _asked_places(act: Act) -> dict[int, int]:
    """By mentor: how many mentees are asked whether they go to them."""
    query = select(Handover.to_mentor_id, func.count()).where(Handover.state == HandoverState.asked)
    rows = await act.session.execute(query.group_by(Handover.to_mentor_id))
    return {int(mentor): int(count) for mentor, count in rows}


async def propose_handover(act: Act, mentor_id: int, pair_ids: Sequence[int], to_mentor_id: int) -> int:
    """Ask each mentee; returns how many are asked now. Raises NotAllowed, NotFound, CannotReceive (`left`)."""
    me = await hold_coordinator(act)
    await locked_all(act, Mentorship, Mentorship.id.in_(pair_ids), Mentorship.mentor_id == mentor_id)
    pairs = await _pairs(act, mentor_id, pair_ids)
    if not pairs:
        raise NotFound
    if me.id in (mentor_id, to_mentor_id, *(pair.mentee_id for pair in pairs)):
        raise NotAllowed
    await locked(act, MentorProfile, to_mentor_id)
    fitting = {one.person.id: left for one, left in await receivers(act, mentor_id, [pair.id for pair in pairs])}
    if to_mentor_id not in fitting:
        raise CannotReceive(count=len(pairs))
    row = {"to_mentor_id": to_mentor_id, "state": HandoverState.asked, "asked_by_id": me.id, "asked_at": act.now}
    asked = await insert_new(
        act.session, Handover, [{**row, "mentorship_id": pair.id, "shares": False} for pair in pairs]
    )
    mine = Handover.state == HandoverState.asked, Handover.asked_at == act.now, Handover.to_mentor_id == to_mentor_id
    for handover in await act.session.scalars(select(Handover).where(*mine).order_by(Handover.id)):
        if handover.mentorship_id in {pair.id for pair in pairs}:
            await _ask(act, handover)
    return asked


async def _ask(act: Act, handover: Handover) -> None:
    await tell(act, handover.mentorship.mentee_id, HandoverNotice.asked, {"handover_id": handover.id})
    silent, dedupe = HandoverNotice.silent, f"handover_silent:{handover.id}"
    ids: dict[str, int | str] = {"handover_id": handover.id}
    await remind(act, [Reminder(handover.asked_by_id, silent, ids, answer_until(handover), dedupe)])
    record(act, "handover.asked", handover.mentorship.mentee_id)


async def withdraw_handover(act: Act, handover_id: int) -> Handover:
    """A coordinator takes the question back. Raises NotAllowed, NotFound, HandoverDecided."""
    await hold_coordinator(act)
    handover = await _locked(act, handover_id)
    move_handover(handover, HandoverState.withdrawn)
    handover.answered_at = act.now
    record(act, "handover.withdrawn", handover.mentorship.mentee_id)
    return handover


async def handover_of_mine(act: Act, handover_id: int) -> Handover | None:
    """The question to the acting mentee; None when it is not theirs."""
    found = await act.session.get(Handover, handover_id)
    return found if found and found.mentorship.mentee_id == act.me.id else None


async def meetings_ahead(act: Act, handover: Handover) -> list[Meeting]:
    return await _coming(act, handover.mentorship_id)


async def decline_handover(act: Act, handover_id: int) -> Handover:
    """The mentee stays with the present mentor. Raises NotAllowed, HandoverDecided."""
    handover = await _to_answer(act, handover_id)
    move_handover(handover, HandoverState.declined)
    handover.answered_at = act.now
    await tell(act, handover.asked_by_id, HandoverNotice.answered, {"handover_id": handover.id})
    return handover


async def agree_to_handover(act: Act, handover_id: int, *, shares: bool) -> Handover:
    """The mentorship ends and goes on with the new mentor; both mentors and the coordinator are told. If the new mentor
    has no place any more, the question lapses and the mentee stays. Raises NotAllowed, HandoverDecided.
    """
    handover = await _to_answer(act, handover_id)
    old = await locked(act, Mentorship, handover.mentorship_id)
    await agreement_to_end(act, handover.mentorship_id)  # before the others, by the order of locks
    profile = await locked(act, MentorProfile, handover.to_mentor_id)
    if old is None or old.state is not MentorshipState.active or not await _has_place(act, profile):
        move_handover(handover, HandoverState.lapsed)
    else:
        move_handover(handover, HandoverState.agreed)
        handover.shares = shares
        await _pass_on(act, handover, old)
    handover.answered_at = act.now
    await tell(act, handover.asked_by_id, HandoverNotice.answered, {"handover_id": handover.id})
    return handover


async def _has_place(act: Act, profile: MentorProfile | None) -> bool:
    if profile is None or profile.state is not ApplicationState.approved or profile.is_paused(act.now):
        return False
    taken = await act.session.scalar(mentees_of(profile.person_id)) or 0
    return profile.person.can_be_told and taken < profile.capacity


async def _pass_on(act: Act, handover: Handover, old: Mentorship) -> None:
    await locked_all(act, Project, Project.author_id == old.mentee_id)
    coming = Meeting.mentorship_id == old.id, Meeting.state == MeetingState.planned, Meeting.ends_at > act.now
    meetings = await locked_all(act, Meeting, *coming)
    await close_pair(act, old, meetings, ())
    await act.session.flush()
    reviewer = await reviewer_of(act, old.mentee_id)
    row = {"mentee_id": old.mentee_id, "mentor_id": handover.to_mentor_id, "programme": old.programme}
    await insert_new(act.session, Mentorship, [row | {"state": MentorshipState.active, "began_at": act.now}])
    made = Mentorship.mentee_id == old.mentee_id, Mentorship.programme == old.programme
    handover.made_id = await act.session.scalar(
        select(Mentorship.id).where(*made, Mentorship.state == MentorshipState.active)
    )
    if handover.made_id is not None:
        await remind_of_agreement(act, await begin_agreement(act, handover.made_id))
    await tell_of_waiting_reports(act, old.mentee_id, reviewer)
    await tell(act, old.mentor_id, HandoverNotice.passed, {"handover_id": handover.id})
    await tell(act, handover.to_mentor_id, HandoverNotice.received, {"handover_id": handover.id})


async def _to_answer(act: Act, handover_id: int) -> Handover:
    if await handover_of_mine(act, handover_id) is None:
        raise NotAllowed
    return await _locked(act, handover_id)


async def _locked(act: Act, handover_id: int) -> Handover:
    """Raises NotFound."""
    handover = await locked(act, Handover, handover_id)
    if handover is None:
        raise NotFound
    return handover


@dataclass(frozen=True, slots=True)
class Before:
    """What the mentee let the new mentor read of the earlier mentorship. `number` and `goals`: of its agreement, as it
    was signed last. `meetings`: those that took place.
    """

    pair: Mentorship
    number: str
    goals: list[str]
    meetings: list[Meeting]


async def agreed_before(act: Act, mentee_id: int) -> Before | None:
    """What the acting mentor may read of their mentee's earlier mentorship; None without the mentee's leave."""
    with_me = select(Mentorship.id).where(
        Mentorship.mentee_id == mentee_id,
        Mentorship.mentor_id == act.me.id,
        Mentorship.state == MentorshipState.active,
    )
    query = select(Handover).where(Handover.made_id.in_(with_me), Handover.shares).order_by(Handover.id.desc()).limit(1)
    handover = await act.session.scalar(query)
    if handover is None:
        return None
    held = Meeting.mentorship_id == handover.mentorship_id, Meeting.state == MeetingState.held
    meetings = await act.session.scalars(select(Meeting).where(*held).order_by(Meeting.starts_at))
    agreement = await agreement_of(act, handover.mentorship_id)
    number = agreement.number if agreement and agreement.signed_on else ""
    goals = [goal.words for goal in agreement.in_force.goals] if agreement and agreement.in_force else []
    return Before(handover.mentorship, number, goals, list(meetings))
