"""Reads the steps of the Dockerfile and carries them out in a root; the result then runs as in a container.

An unknown step fails: the replay must not leave out anything that `docker build` does.
"""

import json
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from asyncio.subprocess import STDOUT, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.util import cache_from_source
from pathlib import Path, PurePath
from typing import Any

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
                self._put(CHECKOUT / file, place)

    def _put(self, file: Path, place: Path) -> None:
        shutil.copy2(file, place)

    def at(self, path: str) -> Path:
        """Where a path of the image is outside the root."""
        return self.root / PurePath(self.folder, path).relative_to("/")

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        """Like `docker exec`."""
        line = self.line(*command)
        return subprocess.run(line, env=self.environment, check=False, capture_output=True, text=True)

    def line(self, *command: str) -> list[str]:
        """The command line that runs a command of the image."""
        return inside(self.root, self.folder, self.user, *command)

    @asynccontextmanager
    async def running(self, said: Path, **settings: str) -> AsyncIterator[Process]:
        """Like `docker run`; the program's output goes to a file."""
        line = self.line(*self.command)
        with said.open("wb") as file:
            process = await create_subprocess_exec(*line, env=self.environment | settings, stdout=file, stderr=STDOUT)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()  # the program ends with it
            await process.wait()

    def program_of(self, process: Process) -> int:
        """The process id of the program itself; `unshare` waits for it and ends with its exit code."""
        return int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text())


@dataclass
class CopiedImage(Image):
    """The files that the image copies, run by the Python of the tests with its packages and without their installed
    checkout. The steps of RUN are for the full size.
    """

    def _carry_out(self, word: str, rest: str) -> None:
        if word != "RUN":
            super()._carry_out(word, rest)

    def _put(self, file: Path, place: Path) -> None:
        """With the file's bytecode, if there is any: compiling all files takes longer than the tests."""
        super()._put(file, place)
        compiled = Path(cache_from_source(file))
        if file.suffix == ".py" and compiled.exists():
            target = Path(cache_from_source(place))
            target.parent.mkdir(exist_ok=True)
            shutil.copy(compiled, target)

    def line(self, *command: str) -> list[str]:
        program, *arguments = command
        if program == "ryadom":
            module, app = _project()["scripts"]["ryadom"].split(":")
            arguments = ["-c", f"from {module} import {app}; {app}()", *arguments]
        packages = f"{self.at('')}:{sysconfig.get_path('purelib')}"
        return ["env", f"--chdir={self.at('')}", f"PYTHONPATH={packages}", sys.executable, "-S", *arguments]

    def program_of(self, process: Process) -> int:
        return process.pid


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    return project
