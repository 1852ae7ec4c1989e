"""An empty association to try without a token: the local Telegram with one person in it, the owner."""

from aiohttp import ClientSession
from sqlalchemy import select

from bot.demo.load import open_chat
from bot.demo.words import demo_words
from bot.owner import make_owner
from models.connection.database import Database
from models.person import Person
from sandbox.client import Client

CITY = "Москва"


async def open_trial(database: Database, base: str) -> None:
    """Adds the owner to the local Telegram at `base` and to the database. Does nothing when the database has people."""
    async with database.read() as session:
        if await session.scalar(select(Person.id).limit(1)) is not None:
            return
    owner = demo_words().story.coordinator
    async with ClientSession() as http:
        await open_chat(Client(base, http), owner)
    await make_owner(database, owner.telegram_id, owner.name, CITY)
