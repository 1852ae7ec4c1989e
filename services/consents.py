"""What a person agreed to."""

from sqlalchemy import select

from models.person import Consent
from services.act import Act


async def my_consents(act: Act) -> list[Consent]:
    """Those in force, the first given first. Raises NotAllowed for a visitor."""
    query = select(Consent).where(Consent.person_id == act.me.id, Consent.withdrawn_at.is_(None))
    return list(await act.session.scalars(query.order_by(Consent.given_at, Consent.id)))
