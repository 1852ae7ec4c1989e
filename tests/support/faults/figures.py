"""The type of the fixture `figures`."""

from collections.abc import Callable

Note = Callable[..., None]
