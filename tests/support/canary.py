"""A token that must be seen nowhere, and the program's own logs, in which it and other secrets are looked for."""

import logging
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
import structlog

from bot.logs import set_up_logs
from bot.settings import Settings

CANARY = "4242:CANARYCANARYCANARYCANARYCANARYCANARY"


def written_logs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """For a fixture: the logs from here on; calling gives what was written."""
    before, handlers_before = structlog.get_config(), logging.root.handlers[:]
    written = StringIO()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", written)
        set_up_logs(Settings(_env_file=None, bot_token=CANARY, data_dir=folder))
    yield written.getvalue
    structlog.configure(**before)
    logging.root.handlers[:] = handlers_before
