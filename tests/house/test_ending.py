"""The longest time that a process may take to end, which docs/operations.md and compose.yaml rely on."""

import re
from pathlib import Path

from bot.receive.polling import LAST_WORD
from bot.several.presence import PART_IN
from bot.shutdown import DRAIN, FAREWELL
from tests.support.patience import LAST_STATEMENTS, REQUEST_TIMEOUT

ROOT = Path(__file__).parent.parent.parent
CLOSING_TLS = 0.25  # seconds, aiogram's own


def test_stop_timeouts_are_longer_than_the_longest_shutdown() -> None:
    cancelled, door = FAREWELL, FAREWELL
    last = max(PART_IN, LAST_STATEMENTS)  # of PostgreSQL and of SQLite
    at_most = DRAIN + cancelled + LAST_WORD + door + last + CLOSING_TLS
    [grace] = re.findall(r"stop_grace_period: (\d+)s", (ROOT / "compose.yaml").read_text("utf-8"))
    assert at_most <= 12 < int(grace)
    assert "up to twelve seconds" in (ROOT / "docs" / "operations.md").read_text("utf-8")


def test_draining_lasts_longer_than_one_call_to_telegram() -> None:
    assert DRAIN > REQUEST_TIMEOUT
