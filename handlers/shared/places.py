"""The windows that show what conversations contribute: home with a tab for each role, help and its pages, settings
with the texts and templates, «Люди», «Мои встречи», and the past ones.

A conversation contributes doors (buttons that open it), lines (the person's present state in it) and kinds of things
that wait.
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
from handlers.shared.subject_windows import SubjectWindow
from models.person import Role
from services.home.waiting import WaitingQuery
from services.unit_of_work import Act

T = TypeVar("T")
OnPress = Callable[[CallbackQuery, Button, DialogManager], Awaitable[Any]]


class Place(StrEnum):
    """Where doors and lines are shown. The first five are home windows: for a visitor, for a person without a role, and
    a tab for each role.
    """

    visitor = "visitor"
    newcomer = "newcomer"
    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"
    help = "help"
    pages = "pages"
    settings = "settings"
    templates = "templates"
    people = "people"
    meetings = "meetings"
    past = "past"


MEMBERS = frozenset({Place.newcomer, Place.mentee, Place.mentor, Place.coordinator})


@dataclass(frozen=True, slots=True)
class Look:
    """One place being shown to one person. `unfinished`: whether they stopped in the middle of signing up."""

    act: Act
    place: Place
    unfinished: bool = False
    _facts: dict[Hashable, Any] = field(default_factory=dict)

    async def at(self, fact: Callable[[Act], Awaitable[T]]) -> T:
        """The result of `fact`, computed once for all doors and lines."""
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
    """A button that opens a conversation: a state, or a press handler. `shown` is asked each time the place is
    shown.
    """

    id: str
    label: str
    places: frozenset[Place]
    opens: State | OnPress
    shown: Callable[[Look], Awaitable[bool]] = always


@dataclass(frozen=True, slots=True)
class HomeLine:
    """The person's present state in one matter; no lines when there is nothing to say."""

    id: str
    places: frozenset[Place]
    write: Callable[[Look, Speech], Awaitable[Iterable[Html]]]


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """A kind of thing that waits for a person in one role, and the window that deals with one of them.

    `place`: the tab where it is shown; None for the first tab of whoever it waits for, whatever their roles. `opens` is
    opened with the thing's id. Texts: `waiting-<id>` for one thing, `waiting-<id>-many` for several (count, age), and
    `waiting-<id>-btn`.
    """

    id: str
    place: Place | None
    query: WaitingQuery
    opens: SubjectWindow
