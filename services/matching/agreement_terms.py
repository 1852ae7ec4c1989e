"""The term of an agreement: both are reminded before its last day. When it is over and neither extended nor ended, it
waits for coordinators.
"""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, cast, func, null, select

from models.agreement import Agreement, AgreementNotice, AgreementState, AgreementVersion
from models.base import UtcDateTime
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from services.days import today_of
from services.home.waiting import of_person
from services.matching.agreements import AgreementChanged, agreement_to_read, is_party, require_active
from services.matching.awaiting import MORNING
from services.notices import Reminder, remind
from services.refusals import NotAllowed
from services.unit_of_work import Act

REMINDED_BEFORE = (timedelta(days=14), timedelta(days=3))  # before the last day


async def remind_of_term(act: Act, agreement: Agreement, until: date) -> None:
    """Schedule the reminders of both, in their mornings; those whose time has passed are left out."""
    ids: dict[str, int | str] = {"agreement_id": agreement.id, "until": until.isoformat()}
    dated = f"{AgreementNotice.term}:{agreement.id}:{until}"
    sides = (agreement.mentorship.mentee, agreement.mentorship.mentor)
    reminders = [
        Reminder(one.id, AgreementNotice.term, ids, _morning(one, until - before), f"{dated}:{one.id}:{before.days}")
        for one in sides
        for before in REMINDED_BEFORE
    ]
    await remind(act, [one for one in reminders if one.due_at > act.now])


def _morning(person: Person, day: date) -> datetime:
    return datetime.combine(day, MORNING, ZoneInfo(person.timezone))


async def term_that_ends(act: Act, agreement_id: int, until: date) -> Agreement | None:
    """The acting person's agreement, if it ends on that day and no later end is waiting for a signature. Raises
    NotAllowed.
    """
    agreement = await agreement_to_read(act, agreement_id)
    in_force, pending = agreement.in_force, agreement.pending
    ends = in_force is not None and in_force.until == until
    extended = pending is not None and pending.until is not None and pending.until > until
    active = agreement.mentorship.state is MentorshipState.active
    return agreement if ends and active and not extended else None


async def agreement_to_extend(act: Act, agreement_id: int) -> Agreement:
    """The acting person's agreement in force. Raises NotAllowed, AgreementChanged."""
    agreement = await agreement_to_read(act, agreement_id)
    if not is_party(act, agreement):
        raise NotAllowed
    require_active(agreement)
    if agreement.state is not AgreementState.signed:
        raise AgreementChanged(state=agreement.state.value)
    return agreement


def agreements_over(act: Act) -> Select[Any]:
    """Mentees of active mentorships whose agreement in force was until an earlier day; of two others only."""
    # the day as a moment, as the other queries have it: SQLite would cast a day to its year
    since = func.coalesce(cast(null(), UtcDateTime()), AgreementVersion.until, type_=UtcDateTime())
    signed = select(func.max(AgreementVersion.id)).where(AgreementVersion.signed_at.is_not(None))
    newest = signed.where(AgreementVersion.agreement_id == Agreement.id).correlate(Agreement).scalar_subquery()
    others = Mentorship.mentee_id != act.me.id, Mentorship.mentor_id != act.me.id
    return (
        of_person(Mentorship.mentee_id, since)
        .select_from(Agreement)
        .join(Mentorship)
        .join(Person, Person.id == Mentorship.mentee_id)
        .join(AgreementVersion, AgreementVersion.id == newest)
        .where(Mentorship.state == MentorshipState.active, Agreement.state == AgreementState.signed, *others)
        .where(AgreementVersion.until < today_of(act))
    )
