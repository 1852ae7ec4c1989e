"""A fault that repeats is logged in full at most once a minute; at the minute's end one line says how often it came
again. Otherwise one fault, caused by somebody's presses or a full disk, could fill the log and hide everything else.
"""

import asyncio
import sys
from contextvars import Context
from logging import LogRecord
from pathlib import Path
from traceback import extract_tb
from typing import Any

import structlog

IN_FULL_EVERY = 60.0  # seconds
_OURS = str(Path(__file__).parent.parent)
_Fault = tuple[str, str, str]  # what was logged, the type of the error, the place

log = structlog.get_logger()


class RepeatedFaults:
    """Outside an event loop every fault is logged in full."""

    def __init__(self) -> None:
        self._again: dict[_Fault, int] = {}  # how often each fault came again since it was logged in full

    def processor(self, _logger: object, _name: str, event: Any) -> Any:
        """A structlog processor that runs before the error is rendered. A repeated line with an incident's code is
        kept, without the frames: the person was told the code, so it must be found.
        """
        error = _error_of(event.get("exc_info"))
        if error is None or not self._is_repeated(fault := _fault(str(event.get("event")), error)):
            return event
        if "incident" not in event:
            raise structlog.DropEvent
        del event["exc_info"]
        return event | {"error": fault[1], "place": fault[2]}

    def passes(self, record: LogRecord) -> bool:
        """A filter of the handler, for records of libraries."""
        error = _error_of(record.exc_info)
        return error is None or not self._is_repeated(_fault(record.name, error))

    def _is_repeated(self, fault: _Fault) -> bool:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return False
        if fault in self._again:
            self._again[fault] += 1
            return True
        self._again[fault] = 0
        loop.call_later(IN_FULL_EVERY, self._end, fault, context=Context())
        return False

    def _end(self, fault: _Fault) -> None:
        times = self._again.pop(fault)
        if times:
            told, error, place = fault
            log.error("a fault was repeated", told=told, error=error, place=place, times=times)


def _error_of(exc_info: Any) -> BaseException | None:
    if isinstance(exc_info, tuple):
        exc_info = exc_info[1]
    return exc_info if isinstance(exc_info, BaseException) or not exc_info else sys.exception()


def _fault(told: str, error: BaseException) -> _Fault:
    """The place is the innermost frame in our own code, because aiogram raises many of Telegram's errors in a single
    place.
    """
    frames = extract_tb(error.__traceback__)
    ours = [one for one in frames if one.filename.startswith(_OURS) and "site-packages" not in one.filename]
    place = next(iter((ours or frames)[-1:]), None)
    where = f"{place.filename.removeprefix(_OURS).lstrip('/')}:{place.lineno}" if place else "nowhere"
    return told, type(error).__name__, where
