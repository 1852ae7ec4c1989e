"""Which list and which item the windows are about, and the choice of an item by a button or by typing."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.middleware_data import uow_of
from handlers.shared.searching import Heard, OnChosen, OnOwn, SearchedList, Searching, SearchTexts, searched_choice
from handlers.shared.speech import Speech, short
from services.people.person import SCHOOL_LIMIT
from services.places.city_list import NAMES_LIMIT
from services.places.search import Portion
from services.reference.items import ItemKind, ItemList, ItemsSought, find_items, item_name, item_named
from services.unit_of_work import Uow

WORDS_LIMIT = max(SCHOOL_LIMIT, NAMES_LIMIT)
_TEXTS = SearchTexts("lists-found", "lists-own", add="lists-btn-add", all="lists-btn-all")
ITEMS = SearchedList("item", "items", _TEXTS, limit=WORDS_LIMIT)
OTHERS = SearchedList("same", "others", _TEXTS, limit=WORDS_LIMIT)


def list_shown(manager: DialogManager) -> ItemList:
    return ItemList(kind_shown(manager), manager.dialog_data.get("city_id"))


def kind_shown(manager: DialogManager) -> ItemKind:
    return ItemKind(manager.dialog_data["kind"])


def item_shown(manager: DialogManager) -> int:
    return int(manager.dialog_data["item_id"])


def item_choice(of: SearchedList, on_chosen: OnChosen, on_own: OnOwn | None = None) -> list[Any]:
    """Widgets for a window whose getter uses `items_found`."""

    async def hear(manager: DialogManager, words: str) -> int | Heard:
        async with uow_of(manager).read() as act:
            named = await item_named(act, list_shown(manager), words)
        return named.id if named else Heard.search

    return searched_choice(of.one, of, Searching(hear, on_chosen, on_own))


async def items_found(
    uow: Uow, speech: Speech, manager: DialogManager, of: SearchedList, but: int | None = None
) -> dict[str, Any]:
    """Values for the window. `but`: an item that cannot be chosen. Other windows than the list's own offer no retired
    items.
    """
    words, own = of.words(manager), of is ITEMS
    sought = ItemsSought(list_shown(manager), words, retired=own and shows_retired(manager))
    async with uow.read() as act:
        part = Portion(await SearchedChoice(of.one).first(manager, SHORT_PAGE), SHORT_PAGE)
        found = await find_items(act, sought, part, but)
        count = (await find_items(act, replace(sought, words=""), Portion(at_most=1))).count if words else found.count
    return {
        of.many: [(item.id, short(item_name(item, speech.locale))) for item in found.places],
        f"{of.many}_pages": pages_of(found.count, SHORT_PAGE),
        "count": count,
        "sought": bool(words),
        "narrowed": bool(words),
        "found": of.told(speech, words, found.count, own=own) if words else "",
    }


def shows_retired(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get("retired"))
