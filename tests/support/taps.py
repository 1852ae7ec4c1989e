"""How many taps and typed characters a task takes, checked against what it may take, and printed as a table at the end
of the run.
"""

from collections.abc import Callable

import pytest

from tests.support.town import Dweller

_NAME = "taps"


class Task:
    """Counts what `dweller` does from now on."""

    def __init__(self, dweller: Dweller, name: str, record: Callable[[str, object], None]) -> None:
        self._dweller, self._name, self._record = dweller, name, record
        self._begun = dweller.taps, dweller.typed

    def done(self, *, taps: int, typed: int) -> None:
        """The task is done, in at most so many taps and typed characters."""
        took = self._dweller.taps - self._begun[0], self._dweller.typed - self._begun[1]
        self._record(_NAME, (self._name, *took, taps, typed))
        assert took[0] <= taps
        assert took[1] <= typed


@pytest.fixture
def task(record_property: Callable[[str, object], None]) -> Callable[[Dweller, str], Task]:
    return lambda dweller, name: Task(dweller, name, record_property)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """From the reports of the tests, since they may have run in other processes."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    rows = sorted({tuple(row) for one in reports for name, row in one.user_properties if name == _NAME})
    if rows:
        terminalreporter.section("taps")
    for name, taps, typed, most_taps, most_typed in rows:
        terminalreporter.write_line(f"{name:<70} {taps} of {most_taps} taps, {typed} of {most_typed} characters")
