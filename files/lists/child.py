"""The process that reads one list: it gets bytes and returns lines, and does nothing else. Its memory and time are
limited, and it can be killed without harming anything.
"""

import json
import os
import signal
import sys
from traceback import extract_tb
from typing import Any

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.lines import LineReading
from files.lists.tables import grids, junk_refused


def main() -> None:
    limits = Limits(**json.loads(sys.argv[1]))
    _bind(limits)
    try:
        _read(sys.stdin.buffer.read(), limits)
    except CannotRead as error:
        _tell("refused", error.why, error.line)
    except MemoryError:
        _tell("refused", Unreadable.too_much_memory, None)
    except Exception as error:  # a fault of ours: reported without the list's contents
        last = extract_tb(error.__traceback__)[-1]
        _tell("broke", f"{type(error).__name__} at {os.path.basename(last.filename)}:{last.lineno}")
    sys.stdout.buffer.flush()


def _read(content: bytes, limits: Limits) -> None:
    reading = LineReading(limits)
    with junk_refused():
        for grid in grids(content, limits):
            _tell("sheet", grid.name, grid.hidden)
            for line in reading.lines(grid):
                shown = line.hidden, line.across, line.continued
                _tell("line", line.number, line.cells, list(line.faults.items()), *shown)
    _tell("end")


def _tell(*parts: Any) -> None:
    sys.stdout.buffer.write(json.dumps(parts, ensure_ascii=False).encode() + b"\n")


def _bind(limits: Limits) -> None:
    """Set the limits that this system supports, and ignore the signals that stop the parent, which alone decides when
    to stop.
    """
    for asked_to_stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked_to_stop, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    signal.alarm(limits.patience)  # also works when the parent has died
    for kind, limit in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            # the hard limit is one higher: on reaching it the kernel kills without saying why
            resource.setrlimit(kind, (limit, limit + 1))
        except (OSError, ValueError):  # macOS has no limit of memory
            continue


if __name__ == "__main__":
    main()
