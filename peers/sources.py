"""Fetches the examples and the libraries that they need, at pinned versions, into environments of their own.

Everything comes from the package indexes: the examples of a Python library from its source distribution, those of a
Node library from the first program of its README. They are kept in the user's cache folder.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ryadom-peers"
PATIENCE = 300  # seconds for one installation
PROGRAM = re.compile(r"^```(?:ts|js)\n(.*?)^```", re.DOTALL | re.MULTILINE)


class NotFetched(Exception):
    """The sentence says what could not be fetched, and why."""


@dataclass(frozen=True)
class Library:
    """`names` are what the examples' files are called, without their endings."""

    name: str
    version: str
    names: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return CACHE / f"{self.name}-{self.version}"


PYTHON_TELEGRAM_BOT = Library(
    "python-telegram-bot", "22.8", ("echobot", "conversationbot", "inlinekeyboard", "deeplinking")
)
AIOGRAM = Library("aiogram", "3.31.0", ("echo_bot", "finite_state_machine", "scene"))
TELEBOT = Library("pyTelegramBotAPI", "4.37.1", ("custom_states",))
GRAMMY = Library("grammy", "1.46.0")
TELEGRAF = Library("telegraf", "4.16.3")


def python_command(library: Library, example: str) -> list[str]:
    """How to start the example. Raises NotFetched."""
    if not _is_done(library):
        _fetch_python(library)
    return [str(library.folder / "venv" / "bin" / "python"), str(HERE / "launch.py"), library.name,
            str(library.folder / f"{example}.py")]  # fmt: skip


def node_command(library: Library) -> list[str]:
    """How to start the library's example. Raises NotFetched."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise NotFetched("node and npm are not on this machine")
    if not _is_done(library):
        _fetch_node(library)
    return [node, "-r", str(HERE / "launch.cjs"), str(library.folder / "bot.js")]


def _is_done(library: Library) -> bool:
    return (library.folder / "done").exists()


def _fetch_python(library: Library) -> None:
    folder = _emptied(library)
    wanted = f"{library.name}=={library.version}"
    python = folder / "venv" / "bin" / "python"
    pip = [python, "-m", "pip", "--disable-pip-version-check", "-q"]
    _run(library, [sys.executable, "-m", "venv", folder / "venv"])
    _run(library, [*pip, "install", wanted])
    _run(library, [*pip, "download", "--no-deps", "--no-binary", ":all:", "-d", folder, wanted])
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            path = Path(member.name)
            if path.parts[1:-1] == ("examples",) and path.stem in library.names and path.suffix == ".py":
                (folder / path.name).write_bytes(_content(packed, member))
    (folder / "done").touch()


def _content(packed: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = packed.extractfile(member)
    assert file is not None, f"{member.name} is no file"
    return file.read()


def _fetch_node(library: Library) -> None:
    folder = _emptied(library)
    _run(library, ["npm", "install", "--silent", "--prefix", folder, f"{library.name}@{library.version}"])
    readme = (folder / "node_modules" / library.name / "README.md").read_text("utf-8")
    program = PROGRAM.search(readme)
    if program is None:
        raise NotFetched(f"the README of {library.name} {library.version} has no program")
    (folder / "bot.js").write_text(program[1], "utf-8")
    (folder / "done").touch()


def _emptied(library: Library) -> Path:
    shutil.rmtree(library.folder, ignore_errors=True)
    library.folder.mkdir(parents=True)
    return library.folder


def _run(library: Library, command: list[str | Path]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.CalledProcessError as error:
        last = (error.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise NotFetched(f"{library.name} {library.version} could not be fetched: {last}") from None
    except subprocess.TimeoutExpired:
        raise NotFetched(f"{library.name} {library.version} could not be fetched in {PATIENCE} s") from None
