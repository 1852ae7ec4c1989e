"""Reminders of an agreement that is not signed: after 3 and 7 days to whoever must act; then it waits for
coordinators.
"""

from datetime import datetime, timedelta

from models.agreement import Agreement, AgreementNotice, AgreementState
from services.notices import Reminder, remind
from services.unit_of_work import Act

REMINDED_AFTER = (timedelta(days=3), timedelta(days=7))
COORDINATORS_AFTER = REMINDED_AFTER[-1]


def who_must_act(agreement: Agreement) -> list[int]:
    """The people that the agreement waits for now; nobody once it is signed, and for a paper both."""
    pair = agreement.mentorship
    if agreement.state is AgreementState.drafting:
        return [pair.mentee_id]
    pending = agreement.pending
    if pending is None:
        return []
    return [one for one in (pair.mentee_id, pair.mentor_id) if not pending.is_signed_by(one)]


async def remind_of_agreement(act: Act, agreement: Agreement) -> None:
    """Schedule the reminders of its present state."""
    people = who_must_act(agreement)
    await remind(act, [one for who in people for one in reminders_for(agreement.id, who, agreement.waits_since)])


def reminders_for(agreement_id: int, person_id: int, waits_since: datetime) -> list[Reminder]:
    since = int(waits_since.timestamp())
    return [
        Reminder(
            person_id,
            AgreementNotice.reminder,
            {"agreement_id": agreement_id, "since": since},
            waits_since + after,
            f"{AgreementNotice.reminder}:{agreement_id}:{person_id}:{since}:{after.days}",
        )
        for after in REMINDED_AFTER
    ]


def still_waits(agreement: Agreement, person_id: int, since: int) -> bool:
    """Whether a reminder that was scheduled at `since` (a Unix time) still applies."""
    return int(agreement.waits_since.timestamp()) == since and person_id in who_must_act(agreement)
