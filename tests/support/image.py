"""Reads the steps of the Dockerfile and carries them out in a root; the result then runs as in a container.

An unknown step fails: the replay must not leave out anything that `docker build` does.
"""

import json
import shlex
import shutil
import subprocess
from asyncio.subprocess import STDOUT, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from tests.support.clean_root import CHECKOUT, inside
from tests.support.dockerfile import context, instructions

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass
class Image:
    """The result of the steps so far in a root."""

    root: Path
    environment: dict[str, str] = field(default_factory=lambda: {"PATH": PATH})
    folder: str = "/"
    user: str = "root"
    volume: str = ""
    port: int = 0
    command: list[str] = field(default_factory=list)

    def build(self) -> None:
        for word, rest in instructions():
            self._carry_out(word, rest)

    def _carry_out(self, word: str, rest: str) -> None:
        match word:
            case "FROM":
                assert rest.startswith("python:3."), "the root stands for an image of Python"
            case "RUN":
                done = self.run("/bin/sh", "-c", rest)
                assert done.returncode == 0, done.stderr
            case "WORKDIR":
                self.folder = rest
                self.at("").mkdir(parents=True)
            case "COPY":
                self._copy(*rest.split())
            case "ENV":
                self.environment |= dict(pair.split("=", 1) for pair in shlex.split(rest))
            case "USER":
                self.user = rest
            case "VOLUME":
                self.volume = rest
            case "EXPOSE":
                self.port = int(rest)
            case "CMD":
                self.command = json.loads(rest)
            case _:
                raise ValueError(f"Dockerfile: {word} {rest}")

    def _copy(self, *places: str) -> None:
        *sources, target = places
        for source in sources:
            files = [file for file in context() if file.is_relative_to(source)]
            if not files:
                raise FileNotFoundError(f"COPY {source}: not in the checkout, or left out by .dockerignore")
            for file in files:
                place = self.at(target) / (file.relative_to(source) if file != PurePath(source) else file.name)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(CHECKOUT / file, place)

    def at(self, path: str) -> Path:
        """Where a path of the image is outside the root."""
        return self.root / PurePath(self.folder, path).relative_to("/")

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        """Like `docker exec`."""
        line = inside(self.root, self.folder, self.user, *command)
        return subprocess.run(line, env=self.environment, check=False, capture_output=True, text=True)

    @asynccontextmanager
    async def running(self, said: Path, **settings: str) -> AsyncIterator[Process]:
        """Like `docker run`; the program's output goes to a file."""
        line = inside(self.root, self.folder, self.user, *self.command)
        with said.open("wb") as file:
            process = await create_subprocess_exec(*line, env=self.environment | settings, stdout=file, stderr=STDOUT)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()  # the program ends with it
            await process.wait()


def program_of(process: Process) -> int:
    """The process id of the program itself; `unshare` waits for it and ends with its exit code."""
    return int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text())
