import pytest

from bot.owner import make_owner
from bot.reference import load_reference
from models.connection.database import Database
from services.unit_of_work import Uow
from tests.support.moment import movable_clock
from tests.support.office import Office


@pytest.fixture
async def office(database: Database) -> Office:
    await load_reference(database)
    return Office(database)


@pytest.fixture
async def uow(database: Database) -> Uow:
    """Acts as the owner, who imports lists."""
    await load_reference(database)
    await make_owner(database, 1, "Орлова Мария Ивановна", "Москва")
    return Uow(database, movable_clock(), 1)
