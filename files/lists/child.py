"""The process that reads one list: it gets bytes and returns lines, and does nothing else. Its memory and time are
limited, and it can be killed without harming anything.
"""

import json
import os
import sys
from traceback import extract_tb
from typing import Any

from files.confined import confine
from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.lines import LineReading
from files.lists.tables import grids, junk_refused


def main() -> None:
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
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


if __name__ == "__main__":
    main()
