"""A token that must appear nowhere, and the program's own logs, which are searched for it and other secrets."""

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
    """For a fixture: collects logs from here on; calling the result returns what was written."""
    before, handlers_before = structlog.get_config(), logging.root.handlers[:]
    written = StringIO()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", written)
        set_up_logs(Settings(_env_file=None, bot_token=CANARY, data_dir=folder))
    yield written.getvalue
    structlog.configure(**before)
    logging.root.handlers[:] = handlers_before
