"""What a person has agreed to. Each kind of consent is given separately, to one version of its text, and can be
withdrawn.
"""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select, update

from models.connection.database import insert_new
from models.consent import Consent, ConsentKind
from models.consent_text import ConsentText
from models.event import EventNotice
from models.notice import Notice, NoticeState, Urgency
from models.profile import MentorProfile
from services.locks import locked
from services.meetings.places import renew_places
from services.refusals import NotAllowed
from services.unit_of_work import Act


async def my_consents(act: Act) -> list[Consent]:
    """The consents in force, the oldest first. Raises NotAllowed for a visitor."""
    query = select(Consent).where(Consent.person_id == act.me.id, Consent.ended_at.is_(None))
    return list(await act.session.scalars(query.order_by(Consent.given_at, Consent.id)))


async def agrees(act: Act, kind: ConsentKind) -> bool:
    """Whether the acting person's consent of this kind is in force. Raises NotAllowed for a visitor."""
    return any(one.kind is kind for one in await my_consents(act))


async def shows_contacts(act: Act, person_id: int) -> bool:
    """Whether that person's contacts may be shown to others."""
    return bool(await act.session.scalar(select(_in_force(person_id, Consent.kind == ConsentKind.contacts))))


async def agree(act: Act, kind: ConsentKind, version: int) -> None:
    """Record consent to the version that the person has read, and end any older one of the kind. Raises NotAllowed for
    a visitor.
    """
    offer = await _hold_offer(act) if kind is ConsentKind.contacts else None
    older = _mine(act, kind), Consent.version < version
    await act.session.execute(update(Consent).where(*older).values(ended_at=act.now))
    row = {"person_id": act.me.id, "kind": kind, "version": version, "given_at": act.now}
    await insert_new(act.session, Consent, [row])
    if offer is not None:
        await renew_places(act, [act.me.id])


async def withdraw(act: Act, kind: ConsentKind) -> None:
    """End a consent at once: mentees stop seeing the video link, or pending announcements and mailings are not sent.

    Raises NotAllowed for the consent to keep personal data: withdrawing that means erasing the person.
    """
    if kind is ConsentKind.personal_data:
        raise NotAllowed
    if kind is ConsentKind.contacts:
        await _hold_offer(act)
    await act.session.execute(update(Consent).where(_mine(act, kind)).values(ended_at=act.now))
    if kind is ConsentKind.contacts:
        await renew_places(act, [act.me.id])
    else:
        waiting = Notice.state.in_([NoticeState.pending, NoticeState.claimed])  # claimed: held until quiet hours end
        unasked = Notice.kind == EventNotice.announced, Notice.urgency == Urgency.mailing
        under_way = or_(*unasked), waiting
        written_off = {"state": NoticeState.written_off, "finished_at": act.now, "lease_until": None}
        await act.session.execute(update(Notice).where(Notice.person_id == act.me.id, *under_way).values(written_off))


def _mine(act: Act, kind: ConsentKind) -> ColumnElement[bool]:
    return and_(Consent.person_id == act.me.id, Consent.kind == kind, Consent.ended_at.is_(None))


async def _hold_offer(act: Act) -> MentorProfile | None:
    """Lock the acting person's mentor profile, if any. Bookings read the link and the consent under the same lock, so a
    meeting that is being booked at this moment also gets the new link.
    """
    return await locked(act, MentorProfile, act.me.id)


def has_to_agree(person_id: Any) -> ColumnElement[bool]:
    """Whether that person must be asked for consent before anything else: they have not agreed that their data are
    kept, or a text that they agreed to has a newer version. Part of the query that opens every update.
    """
    return or_(~has_agreed(person_id), _in_force(person_id, _IS_OUTDATED))


def has_agreed(person_id: Any) -> ColumnElement[bool]:
    """Whether that person has agreed that their data are kept. People from an imported list agree only when they first
    come to the bot.
    """
    return _in_force(person_id, Consent.kind == ConsentKind.personal_data)


async def is_new_to_mailings(act: Act, *, several_roles: bool = False) -> bool:
    """Whether the acting person has just come to the association and has never answered about mailings. Somebody who
    gets a second role was asked when they got the first.
    """
    return (several_roles or len(act.me.roles) <= 1) and not await has_agreed_before(act, ConsentKind.mailings)


async def has_agreed_before(act: Act, kind: ConsentKind) -> bool:
    """Whether the acting person has ever agreed to an earlier text, so that this one is new to them."""
    given = select(Consent.id).where(Consent.person_id == act.me.id, Consent.kind == kind).limit(1)
    return await act.session.scalar(given) is not None


_IS_OUTDATED = exists().where(ConsentText.kind == Consent.kind, ConsentText.version > Consent.version)


def _in_force(person_id: Any, which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Consent.person_id == person_id, Consent.ended_at.is_(None), which)


async def to_agree_to(act: Act) -> ConsentKind | None:
    """The kind of consent to ask the acting person for first; None when nothing is due, and for visitors."""
    if act.person is None:
        return None
    me = act.person.id
    outdated = select(Consent.kind).where(Consent.person_id == me, Consent.ended_at.is_(None), _IS_OUTDATED)
    kinds = set(await act.session.scalars(outdated))
    if not await act.session.scalar(select(_in_force(me, Consent.kind == ConsentKind.personal_data))):
        kinds.add(ConsentKind.personal_data)
    return next((kind for kind in ConsentKind if kind in kinds), None)
