"""What the reader of a broadcast may do from its message: refuse mailings, and write back."""

from sqlalchemy import select

from models.consent import ConsentKind
from models.notice import Notice
from services.consents.consents import withdraw
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class OnlyShown(Refusal):
    """A coordinator pressed a button of the message that was only shown before it is sent."""

    key = "refusal-broadcast-only-shown"


async def leave_mailings(act: Act, broadcast_id: int) -> None:
    """Withdraw the consent to mailings. Raises NotAllowed, OnlyShown."""
    await require_recipient(act, broadcast_id)
    await withdraw(act, ConsentKind.mailings)


async def require_recipient(act: Act, broadcast_id: int) -> None:
    """Raises NotAllowed unless the broadcast was sent to the acting person; OnlyShown to those in charge."""
    mine = select(Notice.id).where(Notice.broadcast_id == broadcast_id, Notice.person_id == act.me.id).limit(1)
    if await act.session.scalar(mine) is None:
        raise OnlyShown if act.me.is_in_charge else NotAllowed
