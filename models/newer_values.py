"""Values of an enum that a newer version of this program wrote and this one does not know.

While replicas are upgraded one after the other, the old one meets rows of the new one. It reads such a value as a
member that equals none of those it knows, so that no rule applies to the row: it is shown, and left alone. To put
another value in its place is an error.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import TypeVar, cast

NEWER = "newer"  # the name and the value of every such member; its text is what the database holds
E = TypeVar("E", bound=StrEnum)
_made: dict[tuple[type[StrEnum], str], StrEnum] = {}
_seen: ContextVar[set[StrEnum] | None] = ContextVar("newer values seen", default=None)


class NewerValue(Exception):
    """A value that this version does not know would be overwritten."""


def read_as(kind: type[E], text: str) -> E:
    """The member with this value, or one that stands for a value of a newer version."""
    try:
        return kind(text)
    except ValueError:
        newer = _newer(kind, text)
    seen = _seen.get()
    if seen is not None:
        seen.add(newer)
    return newer


def is_newer(member: object) -> bool:
    return isinstance(member, StrEnum) and member.name == NEWER


@contextmanager
def noticing_newer() -> Iterator[set[StrEnum]]:
    """Gives the newer values that are read until it is left."""
    before, seen = _seen.get(), set[StrEnum]()
    _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.set(before)


def _newer(kind: type[E], text: str) -> E:
    """Always the same object for the same text, as a member is."""
    made = _made.get((kind, text))
    if made is None:
        made = str.__new__(kind, text)
        made._name_ = made._value_ = NEWER
        _made[kind, text] = made
    return cast(E, made)
