"""Pairs with a coordinator, which are signed, closed and opened again."""

from typing import Any

from sqlalchemy import select

from models.agreement import GoalResult
from models.closing import EndReason
from models.connection.database import Database
from models.person import Role
from services.matching.agreement_signing import propose, sign
from services.matching.closing import ClosingForm, close_mentorship
from services.unit_of_work import Uow
from tests.support.agreements import drafted, worded
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

FORM = ClosingForm(EndReason.goals_reached, "Спасибо", {1: GoalResult.reached})
ORLOVA = 7


async def with_coordinator(database: Database, mentees: int = 1) -> Pairs:
    pairs = await make_pairs(database, mentees)
    async with pairs.mentor().write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=ORLOVA)
    return pairs


def orlova(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, ORLOVA)


async def signed(pairs: Pairs) -> int:
    """Both sign the agreement of the first mentee in the chat; returns its id."""
    agreement_id = await drafted(pairs)
    async with pairs.mentee().write() as act:
        await propose(act, agreement_id, worded)
    async with pairs.mentor().write() as act:
        await sign(act, agreement_id, 1)
    return agreement_id


async def closed(pairs: Pairs, uow: Uow | None = None) -> None:
    """The first mentee closes the mentorship, or whoever acts with `uow`."""
    async with (uow or pairs.mentee()).write() as act:
        await close_mentorship(act, pairs.mentorships[0], FORM)


async def rows(pairs: Pairs, column: Any) -> list[Any]:
    async with pairs.mentor().read() as act:
        return list(await act.session.scalars(select(column)))
