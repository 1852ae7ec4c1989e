"""The figures of a full run, as a table in its last lines: what docs/reliability.md is written from."""

from collections.abc import Callable

import pytest

from tests.faults.size import is_full

Note = Callable[..., None]
_figures = pytest.StashKey[list[str]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Note:
    """`figures(lost=0, twice=3)` for the test that asks; shown by a full run only."""

    def note(**values: object) -> None:
        noted = ", ".join(f"{name} {value}" for name, value in values.items())
        request.config.stash.setdefault(_figures, []).append(f"{request.node.name}: {noted}")

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if is_full():
        for line in config.stash.get(_figures, []):
            terminalreporter.write_line(line)
