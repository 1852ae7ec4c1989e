"""Gives all tests of one `xdist_group` to one worker, so that what they share is made once.

pytest-xdist 3.8 does not group them under pytest 9.2 (its issue 1386): it passes the group on in a field of the test
that pytest no longer reads. Here the scheduler reads the mark of the whole module from the module's text.
Delete this when the locked pytest-xdist groups again.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

MARK = re.compile(r'^pytestmark\b.*\bxdist_group\("([^"]+)"\)', re.MULTILINE)


class GroupScheduling(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        """The group of its module; a test of a module without one is shared out alone."""
        return group_of(self.config.rootpath / nodeid.partition("::")[0]) or nodeid


@cache
def group_of(module: Path) -> str:
    found = MARK.search(module.read_text("utf-8"))
    return found[1] if found else ""


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> GroupScheduling | None:
    return GroupScheduling(config, log) if config.getoption("dist") == "loadgroup" else None
