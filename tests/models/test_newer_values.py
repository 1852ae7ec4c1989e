"""An old replica reads rows of a new one: an unknown value does not stop any read, is never overwritten, and is written
back unchanged. This holds for every enum in the database; the columns come from the schema.
"""

from typing import Any

import pytest
from sqlalchemy import Column, select

from handlers.shared.speech import LOCALES, Speech
from models import Base
from models.connection.database import Database
from models.newer_values import NewerValue, is_newer, members_of, read_as
from models.person import Role
from services.refusals import AlreadyDecided, BeingUpdated, NotAllowed
from services.unit_of_work import Uow
from tests.support.filling import TABLES, fill
from tests.support.newer_rows import PREFIX, enum_columns, kept, make_newer
from tests.support.pairs import StillClock

ROWS = 3


def entity_of(column: Column[Any]) -> tuple[type[Base], str]:
    """The mapped class of a column, and its attribute."""
    for mapper in Base.registry.mappers:
        if column.table in mapper.tables:
            return mapper.class_, mapper.get_property_by_column(column).key
    raise LookupError(column)


async def test_every_row_can_be_read_and_no_newer_value_is_overwritten(database: Database, database_url: str) -> None:
    await fill(database_url, ROWS * len(TABLES))
    before = {str(column): await kept(database, column) for column in enum_columns()}
    await make_newer(database, *enum_columns())
    for column in enum_columns():
        entity, name = entity_of(column)
        async with database.write() as session:
            rows = [row for row in await session.scalars(select(entity)) if getattr(row, name) is not None]
            assert rows, column
            for row in rows:
                value = getattr(row, name)
                assert is_newer(value)
                assert value not in members_of(column.type.kind)
                with pytest.raises(NewerValue):
                    setattr(row, name, members_of(column.type.kind)[0])
                setattr(row, name, value)
    after = {str(column): await kept(database, column) for column in enum_columns()}
    assert after == {column: [PREFIX + value for value in values] for column, values in before.items()}


@pytest.mark.parametrize("column", enum_columns(), ids=str)
def test_there_are_words_for_a_value_that_only_the_next_version_knows(column: Column[Any]) -> None:
    value = read_as(column.type.kind, PREFIX)
    assert [Speech(locale, "UTC").term(value) for locale in LOCALES] == ["обновляется", "being updated"]
    assert "устанавливают" in Speech("ru", "UTC").say(f"whatever-{value.value}")


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("refused", "newer", "told"),
    [
        (AlreadyDecided, True, BeingUpdated),
        (AlreadyDecided, False, AlreadyDecided),
        (NotAllowed, True, NotAllowed),
        (NewerValue, True, BeingUpdated),
    ],
)
async def test_a_newer_row_is_not_reported_as_settled(
    database: Database, refused: type[Exception], newer: bool, told: type[Exception]
) -> None:
    uow = Uow(database, StillClock(), None)
    for opened in (uow.read, uow.write):
        with pytest.raises(told) as caught:  # noqa: PT012 (what is raised, is raised inside the act)
            async with opened():
                read_as(Role, "guest" if newer else "mentor")
                raise refused
        assert type(caught.value) is told
