import pytest

from bot.reference import load_reference
from models.database import Database
from tests.services.office import Office


@pytest.fixture
async def office(database: Database) -> Office:
    await load_reference(database)
    return Office(database)
