"""Stores the mentorships of a list of pairs."""

from collections.abc import Sequence
from datetime import date, datetime, time

from sqlalchemy import or_, select, update

from models.agreement import Agreement, AgreementState
from models.connection.database import insert_new
from models.mentorship import MentoringRequest, Mentorship
from models.profile import MentorProfile
from services.importing.pair_changes import OF_AGREEMENT, PairChange
from services.importing.rows import Side
from services.locks import locked_all
from services.matching.pairing import NewPair, make_pairs, settle_requests
from services.matching.requests import OPEN
from services.unit_of_work import Act

AGREEMENT_COLUMNS = {"agreement": "number", "agreed_on": "signed_on"}


class PairChanged(Exception):
    """A mentee of the list found a mentor while the list was being loaded: nothing is loaded, it is tried again."""


async def load_pairs(act: Act, changes: list[PairChange], ids: dict[Side, int]) -> None:
    """`ids`: of the people, known or new. What follows a new mentorship is the same as after an accepted request; only
    the two sides are not told, since most of them have not come yet. Raises PairChanged.
    """
    mentees, mentors = {ids[one.entry.mentee] for one in changes}, {ids[one.entry.mentor] for one in changes}
    await locked_all(act, MentoringRequest, MentoringRequest.mentee_id.in_(mentees), MentoringRequest.state.in_(OPEN))
    await locked_all(act, MentorProfile, MentorProfile.person_id.in_(mentors))
    known = [(one.mentorship_id, one) for one in changes if one.mentorship_id is not None]
    await _change_programmes(act, known, ids)
    await _change_beginnings(act, known)
    new = [one for one in changes if one.mentorship_id is None]
    made = await make_pairs(act, [_pair(act, one, ids) for one in new])
    for pair_id, one in (*zip(made, new, strict=True), *known):
        if pair_id is None:
            raise PairChanged
        if said := _agreement_of(one):
            await agree_on_paper(act, pair_id, said)


async def _change_programmes(act: Act, known: Sequence[tuple[int, PairChange]], ids: dict[Side, int]) -> None:
    """What the mentee has planned to ask others in the new programme is left out."""
    changed = [(pair_id, one) for pair_id, one in known if "programme" in one.values]
    if not changed:
        return
    await act.session.execute(
        update(Mentorship), [{"id": pair_id, "programme": one.programme} for pair_id, one in changed]
    )
    found = {(ids[one.entry.mentee], one.programme): (ids[one.entry.mentor], pair_id) for pair_id, one in changed}
    await settle_requests(act, found)


async def _change_beginnings(act: Act, known: Sequence[tuple[int, PairChange]]) -> None:
    """A mentorship that a list brought with its agreement goes on at the latest from the day of the agreement: one
    that began on a day which the list now corrects begins on the corrected day. One that began in the bot keeps its
    beginning, by which the pair is asked whether it goes on.
    """
    days = {pair_id: one.values["agreed_on"] for pair_id, one in known if "agreed_on" in one.values}
    listed = or_(Agreement.number != "", Agreement.signed_on.is_not(None))
    query = select(Mentorship, Agreement.signed_on).join(Agreement, Agreement.mentorship_id == Mentorship.id)
    for mentorship, before in await act.session.execute(query.where(Mentorship.id.in_(days), listed)):
        began = _beginning_on(act, days[mentorship.id])
        if mentorship.began_at == _beginning_on(act, before) if before else began < mentorship.began_at:
            mentorship.began_at = began


def _beginning_on(act: Act, day: date) -> datetime:
    return min(datetime.combine(day, time(12), act.now.tzinfo), act.now)


def _agreement_of(change: PairChange) -> dict[str, object]:
    return {AGREEMENT_COLUMNS[name]: change.values[name] for name in OF_AGREEMENT if name in change.values}


async def agree_on_paper(act: Act, mentorship_id: int, said: dict[str, object]) -> None:
    """The agreement was signed on paper, which the list says by naming its number or its date."""
    signed = {**said, "state": AgreementState.signed, "waits_since": act.now}
    row = {"number": "", "series": "", "mentorship_id": mentorship_id, **signed}
    if not await insert_new(act.session, Agreement, [row]):
        known = update(Agreement).where(Agreement.mentorship_id == mentorship_id, Agreement.sequence.is_(None))
        await act.session.execute(known.values(signed))


def _pair(act: Act, change: PairChange, ids: dict[Side, int]) -> NewPair:
    entry = change.entry
    return NewPair(
        ids[entry.mentee],
        ids[entry.mentor],
        change.programme,
        began_at=_beginning_on(act, entry.agreed_on) if entry.agreed_on else act.now,
        agreed=bool(_agreement_of(change)),
    )
