"""What each conversation contributes, found by looking through the folders: there is no central list of conversations.

A conversation's package has a module `contribution` with one `CONTRIBUTION`. If two of them use the same name (of a
door, a line, a kind of waiting or of notice, a prefix of a button or of a link), the program does not start, and the
error names both.
"""

import pkgutil
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from typing import TypeVar

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager

import handlers
from handlers.shared.notices import Buttons, NoticeView
from handlers.shared.places import Door, HomeLine, WaitingKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StartLink:
    """A link into the bot, `?start=<mark>…`; `open` gets everything after `start=`."""

    mark: str
    open: Callable[[DialogManager, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class WayOn:
    """What to do when an answer in this window was stored, but the process ended before the next window was shown: the
    update comes again, and `go_on` leads to the window after the stored answers. Needed where each answer is stored at
    once and the next text would be taken for the same question.
    """

    window: State
    go_on: Callable[[DialogManager], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one conversation contributes. `gathers` makes dialogs that show what others contribute, such as home."""

    dialogs: Callable[[], list[Dialog]] = list
    doors: tuple[Door, ...] = ()
    lines: tuple[HomeLine, ...] = ()
    waiting: tuple[WaitingKind, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    buttons: Buttons = ()
    links: tuple[StartLink, ...] = ()
    going_on: tuple[WayOn, ...] = ()
    gathers: Callable[["Contributions"], list[Dialog]] | None = None


class NamedTwice(Exception):
    """Two conversations use the same name, so one would silently replace the other."""


@dataclass(frozen=True)
class Contributions:
    """Everything that was found. Raises NamedTwice."""

    by_conversation: tuple[tuple[str, Contribution], ...]

    def __post_init__(self) -> None:
        self.doors, self.lines, self.waiting, self.notices, self.buttons, self.links, self.going_on  # noqa: B018 (they check names)

    @property
    def dialogs(self) -> list[Dialog]:
        """New dialogs on each call, since a dialog is a router and belongs to one dispatcher."""
        made = [brought.gathers(self) if brought.gathers else brought.dialogs() for _, brought in self.by_conversation]
        return [dialog for dialogs in made for dialog in dialogs]

    @cached_property
    def doors(self) -> tuple[Door, ...]:
        return self._once("door", lambda brought: brought.doors, lambda door: door.id)

    @cached_property
    def lines(self) -> tuple[HomeLine, ...]:
        return self._once("line", lambda brought: brought.lines, lambda line: line.id)

    @cached_property
    def waiting(self) -> tuple[WaitingKind, ...]:
        return self._once("kind of waiting", lambda brought: brought.waiting, lambda kind: kind.id)

    @cached_property
    def notices(self) -> tuple[NoticeView, ...]:
        return self._once("kind of notice", lambda brought: brought.notices, lambda view: view.kind.value)

    @cached_property
    def buttons(self) -> Buttons:
        return self._once("prefix of a button", lambda brought: brought.buttons, lambda button: button[0].__prefix__)

    @cached_property
    def links(self) -> tuple[StartLink, ...]:
        return self._once("mark of a link", lambda brought: brought.links, lambda link: link.mark)

    @cached_property
    def going_on(self) -> tuple[WayOn, ...]:
        return self._once("way on from a window", lambda brought: brought.going_on, lambda one: str(one.window.state))

    def _once(
        self, what: str, things_of: Callable[[Contribution], Iterable[T]], name_of: Callable[[T], str]
    ) -> tuple[T, ...]:
        owners: dict[str, str] = {}
        found: list[T] = []
        for conversation, brought in self.by_conversation:
            for thing in things_of(brought):
                name = name_of(thing)
                if name in owners:
                    raise NamedTwice(f"{what} «{name}» is brought by {owners[name]} and by {conversation}")
                owners[name] = conversation
                found.append(thing)
        return tuple(found)


def collect() -> Contributions:
    """The contributions of the packages `handlers/<area>/<conversation>/`, ordered by name."""
    return Contributions(tuple((name, import_module(f"{name}.contribution").CONTRIBUTION) for name in _rooms()))


@cache
def contributions() -> Contributions:
    """The same, collected once per process."""
    return collect()


def _rooms() -> list[str]:
    """Dotted names of the packages that have a module `contribution`."""
    areas = [module.name for module in pkgutil.iter_modules(handlers.__path__, "handlers.") if module.ispkg]
    rooms = [
        room.name
        for area in areas
        for room in pkgutil.iter_modules(import_module(area).__path__, f"{area}.")
        if room.ispkg
    ]
    return sorted(
        room
        for room in rooms
        if any(module.name == "contribution" for module in pkgutil.iter_modules(import_module(room).__path__))
    )
