"""The mentee or the mentor closes their mentorship, with a reason and a short form."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select

from models.agreement import Agreement, GoalResult
from models.closing import EndReason, MentorshipClosing
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from services.audit import record
from services.locks import locked_all
from services.matching.agreements import agreement_of, agreement_to_end
from services.matching.ending import close_pair
from services.matching.mentorships import mentorships_of, my_pair, require_active_pair
from services.matching.surveys import ask_when_ended
from services.matching.what_ends import EndsWithPair, ends_with_pair
from services.meetings.coming import has_not_begun
from services.refusals import NotAllowed
from services.unit_of_work import Act

WORDS_LIMIT = 1000
BY_SIDE = "side"

OTHER_HELP = "other_help"  # the reasons of a mentee who changes the mentor
REASONS: dict[str, tuple[EndReason, ...]] = {
    "done": (EndReason.goals_reached, EndReason.term_over),
    "circumstances": (EndReason.new_post, EndReason.no_time, EndReason.moved_away),
    OTHER_HELP: (EndReason.other_topics, EndReason.other_form, EndReason.on_my_own),
}


@dataclass(frozen=True, slots=True)
class ClosingForm:
    """`results`: by the number of a goal of the agreement in force."""

    reason: EndReason
    words: str = ""
    results: Mapping[int, GoalResult] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PairToClose:
    """`frees_place`: not if the mentor goes on with this mentee in another programme."""

    mentorship: Mentorship
    agreement: Agreement | None
    ends: EndsWithPair
    frees_place: bool


async def pair_to_close(act: Act, mentorship_id: int) -> PairToClose:
    """The acting person's active mentorship, and what closing it ends. Raises NotAllowed, PairEnded."""
    pair = require_active_pair(await my_pair(act, mentorship_id))
    with_both = [one for one in await mentorships_of(act, pair.mentee_id) if one.mentor_id == pair.mentor_id]
    agreement, ends = await agreement_of(act, pair.id), await ends_with_pair(act, pair)
    return PairToClose(pair, agreement, ends, frees_place=with_both == [pair])


async def close_mentorship(act: Act, mentorship_id: int, form: ClosingForm) -> Mentorship:
    """Close the acting person's mentorship: coming meetings are cancelled, the place is free at once unless they go on
    in another programme, and the other side is told. Raises NotAllowed, PairEnded.
    """
    pair = require_active_pair(await my_pair(act, mentorship_id, to_change=True))
    agreement = await agreement_to_end(act, pair.id)
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == pair.id, has_not_begun(act))
    in_force = agreement.in_force if agreement else None
    for goal in in_force.goals if in_force else []:
        goal.result = form.results.get(goal.number)
    words = form.words[:WORDS_LIMIT]
    closing = {"mentorship_id": pair.id, "person_id": act.me.id, "closed_at": act.now, "reason": form.reason}
    act.session.add(MentorshipClosing(**closing, words=words))
    await close_pair(act, pair, meetings, [pair.other_side(act.me.id).id], by=BY_SIDE, reason=form.reason.value)
    await ask_when_ended(act, pair)
    record(act, "mentorship.closed", pair.mentee_id)
    return pair


@dataclass(frozen=True, slots=True)
class Accompanied:
    """What a certificate says."""

    mentorship: Mentorship
    agreement: Agreement | None
    held: int


async def accompanied(act: Act, mentorship_id: int) -> Accompanied:
    """The acting person's ended mentorship. Raises NotAllowed."""
    pair = await my_pair(act, mentorship_id)
    if pair.state is MentorshipState.active:
        raise NotAllowed
    held = select(func.count()).where(Meeting.mentorship_id == pair.id, Meeting.state == MeetingState.held)
    return Accompanied(pair, await agreement_of(act, pair.id), await act.session.scalar(held) or 0)


async def last_closing(act: Act, mentorship_id: int) -> MentorshipClosing | None:
    """The latest time that one of the two closed it; None when nobody has."""
    closings = select(MentorshipClosing).where(MentorshipClosing.mentorship_id == mentorship_id)
    return await act.session.scalar(closings.order_by(MentorshipClosing.id.desc()).limit(1))
