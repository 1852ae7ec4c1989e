"""What the coordinator looks for, kept in the dialog: a list, words, a city and a district."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.people.directory.states import OPENED_AT
from handlers.shared.choices import SearchedChoice
from handlers.shared.subject_windows import opened_with
from services.people.directory import PeopleList, PeopleSought

FOUND = SearchedChoice("person")
_LIST, _WORDS, _CITY, _DISTRICT = "people_list", "people_words", "people_city", "people_district"


def sought_in(manager: DialogManager) -> PeopleSought:
    data = manager.dialog_data
    first = opened_with(manager).get(OPENED_AT, PeopleList.everybody)
    return PeopleSought(PeopleList(data.get(_LIST, first)), data.get(_WORDS, ""), data.get(_CITY), data.get(_DISTRICT))


async def seek(manager: DialogManager, sought: PeopleSought) -> None:
    """Look for this from the list's first page on."""
    kept: dict[str, Any] = {
        _LIST: sought.which.value,
        _WORDS: sought.words,
        _CITY: sought.city_id,
        _DISTRICT: sought.district,
    }
    manager.dialog_data.update(kept)
    await FOUND.turn_to_first(manager)
