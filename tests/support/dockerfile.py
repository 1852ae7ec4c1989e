"""What `docker build` reads: the Dockerfile's instructions, and the files of a clean checkout except the
ignored ones.
"""

import fnmatch
import subprocess
from pathlib import PurePath

from tests.support.clean_root import CHECKOUT

LISTING = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")


def instructions() -> list[list[str]]:
    """Each instruction as its word and its arguments."""
    lines = [line for line in _read("Dockerfile").splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return [line.split(maxsplit=1) for line in "\n".join(lines).replace("\\\n", " ").splitlines()]


def context() -> list[PurePath]:
    names = subprocess.run(LISTING, cwd=CHECKOUT, check=True, capture_output=True, text=True).stdout.split("\0")
    ignored = _read(".dockerignore").split()
    files = [PurePath(name) for name in names if (CHECKOUT / name).is_file()]
    return [file for file in files if not any(_covers(pattern, file) for pattern in ignored)]


def _read(name: str) -> str:
    return (CHECKOUT / name).read_text("utf-8")


def _covers(pattern: str, file: PurePath) -> bool:
    """A pattern covers the path that it names and everything below it."""
    parts = pattern.split("/")
    if pattern.startswith(("!", "#")) or "**" in parts:
        raise ValueError(f".dockerignore: {pattern}")
    return len(parts) <= len(file.parts) and all(map(fnmatch.fnmatchcase, file.parts, parts))
