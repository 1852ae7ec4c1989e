"""Everybody in the demo gave every consent on joining, so nobody is asked for one before looking around."""

from sqlalchemy import exists, insert, literal, select

from bot.demo.past import Past
from models.consent import Consent, ConsentKind
from models.person import Person


async def write_consents(past: Past) -> None:
    """For everybody present who has not given the consent yet."""
    for kind in ConsentKind:
        agreed = exists().where(Consent.person_id == Person.id, Consent.kind == kind)
        given = (
            select(Person.id, literal(kind, Consent.kind.type), literal(0), Person.created_at)
            .where(~agreed)
            .order_by(Person.id)
        )
        columns = [Consent.person_id, Consent.kind, Consent.version, Consent.given_at]
        await past.session.execute(insert(Consent).from_select(columns, given))
