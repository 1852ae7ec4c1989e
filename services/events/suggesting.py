"""A mentor proposes a master class or a lecture. An approved one is announced with the mentor as its leader. The mentor
always sees where a proposal stands and since when.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from models.connection.database import insert_new
from models.event import EventKind, EventLeader
from models.event_proposal import OPEN_PROPOSAL, EventProposal, EventProposalNotice, EventProposalState
from models.person import IN_CHARGE, Person, RoleGrant
from services.audit import record
from services.daily_limit import require_not_told_too_often, require_not_too_often
from services.events.announcing import TITLE_LIMIT, WHERE_LIMIT, WORDS_LIMIT, EventDraft, EventInPast, announce
from services.events.announcing import place_or_link as split_place
from services.events.kinds import USUAL_AUDIENCE, usual_minutes
from services.events.notices import remind_leaders
from services.guards import require_coordinator, require_mentor
from services.home.waiting import of_person
from services.links import check_place
from services.locks import locked
from services.notices import tell, tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

PROPOSED_KINDS = (EventKind.master_class, EventKind.lecture)
REPLY_LIMIT = 500  # code points
OPEN_AT_MOST = 3  # proposals of one mentor that are not decided
PROPOSALS_A_DAY = 6  # new ones, and as often the time of one is changed
DECIDED_WITHIN = timedelta(days=5)  # told to the mentor; afterwards they are asked to write to the coordinators


class TooManyProposals(Refusal):
    """The mentor already has the maximum number (`count`) of open proposals."""

    key = "refusal-event-proposals"


class EventProposalDecided(AlreadyDecided):
    key = "refusal-event-proposal-decided"


class EventProposalMoved(Refusal):
    """The mentor has proposed another time since the proposal was shown."""

    key = "refusal-event-proposal-moved"


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """`place`: an address or a link."""

    kind: EventKind
    title: str
    words: str
    starts_at: datetime
    place: str


async def propose_event(act: Act, draft: ProposalDraft, key: str) -> EventProposal:
    """Send it to the coordinators. Calling it again with the same `key` returns the existing proposal.

    Raises NotAllowed, BadLink, EventInPast, TooManyProposals, TooOften.
    """
    me = require_mentor(act)
    if draft.kind not in PROPOSED_KINDS:
        raise NotAllowed
    check_place(draft.place)
    if draft.starts_at <= act.now:
        raise EventInPast
    mine = EventProposal.person_id == me.id
    known = await act.session.scalar(select(EventProposal).where(mine, EventProposal.key == key))
    if known is not None:
        return known
    open_ = select(func.count()).select_from(EventProposal).where(mine, EventProposal.state.in_(OPEN_PROPOSAL))
    if (await act.session.scalar(open_) or 0) >= OPEN_AT_MOST:
        raise TooManyProposals(count=OPEN_AT_MOST)
    await require_not_too_often(act, EventProposal.proposed_at, mine, PROPOSALS_A_DAY)
    proposal = EventProposal(
        person_id=me.id,
        kind=draft.kind,
        title=draft.title[:TITLE_LIMIT],
        words=draft.words[:WORDS_LIMIT],
        starts_at=draft.starts_at,
        place=draft.place[:WHERE_LIMIT],
        proposed_at=act.now,
        state=EventProposalState.waiting,
        since=act.now,
        key=key,
        person=me,
    )
    act.session.add(proposal)
    await act.session.flush()
    await _tell_those_who_decide(act, proposal)
    return proposal


async def my_event_proposals(act: Act) -> list[EventProposal]:
    """The acting mentor's, the newest first. Raises NotAllowed for a visitor."""
    query = select(EventProposal).where(EventProposal.person_id == act.me.id)
    return list(await act.session.scalars(query.order_by(EventProposal.id.desc())))


async def my_event_proposal(act: Act, proposal_id: int, *, to_change: bool = False) -> EventProposal:
    """Raises NotFound, NotAllowed; EventProposalDecided when it is decided and `to_change`, which locks it."""
    proposal = await _proposal(act, proposal_id, lock=to_change)
    if proposal.person_id != act.me.id:
        raise NotAllowed
    if to_change and proposal.state not in OPEN_PROPOSAL:
        raise EventProposalDecided
    return proposal


async def answer_about_proposal(act: Act, proposal_id: int, words: str) -> EventProposal:
    """Answer the coordinators' question; the proposal waits for them again. Raises what `my_event_proposal` does."""
    proposal = await my_event_proposal(act, proposal_id, to_change=True)
    proposal.answer = words[:REPLY_LIMIT]
    await _send_again(act, proposal)
    return proposal


async def move_proposal(act: Act, proposal_id: int, starts_at: datetime) -> EventProposal:
    """Propose another time. Raises EventInPast, TooOften, and what `my_event_proposal` does."""
    proposal = await my_event_proposal(act, proposal_id, to_change=True)
    if starts_at <= act.now:
        raise EventInPast
    about = "proposal_id", proposal_id
    in_charge = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    await require_not_told_too_often(act, in_charge, EventProposalNotice.arrived, about, PROPOSALS_A_DAY)
    proposal.starts_at = starts_at
    await _send_again(act, proposal)
    return proposal


async def withdraw_proposal(act: Act, proposal_id: int) -> EventProposal:
    """The coordinators are not told, it only stops waiting for them. Raises what `my_event_proposal` does."""
    proposal = await my_event_proposal(act, proposal_id, to_change=True)
    proposal.state, proposal.since = EventProposalState.withdrawn, act.now
    return proposal


async def proposal_to_decide(act: Act, proposal_id: int, *, lock: bool = False) -> EventProposal:
    """Raises NotAllowed (also for one's own), NotFound; EventProposalDecided unless it waits for the coordinators."""
    require_coordinator(act)
    proposal = await _proposal(act, proposal_id, lock=lock)
    if proposal.person_id == act.me.id:
        raise NotAllowed
    if proposal.state is not EventProposalState.waiting:
        raise EventProposalDecided
    return proposal


def draft_of(proposal: EventProposal) -> EventDraft:
    """The event as it would be announced."""
    place, link = split_place(proposal.place)
    return EventDraft(
        kind=proposal.kind,
        title=proposal.title,
        starts_at=proposal.starts_at,
        place=place,
        link=link,
        words=proposal.words,
        audience=USUAL_AUDIENCE[proposal.kind],
        minutes=usual_minutes(proposal.kind),
    )


async def approve_proposal(act: Act, proposal_id: int, shown: datetime | None = None) -> EventProposal:
    """Announce it, led by the mentor, who is told. `shown`: the start that the coordinator was shown. Raises
    EventProposalMoved, EventInPast, and what `proposal_to_decide` does.
    """
    proposal = await proposal_to_decide(act, proposal_id, lock=True)
    if shown is not None and shown != proposal.starts_at:
        raise EventProposalMoved
    event = await announce(act, draft_of(proposal), f"proposal:{proposal.id}")
    await insert_new(act.session, EventLeader, [{"event_id": event.id, "person_id": proposal.person_id}])
    await remind_leaders(act, event, [proposal.person_id])
    proposal.event_id, proposal.reply = event.id, ""
    await _decide(act, proposal, EventProposalState.approved, EventProposalNotice.approved)
    record(act, "event.proposal_approved", proposal.id)
    return proposal


async def return_proposal(act: Act, proposal_id: int, question: str) -> EventProposal:
    """Ask the mentor something. Raises what `proposal_to_decide` does."""
    proposal = await proposal_to_decide(act, proposal_id, lock=True)
    proposal.reply, proposal.answer = question[:REPLY_LIMIT], ""
    await _decide(act, proposal, EventProposalState.returned, EventProposalNotice.returned)
    record(act, "event.proposal_returned", proposal.id)
    return proposal


async def decline_proposal(act: Act, proposal_id: int, reason: str) -> EventProposal:
    """The mentor reads the reason. Raises what `proposal_to_decide` does."""
    proposal = await proposal_to_decide(act, proposal_id, lock=True)
    proposal.reply = reason[:REPLY_LIMIT]
    await _decide(act, proposal, EventProposalState.declined, EventProposalNotice.declined)
    record(act, "event.proposal_declined", proposal.id)
    return proposal


def event_proposals_waiting(act: Act) -> Select[Any]:
    """Proposals that the acting coordinator may decide on."""
    waits = EventProposal.state == EventProposalState.waiting, EventProposal.person_id != act.me.id
    about = of_person(EventProposal.id, EventProposal.since, EventProposal.title)
    return about.join(Person, Person.id == EventProposal.person_id).where(*waits)


async def _proposal(act: Act, proposal_id: int, *, lock: bool) -> EventProposal:
    found = await (locked(act, EventProposal, proposal_id) if lock else act.session.get(EventProposal, proposal_id))
    if found is None:
        raise NotFound
    return found


async def _send_again(act: Act, proposal: EventProposal) -> None:
    proposal.state, proposal.since = EventProposalState.waiting, act.now
    await _tell_those_who_decide(act, proposal)


async def _tell_those_who_decide(act: Act, proposal: EventProposal) -> None:
    ids: dict[str, int | str] = {"proposal_id": proposal.id, "since": proposal.since.isoformat()}
    await tell_coordinators(act, EventProposalNotice.arrived, ids)


async def _decide(act: Act, proposal: EventProposal, state: EventProposalState, kind: EventProposalNotice) -> None:
    proposal.state, proposal.since, proposal.decided_by_id = state, act.now, act.me.id
    await tell(act, proposal.person_id, kind, {"proposal_id": proposal.id, "since": act.now.isoformat()})
