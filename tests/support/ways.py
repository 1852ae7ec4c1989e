"""How people reach each window of a conversation: `tests/ways/<area>/<conversation>.py` holds one `WAY`, found by its
folder. The matrices walk all ways, so a new conversation joins them by adding its file.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

from aiogram.fsm.state import StatesGroup
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Select

from handlers.shared.contributions import Contribution, contributions
from models.person import Role
from tests.support import people
from tests.support.town import Dweller, Town

FOLDER = Path(__file__).parent.parent / "ways"
Groups = tuple[type[StatesGroup], ...]
NONE: frozenset[str] = frozenset()


@dataclass
class Scene:
    """The people of a way. Each matrix watches them in its own way: `watch_in_charge`, if given, those in charge."""

    town: Town
    watch: Callable[[Dweller], Dweller] = lambda dweller: dweller
    watch_in_charge: Callable[[Dweller], Dweller] | None = None

    async def visitor(self, name: str = "Анна") -> Dweller:
        """Somebody without a profile, before their first message."""
        return self.watch(await self.town.person(name))

    async def known(self, name: str, *roles: Role) -> Dweller:
        return self.watch(await people.known(self.town, name, *roles))

    async def mentee(self) -> Dweller:
        return self.watch(await people.mentee(self.town))

    async def mentor(self) -> Dweller:
        return self.watch(await people.mentor(self.town))

    async def pair(self) -> tuple[Dweller, Dweller]:
        """A mentee and their mentor."""
        one, other = await people.pair(self.town)
        return self.watch(one), self.watch(other)

    async def coordinator(self, *roles: Role) -> Dweller:
        """A coordinator, with further roles if they are named."""
        watch = self.watch_in_charge or self.watch
        return watch(await people.known(self.town, "Орлова Мария Ивановна", Role.coordinator, *roles))


@dataclass(frozen=True)
class Way:
    """`walk` opens every window of the conversation and presses every button that calls our code.

    `in_charge`, `everybodys`: the dialogs for coordinators and owners only, and those for others, too.
    `buttons_in_charge`: prefixes of buttons of notices to coordinators and owners.
    `no_refusal`: notices' buttons that do only what anybody may do, so a stranger's press is not refused.
    `takes_buttons`: those of them that remove the buttons of the pressed message.
    `one_sided`: notices' buttons that only one of the people of the way may press, so the others are refused, too.
    `leads_out`: coordinators' buttons that open a window for everybody, so a dismissed person is not refused.
    `no_row`: buttons that need no check, each with the reason.
    """

    walk: Callable[[Scene], Awaitable[None]]
    in_charge: Groups = ()
    everybodys: Groups = ()
    buttons_in_charge: frozenset[str] = NONE
    no_refusal: frozenset[str] = NONE
    takes_buttons: frozenset[str] = NONE
    one_sided: frozenset[str] = NONE
    leads_out: frozenset[str] = NONE
    no_row: Mapping[str, str] = field(default_factory=dict)


def ways() -> list[str]:
    """The conversations that have a way, such as «places.schools»."""
    return [f"{file.parent.name}.{file.stem}" for file in sorted(FOLDER.glob("*/*.py"))]


def way_of(conversation: str) -> Way:
    """Raises AssertionError, with the file's name, if the conversation has none."""
    assert conversation in ways(), f"tests/ways/{conversation.replace('.', '/')}.py is missing: how is it reached?"
    found: Way = import_module(f"tests.ways.{conversation}").WAY
    return found


@cache
def conversations() -> dict[str, Contribution]:
    return {name.removeprefix("handlers."): brought for name, brought in contributions().by_conversation}


@cache
def dialogs_of(conversation: str) -> tuple[Dialog, ...]:
    brought = conversations()[conversation]
    return tuple(brought.gathers(contributions()) if brought.gathers else brought.dialogs())


def windows_of(conversation: str) -> set[str]:
    """«Booking:day» for each window."""
    return {str(state.state) for dialog in dialogs_of(conversation) for state in dialog.windows}


def window_buttons_of(conversation: str) -> set[str]:
    """«Booking:day:day» for all buttons and lists that call our code."""
    return {
        f"{state.state}:{widget.widget_id}"
        for dialog in dialogs_of(conversation)
        for state, window in dialog.windows.items()
        for widget in widgets(window.keyboard)  # type: ignore[attr-defined]
        if type(widget) in (Button, Select)
    }


def taking_messages_of(conversation: str) -> set[str]:
    """States that ask for a message. (Every window answers a message that it did not ask for.)"""
    return {
        str(state.state)
        for dialog in dialogs_of(conversation)
        for state, window in dialog.windows.items()
        if len(getattr(window.on_message, "inputs", ())) > 1  # type: ignore[attr-defined]
    }


def notice_buttons_of(conversation: str) -> set[str]:
    """The callback prefixes of its notices' buttons."""
    return {data.__prefix__ for data, _ in conversations()[conversation].buttons}


def widgets(keyboard: object) -> list[object]:
    """The keyboard and all that is in it."""
    return [keyboard, *(inner for button in getattr(keyboard, "buttons", ()) for inner in widgets(button))]
