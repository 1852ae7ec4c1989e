"""Asking the sides of a mentorship about it, for tests."""

from datetime import timedelta

from sqlalchemy import select

from models.mentorship import Mentorship
from services.matching.surveys import ask_when_begun
from tests.support.town import Town

TERM = timedelta(days=100)


async def ask_at_the_beginning(town: Town) -> None:
    """Asks both sides of the only mentorship, and again after half of TERM."""
    async with town.act() as act:
        [mentorship] = await act.session.scalars(select(Mentorship))
        await ask_when_begun(act, mentorship, (act.now + TERM).date())
    await town.settled()
