"""PostgreSQL databases that tests use one after another. Copying the template takes a third of a second for each test,
since each table and index is a file; emptying the tables that a test has filled takes a few hundredths.

A database whose schema or settings a test has changed is not used again.
"""

from collections import defaultdict
from uuid import uuid4

import asyncpg
from sqlalchemy.engine import URL

# Notes, inside the database itself, that its schema was changed. A session with this role does not set the note.
_NOTE_CHANGES = """
CREATE SCHEMA reuse;
CREATE TABLE reuse.changes (tag text);
CREATE FUNCTION reuse.note() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN INSERT INTO reuse.changes VALUES (tg_tag); END $$;
"""
_NOTE_FROM_NOW_ON = "CREATE EVENT TRIGGER reuse_note ON ddl_command_end EXECUTE FUNCTION reuse.note()"
_CHANGED = """
SELECT EXISTS (SELECT FROM reuse.changes) OR EXISTS (
    SELECT FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
)
"""
_FILLED = """
SELECT relname FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0 ORDER BY relname
"""
_COUNTERS = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
_END_OTHERS = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class EmptiedDatabases:
    """Of one test process. A template is named by its URL."""

    def __init__(self) -> None:
        self._free: dict[URL, list[str]] = defaultdict(list)

    async def take(self, template: URL) -> URL:
        """A database with the template's contents."""
        free = self._free[template]
        return template.set(database=free.pop() if free else await _copy(template))

    async def give_back(self, template: URL, url: URL) -> None:
        """Ends what is still connected, and keeps the database for the next test or drops it."""
        if await _restore(url):
            self._free[template].append(str(url.database))
        else:
            await _on_server(template, f"DROP DATABASE {url.database} WITH (FORCE)")

    async def close(self) -> None:
        for template, names in self._free.items():
            for name in names:
                await _on_server(template, f"DROP DATABASE {name} WITH (FORCE)")
        self._free.clear()


async def _copy(template: URL) -> str:
    name = f"test_{uuid4().hex[:12]}"
    await _on_server(template, f"CREATE DATABASE {name} TEMPLATE {template.database} STRATEGY file_copy")
    line = await _line(template.set(database=name))
    try:
        await line.execute(_NOTE_CHANGES)
        for (table,) in await line.fetch(_FILLED):
            await line.execute(f"CREATE TABLE reuse.kept_{table} AS TABLE public.{table}")
        await line.execute(f"CREATE TABLE reuse.counters AS {_COUNTERS}")
        await line.execute(_NOTE_FROM_NOW_ON)
    finally:
        await line.close()
    return name


async def _restore(url: URL) -> bool:
    """Makes the contents what they were when the database was copied. False when that cannot be done."""
    line = await _line(url)
    try:
        await line.fetch(_END_OTHERS)
        if await line.fetchval(_CHANGED):
            return False
        await line.execute("SET session_replication_role TO replica")  # no foreign key is checked, row by row
        filled = [table for (table,) in await line.fetch(_FILLED)]
        kept = [one.removeprefix("kept_") for (one,) in await line.fetch(_FILLED.replace("'public'", "'reuse'"))]
        await line.execute("".join(f"DELETE FROM public.{table};" for table in filled))  # noqa: S608
        # rows of the next test are stored from the beginning of each table, as in a new one
        await line.execute(f"VACUUM {', '.join(filled)}")
        rows = [one for one in kept if one not in ("changes", "counters")]
        for one in rows:
            await line.execute(f"INSERT INTO public.{one} SELECT * FROM reuse.kept_{one}")  # noqa: S608
        await line.execute(_counters_as_kept())
    finally:
        await line.close()
    return True


def _counters_as_kept() -> str:
    now = f"({_COUNTERS}) now LEFT JOIN reuse.counters kept USING (sequencename)"
    value = "setval(sequencename::regclass, coalesce(kept.last_value, 1), kept.last_value IS NOT NULL)"
    return f"SELECT {value} FROM {now} WHERE now.last_value IS DISTINCT FROM kept.last_value"  # noqa: S608


async def _on_server(template: URL, statement: str) -> None:
    line = await _line(template.set(database="postgres"))
    try:
        await line.execute(statement)
    finally:
        await line.close()


async def _line(url: URL) -> asyncpg.Connection:
    plain = url.set(drivername="postgresql")
    return await asyncpg.connect(plain.render_as_string(hide_password=False))
