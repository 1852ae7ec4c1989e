"""Builds windows: `page("signup-name", …, state=…)`. Every window shows its text, says what the press that led to it
has done, explains what was wrong with the last input, answers unexpected messages with a sentence, and has a way home.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.api.entities import DialogUpdateEvent
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Back, Button, Cancel, Row, Start, SwitchTo
from aiogram_dialog.widgets.kbd.base import Keyboard
from aiogram_dialog.widgets.text import Format, Text

from handlers.care.writing.states import Writing
from handlers.home.menu.states import Home
from handlers.shared.folding import WINDOW, WITH_PHOTO, fold, pager, seen_length
from handlers.shared.last_press import UNPLACED, complain_once_an_album, lines_about_last_press
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.press_by_label import press_by_label
from handlers.shared.resting import asks_for_words_or_ticks
from handlers.shared.speech import Html, Value
from models.person import Role

UNPLACED_LIMIT = 1000  # code points: the limit of a question to coordinators


class Label(Text):
    """A message of `locales/` as a button's label: plain text, with values from the getters."""

    def __init__(self, key: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return speech_of(manager).label(self.key, **_values(data))


def _values(data: dict[str, Any]) -> dict[str, Value]:
    return {name: value for name, value in data.items() if isinstance(value, str | int | float)}


async def go_home(manager: DialogManager, note: str | None = None) -> None:
    """Go home, with a sentence of `locales/` above the text if `note` is given."""
    data: dict[str, Any] | None = {"note": note} if note else None
    await manager.start(Home.menu, data, mode=StartMode.RESET_STACK)


async def open_above_home(
    manager: DialogManager, state: State, data: dict[str, Any], mode: ShowMode = ShowMode.AUTO
) -> None:
    """Open a window from which the way back is home, whatever was open before; home keeps `data` too."""
    await manager.start(Home.menu, data, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data, show_mode=mode)


async def _on_unexpected(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Words that are a button's label press it; other words are kept and can be sent to a coordinator."""
    manager.show_mode = ShowMode.SEND
    words = (message.text or "").strip()
    if words and await press_by_label(manager, words):
        return
    may_ask = bool(words) and await keep_unplaced(manager, words)
    complain_once_an_album(manager, "shared-press-or-write" if may_ask else "shared-press-a-button")


async def keep_unplaced(manager: DialogManager, words: str) -> bool:
    """Offer to send words that fit nothing here to a coordinator; False to people who are not offered that."""
    may_ask = await _may_ask_coordinators(manager)
    if may_ask:
        manager.dialog_data[UNPLACED] = words[:UNPLACED_LIMIT]
    return may_ask


async def _may_ask_coordinators(manager: DialogManager) -> bool:
    """Coordinators are not invited to write to themselves."""
    async with uow_of(manager).read() as act:
        return act.person is not None and not act.person.holds(Role.coordinator)


async def _on_write(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Writing.confirm, {"words": manager.dialog_data[UNPLACED]})


class _WriteToCoordinator(Button):
    """Shown in any window right after somebody typed words that it did not ask for."""

    def __init__(self) -> None:
        super().__init__(Label("writing-offer-btn"), id="write_words", on_click=_on_write, when=UNPLACED)


class ActsOnShown(Exception):
    """The window remembers what it showed, such as the start of a meeting, and its buttons act on that. A refresh must
    not change it under a press that is on its way: the press is refused and shows the window anew.
    """


class PageWindow(Window):
    """A window with one text, split into pages if it is long; its values come from the getters."""

    def __init__(self, key: str, scroll: str, *widgets: Any, state: State, getter: Any, rests: bool) -> None:
        super().__init__(Format("{shown_page}"), *widgets, state=state, getter=getter)
        self._key = key
        self._scroll = scroll
        self._rests = rests

    def rests_in(self, manager: DialogManager) -> bool:
        """Whether a refresh takes nothing away: the window asks for nothing and offers no words to a coordinator."""
        return self._rests and UNPLACED not in manager.dialog_data

    async def load_data(self, dialog: DialogProtocol, manager: DialogManager) -> dict[str, Any]:
        if isinstance(manager.event, CallbackQuery):
            manager.dialog_data.pop(UNPLACED, None)  # the person has pressed something else since
        data = await self._values_shown(dialog, manager)
        done, complaint = lines_about_last_press(manager)
        said = speech_of(manager).say(self._key, **_values(data))
        # stripped, since a value at the end may be empty and the complaint must follow after one blank line
        room = WITH_PHOTO if data.get("photo") else WINDOW
        pages = fold(Html(said.strip()), room - seen_length(Html(done + complaint)))
        shown = min(await self._turned_to(manager), len(pages) - 1)
        return {
            **data,
            "shown_page": done + pages[shown] + complaint,
            "page_count": len(pages),
            UNPLACED: UNPLACED in manager.dialog_data,
        }

    async def _values_shown(self, dialog: DialogProtocol, manager: DialogManager) -> dict[str, Any]:
        """The getters' values. Raises ActsOnShown when a refresh would change what the getters have remembered; it may
        add to that, because no button could act on what was not there.
        """
        remembered = deepcopy(manager.dialog_data)
        data: dict[str, Any] = await super().load_data(dialog, manager)
        kept = {key: value for key, value in manager.dialog_data.items() if key in remembered}
        if isinstance(manager.event, DialogUpdateEvent) and kept != remembered:
            manager.dialog_data.clear()
            manager.dialog_data.update(remembered)
            raise ActsOnShown
        return data

    async def _turned_to(self, manager: DialogManager) -> int:
        """Only the pager leads to a later page; after anything else the first page is shown, where changes are
        visible. A refresh keeps the reader's page.
        """
        scroll: Any = manager.find(self._scroll)
        page: int = await scroll.get_page()
        if isinstance(manager.event, DialogUpdateEvent):
            return page
        if page and not (isinstance(manager.event, CallbackQuery) and self._scroll in (manager.event.data or "")):
            await scroll.set_page(0)
            return 0
        return page


def page(
    key: str,
    *widgets: Any,
    state: State,
    getter: Any = None,
    back: State | str | None = None,
    home: bool = True,
) -> Window:
    """A window. `back`: the state that «Назад» leads to, "cancel" to return to the dialog below, or "previous" for the
    state before. `home`: whether there is a way home; only the home window has none.

    Messages go to the inputs among `widgets` first; an unexpected one is answered with a sentence. A window that
    shows a photo has shorter pages.
    """
    scroll = f"{str(state.state).partition(':')[2]}_pages"
    return PageWindow(
        key,
        scroll,
        *pager(scroll, "page_count"),
        *widgets,
        _WriteToCoordinator(),
        *_ways_out(back, home),
        MessageInput(_on_unexpected),
        state=state,
        getter=getter or [],
        rests=not asks_for_words_or_ticks(widgets),
    )


def _ways_out(back: State | str | None, home: bool) -> Sequence[Keyboard]:
    buttons: list[Keyboard] = []
    if back == "cancel":
        buttons.append(Cancel(Label("shared-btn-back"), id="back"))
    elif back == "previous":
        buttons.append(Back(Label("shared-btn-back"), id="back"))
    elif isinstance(back, State):
        buttons.append(SwitchTo(Label("shared-btn-back"), id="back", state=back))
    if home:
        buttons.append(Start(Label("shared-btn-home"), id="home", state=Home.menu, mode=StartMode.RESET_STACK))
    return [Row(*buttons)] if buttons else []
