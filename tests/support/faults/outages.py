"""Guests who book in the chat while the database is away."""

import asyncio
from typing import Any

from sqlalchemy import func, select

from handlers.shared.speech import Speech
from models.connection.database import Database
from tests.support.meetings import press_day_ahead
from tests.support.patience import LONG, LOOK_AGAIN
from tests.support.size import sized
from tests.support.town import Dweller

BACK_IN = sized(LONG, 10)  # seconds
WORDS = {language: Speech(language, "UTC").label("outage-text") for language in ("ru", "en")}


async def about_to_book(guest: Dweller) -> None:
    """Leads the guest to the last button."""
    await guest.start()
    await guest.press("book")
    await press_day_ahead(guest)
    await guest.press_label((await guest.labels())[0])


async def confirm(guest: Dweller) -> dict[str, Any]:
    """Presses the last button; returns what the bot answers at first."""
    window, data = await guest.find("confirm")
    return await guest.town.client.press(guest.id, window["message_id"], data)


async def all_booked(guests: list[Dweller]) -> None:
    async with asyncio.timeout(BACK_IN):
        for guest in guests:
            while "Вы записаны" not in await guest.last_text():
                await asyncio.sleep(LOOK_AGAIN)


async def counted(database: Database, *entities: Any) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(*entities)) or 0
