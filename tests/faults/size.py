"""One code, two sizes: short in `make test`, full in `make faults` (FAULTS=full)."""

import os
from typing import TypeVar

Size = TypeVar("Size")


def sized(short: Size, full: Size) -> Size:
    return full if os.environ.get("FAULTS") == "full" else short
