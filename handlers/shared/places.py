"""The windows that gather what conversations bring: home, a tab of it for each role, the help and the settings.

A conversation brings doors (buttons that open it), lines (where the person stands) and kinds of things that wait.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar, cast

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.speech import Html, Speech
from models.person import Role
from services.home.waiting import WaitingQuery
from services.unit_of_work import Act

T = TypeVar("T")
OnPress = Callable[[CallbackQuery, Button, DialogManager], Awaitable[Any]]


class Place(StrEnum):
    """Where doors and lines stand. The first five are home windows: a visitor's, that of a person without a role, and
    one tab for each role.
    """

    visitor = "visitor"
    newcomer = "newcomer"
    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"
    help = "help"
    settings = "settings"


MEMBERS = frozenset({Place.newcomer, Place.mentee, Place.mentor, Place.coordinator})


@dataclass(frozen=True, slots=True)
class Look:
    """One showing of one place to one person."""

    act: Act
    place: Place
    _facts: dict[Hashable, Any] = field(default_factory=dict)

    async def at(self, fact: Callable[[Act], Awaitable[T]]) -> T:
        """What `fact` tells, asked once however many doors and lines need it."""
        if fact not in self._facts:
            self._facts[fact] = await fact(self.act)
        return cast(T, self._facts[fact])

    def holds(self, *roles: Role) -> bool:
        """Whether the person holds one of the roles; a visitor holds none."""
        return self.act.person is not None and self.act.person.holds(*roles)


async def always(_look: Look) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Door:
    """A button that opens a conversation: a state, or what a press does. `shown` is asked at each showing."""

    id: str
    label: str
    places: frozenset[Place]
    opens: State | OnPress
    shown: Callable[[Look], Awaitable[bool]] = always


@dataclass(frozen=True, slots=True)
class HomeLine:
    """Where the person stands in one matter; nothing when there is nothing to say."""

    id: str
    places: frozenset[Place]
    write: Callable[[Look, Speech], Awaitable[Iterable[Html]]]


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """A kind of things that wait for a person in one role, and the window in which one of them is dealt with.

    `opens` gets the thing's id under `argument`. The texts are `waiting-<id>` for one thing, `waiting-<id>-many` for
    several (count, age) and `waiting-<id>-btn`.
    """

    id: str
    place: Place
    query: WaitingQuery
    opens: State
    argument: str
