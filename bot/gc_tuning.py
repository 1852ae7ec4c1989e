"""What is here when the program has started stays until it ends: the collector need not go through it each time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 10_000  # new objects until it looks at the new ones; Python's 700 is a few updates' worth


@contextmanager
def loading() -> Iterator[None]:
    """While modules come nothing goes, and looking for what does took a sixth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def settle() -> None:
    """Once, when everything is loaded: looking through all of aiogram's and our objects stops the world for 0.1 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
