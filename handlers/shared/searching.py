"""Choosing one item of a long list: by a button, or by typing letters; or adding what the list lacks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.choices import SearchedChoice, found_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label
from handlers.shared.speech import Html, Speech, short

_SHOWN = 40  # code points of the typed words
OnChosen = Callable[[DialogManager, int], Awaitable[None]]
OnOwn = Callable[[DialogManager, str], Awaitable[None]]


class Heard(Enum):
    """What to do with typed words that name no item of the list."""

    search = auto()
    add = auto()  # there is nothing to search in
    answered = auto()  # the person has been told what is wrong


@dataclass(frozen=True, slots=True)
class SearchTexts:
    """Keys: what was found, how to add what was not, and the labels of two buttons."""

    found: str
    own: str
    add: str
    all: str


@dataclass(frozen=True, slots=True)
class SearchedList:
    """One list. `one`, `many`: «school», «schools», in ids of widgets and keys of values. `limit`: code points of a
    name.
    """

    one: str
    many: str
    texts: SearchTexts
    limit: int
    width: int = 1

    def words(self, manager: DialogManager) -> str:
        """What was typed to search for; empty when nothing was."""
        return str(manager.dialog_data.get(self._key, ""))

    def seek(self, manager: DialogManager, words: str) -> None:
        manager.dialog_data.pop(self._key, None)
        if words:
            manager.dialog_data[self._key] = words

    def told(self, speech: Speech, words: str, count: int, *, own: bool) -> Html:
        """The sentence on what the search has found. `own`: the person may add what the list lacks."""
        shown = short(words, _SHOWN)
        parts = [speech.say(self.texts.found, sought=shown, count=count, own="yes" if own else "no")]
        if own:
            parts.append(speech.say(self.texts.own, sought=shown))
        return Html("\n".join(parts))

    @property
    def _key(self) -> str:
        return f"sought_{self.one}"


@dataclass(frozen=True, slots=True)
class Searching:
    """What happens in a window with such a list. `hear`: gets typed words and gives the id of the item that they name,
    or says what to do with them. `on_own`: gets a typed name that the list lacks; without it nothing can be added.
    `seek`: searches for the words instead of `SearchedList.seek`.
    """

    hear: Callable[[DialogManager, str], Awaitable[int | Heard]]
    on_chosen: OnChosen
    on_own: OnOwn | None = None
    seek: Callable[[DialogManager, str], None] | None = None


def searched_choice(widget_id: str, of: SearchedList, how: Searching) -> list[Any]:
    """Widgets for a window whose getter gives the items under `of.many`, the number of pages under `<many>_pages`,
    `sought` (whether words were typed) and `narrowed` (whether not all items are shown).
    """
    seek = how.seek or of.seek

    async def on_chosen(_press: object, _select: object, manager: DialogManager, item_id: int) -> None:
        seek(manager, "")
        await how.on_chosen(manager, item_id)

    async def on_words(manager: DialogManager, words: str) -> None:
        heard = await how.hear(manager, words)
        if isinstance(heard, int):
            await on_chosen(None, None, manager, heard)
        elif heard is Heard.add and how.on_own is not None:
            await how.on_own(manager, words)
        elif heard is not Heard.answered:
            seek(manager, words)
            await SearchedChoice(widget_id).turn_to_first(manager)

    async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        words = of.words(manager)
        seek(manager, "")
        assert how.on_own is not None
        await how.on_own(manager, words)

    async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        seek(manager, "")
        await SearchedChoice(widget_id).turn_to_first(manager)

    add = Button(Label(of.texts.add), id=f"add_{of.one}", on_click=on_add, when="sought")
    return [
        found_choice(widget_id, of.many, on_chosen, width=of.width),
        words_input(on_words, limit=of.limit),
        *([add] if how.on_own else []),
        Button(Label(of.texts.all), id=f"all_{of.many}", on_click=on_all, when="narrowed"),
    ]
