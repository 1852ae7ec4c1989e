"""The files that house tests read. With a wrong folder or pattern they would find nothing and pass without having
looked at anything, so each search has a floor, and the error says how many files were seen.
"""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
AT_LEAST = {
    "bot": 85,
    "handlers": 280,
    "handlers/shared": 36,
    "services": 85,
    "models": 28,
    "files": 14,
    "sandbox": 50,
    "migrations": 14,
    "tests": 310,
    "benchmarks": 35,
}


def files(pattern: str, *, at_least: int) -> list[Path]:
    """The files of the repository that the pattern finds, in order."""
    found = sorted(ROOT.glob(pattern))
    assert len(found) >= at_least, f"only {len(found)} files of {pattern} were seen, not {at_least}"
    return found


def modules(*folders: str) -> list[Path]:
    """All Python files of the folders."""
    return [path for folder in folders for path in files(f"{folder}/**/*.py", at_least=AT_LEAST[folder])]


@cache
def tree_of(path: Path) -> ast.Module:
    """The parsed module, which nobody changes. Tests that read many are of the group "texts", and parse each once."""
    return ast.parse(path.read_text("utf-8"))


def dotted(path: Path) -> str:
    """handlers/home/order.py → handlers.home.order"""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)
