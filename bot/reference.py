"""The lists that everybody chooses from: cities with their time zones, and topics. Loaded once, into empty tables."""

import json
from pathlib import Path

from sqlalchemy import func, select

from models.database import Database, insert_new
from models.person import City
from models.profile import Topic

_WORDS = Path(__file__).parent / "words" / "reference.json"


async def load_reference(database: Database) -> None:
    words = json.loads(_WORDS.read_text("utf-8"))
    async with database.write() as session:
        for table, rows in ((City, words["cities"]), (Topic, words["topics"])):
            if not await session.scalar(select(func.count()).select_from(table)):
                await insert_new(session, table, rows)
