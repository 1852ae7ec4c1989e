"""The same code in two sizes: short in `make test`, full in `make faults` (FAULTS=full)."""

import os
from typing import TypeVar

Size = TypeVar("Size")


def is_full() -> bool:
    return os.environ.get("FAULTS") == "full"


def sized(short: Size, full: Size) -> Size:
    return full if is_full() else short
