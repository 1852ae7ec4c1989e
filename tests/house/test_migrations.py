"""The schema: models match the migrations, and every step of the stairway goes up, down and up again."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from bot.migrate import alembic_config
from models import Base


async def test_models_match_migrations(database_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_stairway(database_url: str) -> None:
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
