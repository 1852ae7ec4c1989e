"""Gives all tests of one `xdist_group` to one worker, so that what they share is made once.

pytest-xdist 3.8 does not group them under pytest 9.2 (its issue 1386): it passes the group on in a field of the test
that pytest no longer reads. Here the scheduler reads the mark of the whole module from the module's text.
Delete this when the locked pytest-xdist groups again.

Tests that mostly wait, for a program that they have started or for its browser, are spread among those that compute, so
that the processors always have something to do. Side by side they left a quarter of the processors' time unused.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from xdist.scheduler import LoadScopeScheduling

T = TypeVar("T")
WAITING = frozenset({"browser", "end_to_end", "faults", "operating", "several"})  # folders of tests
SPREAD = 0.9  # of the run; none of them should begin last, when nothing is left to compute beside it
MARK = re.compile(r'^pytestmark\b.*\bxdist_group\("([^"]+)"\)', re.MULTILINE)


class GroupScheduling(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        """The group of its module; a test of a module without one is shared out alone."""
        return group_of(self.config.rootpath / nodeid.partition("::")[0]) or nodeid


@cache
def group_of(module: Path) -> str:
    found = MARK.search(module.read_text("utf-8"))
    return found[1] if found else ""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In each worker, and the same in all; a run in one process keeps the order of the files."""
    if hasattr(config, "workerinput"):
        items[:] = spread(items, lambda item: bool(WAITING.intersection(item.path.relative_to(config.rootpath).parts)))


def spread(items: Sequence[T], waits: Callable[[T], bool]) -> list[T]:
    """Those that wait at equal distances among the others; both keep their order."""
    waiting = [one for one in items if waits(one)]
    others = [one for one in items if not waits(one)]
    placed = [(SPREAD * place / len(waiting), one) for place, one in enumerate(waiting)]
    placed += [(place / len(others), one) for place, one in enumerate(others)]
    return [one for _, one in sorted(placed, key=lambda pair: pair[0])]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> GroupScheduling | None:
    return GroupScheduling(config, log) if config.getoption("dist") == "loadgroup" else None
