"""Agreements (договор) as people read them: who may see one, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from models.agreement import Agreement, AgreementState, Rhythm
from models.connection.database import insert_new
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person
from services.guards import require_coordinator
from services.locks import locked
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act

_S = AgreementState
MOVES: dict[AgreementState, frozenset[AgreementState]] = {
    _S.drafting: frozenset({_S.signing, _S.on_paper, _S.signed, _S.ended}),
    _S.signing: frozenset({_S.drafting, _S.on_paper, _S.signed, _S.ended}),
    _S.on_paper: frozenset({_S.drafting, _S.signed, _S.ended}),
    _S.signed: frozenset({_S.drafting, _S.signing, _S.ended}),
    _S.ended: frozenset({_S.drafting, _S.signed}),
}


class AgreementChanged(AlreadyDecided):
    """The agreement has moved on since the window or the button was shown (`state`)."""

    key = "refusal-agreement-changed"


@dataclass(frozen=True, slots=True)
class Terms:
    """What the text of a version is made from. `topics` are names in Russian. `template`: what a coordinator has
    uploaded for the programme; empty for the program's own text.
    """

    number: str
    series: str
    version: int
    programme: Programme
    made_on: date
    mentor: Person
    mentee: Person
    goals: tuple[str, ...]
    topics: tuple[str, ...]
    until: date
    rhythm: Rhythm
    template: str = ""


Word = Callable[[Terms], str]  # writes the canonical text; pure, since it is called inside a transaction


def move_agreement(act: Act, agreement: Agreement, state: AgreementState) -> None:
    """Raises AgreementChanged when the present state does not allow it."""
    if state not in MOVES.get(agreement.state, ()):
        raise AgreementChanged(state=agreement.state.value)
    agreement.state = state
    agreement.waits_since = act.now


async def agreement_of(act: Act, mentorship_id: int) -> Agreement | None:
    return await act.session.scalar(select(Agreement).where(Agreement.mentorship_id == mentorship_id))


async def agreements_of(act: Act, mentee_id: int) -> list[Agreement]:
    """Those of all mentorships of a mentee, the newest last."""
    query = select(Agreement).join(Mentorship).where(Mentorship.mentee_id == mentee_id)
    return list(await act.session.scalars(query.order_by(Agreement.mentorship_id)))


async def my_agreements(act: Act) -> list[Agreement]:
    """Those of the mentorships in which the acting person is the mentee now, the oldest first."""
    found = await agreements_of(act, act.me.id)
    return [one for one in found if one.mentorship.state is MentorshipState.active]


async def agreements_to_read(act: Act, mentee_id: int) -> list[Agreement]:
    """Those of a mentee that the acting person may read: a coordinator all, a mentor those with themselves. Those of
    active mentorships come first.
    """
    found = [one for one in await agreements_of(act, mentee_id) if act.me.is_in_charge or is_party(act, one)]
    return sorted(found, key=lambda one: one.mentorship.state is not MentorshipState.active)


async def agreement_to_read(act: Act, agreement_id: int) -> Agreement:
    """An agreement of the acting person, or any for a coordinator. Raises NotAllowed."""
    agreement = await act.session.get(Agreement, agreement_id)
    if agreement is None:
        raise NotAllowed
    if not is_party(act, agreement):
        require_coordinator(act)
    return agreement


def is_party(act: Act, agreement: Agreement) -> bool:
    return act.me.id in (agreement.mentorship.mentee_id, agreement.mentorship.mentor_id)


async def hold_agreement(act: Act, agreement_id: int) -> Agreement:
    """Lock an agreement of the acting person. Raises NotAllowed."""
    agreement = await locked(act, Agreement, agreement_id)
    if agreement is None or not is_party(act, agreement):
        raise NotAllowed
    return agreement


async def agreement_to_end(act: Act, mentorship_id: int) -> Agreement | None:
    """Lock the agreement of a mentorship that ends."""
    agreement_id = await act.session.scalar(select(Agreement.id).where(Agreement.mentorship_id == mentorship_id))
    return await locked(act, Agreement, agreement_id) if agreement_id is not None else None


async def begin_agreement(act: Act, mentorship_id: int) -> Agreement:
    """The agreement of a mentorship, for its mentee to write; the existing one if it has begun already."""
    row = {"mentorship_id": mentorship_id, "state": AgreementState.drafting, "waits_since": act.now}
    await insert_new(act.session, Agreement, [{**row, "number": "", "series": ""}])
    begun = await agreement_of(act, mentorship_id)
    assert begun is not None
    return begun


async def held_of_active(act: Act, agreement_id: int) -> Agreement:
    """One's own agreement, locked. Raises NotAllowed, AgreementChanged when its mentorship has ended."""
    agreement = await hold_agreement(act, agreement_id)
    require_active(agreement)
    return agreement


def require_active(agreement: Agreement) -> None:
    if agreement.mentorship.state is not MentorshipState.active:
        raise AgreementChanged(state=AgreementState.ended.value)
