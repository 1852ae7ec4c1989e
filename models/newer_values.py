"""Enum values that a newer version of this program wrote and this one does not know.

While replicas are upgraded one after another, an old one reads rows of a new one. It reads such a value as a member
that equals none of the known ones, so no rule applies to the row: it is shown but not changed. Overwriting the value
raises NewerValue.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import TypeVar, cast

NEWER = "newer"  # the name and value of every such member; as a string it is the stored text
E = TypeVar("E", bound=StrEnum)
_made: dict[tuple[type[StrEnum], str], StrEnum] = {}
_seen: ContextVar[set[StrEnum] | None] = ContextVar("newer values seen", default=None)


class NewerValue(Exception):
    """This would overwrite a value that this version does not know."""


def read_as(kind: type[E], text: str) -> E:
    """The member with this value, or one that stands for a value of a newer version."""
    for one in _parts(kind):
        if text in one._value2member_map_:
            return cast(E, one._value2member_map_[text])
    newer = _newer(kind, text)
    seen = _seen.get()
    if seen is not None:
        seen.add(newer)
    return newer


def members_of(kind: type[E]) -> list[E]:
    """All values that this version knows, those of the enum's subclasses included."""
    return [member for one in _parts(kind) for member in one]


def _parts(kind: type[E]) -> Iterator[type[E]]:
    """An enum without members can have subclasses, each with some of the members."""
    yield kind
    yield from kind.__subclasses__()


def is_newer(member: object) -> bool:
    return isinstance(member, StrEnum) and member.name == NEWER


@contextmanager
def noticing_newer() -> Iterator[set[StrEnum]]:
    """Collects the newer values that are read while the context is open."""
    before, seen = _seen.get(), set[StrEnum]()
    _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.set(before)


def _newer(kind: type[E], text: str) -> E:
    """The same object for the same text, as with any member."""
    made = _made.get((kind, text))
    if made is None:
        made = str.__new__(kind, text)
        made._name_ = made._value_ = NEWER
        _made[kind, text] = made
    return cast(E, made)
