"""The models match the migrations, and every migration can go up, down and up again."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Inspector, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.migrate import alembic_config, apply_migrations, migrating, newest
from bot.reference import load_reference
from models import Base
from models.connection.database import Database
from models.person import Person, Role
from services.people.profiles import change_school
from tests.support.office import Office


async def test_models_match_migrations(database_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_each_migration_goes_up_down_and_up_again(database_url: str) -> None:
    def climb(connection: Connection) -> None:
        config = alembic_config(connection)
        command.downgrade(config, "base")
        for revision in _steps(config):
            command.upgrade(config, revision)
            command.downgrade(config, "-1")
            command.upgrade(config, revision)

    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.run_sync(climb)
    await engine.dispose()


def _steps(config: Config) -> list[str]:
    script = ScriptDirectory.from_config(config)
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


async def test_every_step_is_taken_by_a_database_in_use(database: Database) -> None:
    """People, schools and invitations refer to the changed tables, and survive. Each step is taken down, up and down
    again, and in the end the whole stairway up.
    """

    def steps(connection: Connection) -> list[str]:
        return _steps(alembic_config(connection))[:-1]

    def down_up_and_down(connection: Connection, revision: str) -> None:
        config = alembic_config(connection)
        command.downgrade(config, revision)
        command.upgrade(config, "+1")
        command.downgrade(config, revision)

    await load_reference(database)
    office = Office(database)
    person = await office.person("Иванов Пётр", Role.mentee)
    await office.does(person, change_school, "Школа № 57")
    engine = create_async_engine(database.url)
    async with engine.connect() as connection:
        revisions = await connection.run_sync(steps)
    for revision in reversed(revisions):  # PostgreSQL has too few locks for all of them in one transaction
        async with engine.begin() as connection:
            await connection.run_sync(down_up_and_down, revision)
    await engine.dispose()
    await apply_migrations(database.url)
    async with database.read() as session:
        found = await session.get_one(Person, person)
        assert found.school is not None
        assert (found.school.name, found.city.typed) == ("Школа № 57", False)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_id_never_comes_back(database_url: str) -> None:
    """Buttons, notices and links keep ids for ever; PostgreSQL's sequences never give one twice."""
    with_ids = {name for name, table in Base.metadata.tables.items() if table.primary_key.columns.keys() == ["id"]}
    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        made = await connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        assert with_ids == {name for name, sql in made if "PRIMARY KEY AUTOINCREMENT" in sql}
    await engine.dispose()


async def test_the_number_of_the_last_file_is_where_the_stairway_ends(database_url: str) -> None:
    def ends(connection: Connection) -> str | None:
        return ScriptDirectory.from_config(alembic_config(connection)).get_current_head()

    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(ends) == newest()
    await engine.dispose()


async def test_a_database_without_the_last_migration_gets_it(database_url: str) -> None:
    def below(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), "-1")

    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.run_sync(below)
    await apply_migrations(engine.url)
    await test_models_match_migrations(database_url)
    await engine.dispose()


async def test_an_older_version_that_starts_again_amid_an_upgrade_leaves_the_schema(database_url: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await apply_migrations(engine.url)
    async with engine.connect() as connection:
        assert await connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    await engine.dispose()


async def test_an_older_version_can_leave_out_what_a_step_adds(database_url: str) -> None:
    """It keeps running beside the newer one, so a column that it does not know needs a default."""

    def needed_and_unknown(connection: Connection) -> set[str]:
        newer = _needed(connection)
        command.downgrade(alembic_config(connection), "-1")
        older = inspect(connection)
        return {
            f"{name}.{column}"
            for name in older.get_table_names()
            for column in newer.get(name, set()) - _columns(older, name)
        }

    async with migrating(make_url(database_url)) as connection:
        assert await connection.run_sync(needed_and_unknown) == set()


def _columns(there: Inspector, name: str) -> set[str]:
    return {column["name"] for column in there.get_columns(name)}


def _needed(connection: Connection) -> dict[str, set[str]]:
    there = inspect(connection)
    return {
        name: {
            column["name"] for column in there.get_columns(name) if not column["nullable"] and column["default"] is None
        }
        for name in there.get_table_names()
    }
