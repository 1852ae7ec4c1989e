"""What the coordinator looks for, kept in the dialog: a list, words, a city, a district and a programme."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.people.directory.states import OPENED_AT
from handlers.shared.choices import SearchedChoice
from handlers.shared.subject_windows import opened_with
from models.mentorship import Programme
from models.newer_values import read_as
from services.people.directory import PeopleList, PeopleSought

FOUND = SearchedChoice("person")
_LIST, _WORDS, _CITY, _DISTRICT = "people_list", "people_words", "people_city", "people_district"
_SCHOOL, _PROGRAMME = "people_school", "people_programme"


def sought_in(manager: DialogManager) -> PeopleSought:
    data, first = manager.dialog_data, opened_with(manager)
    programme = data.get(_PROGRAMME, first.get(_PROGRAMME))
    return PeopleSought(
        which=PeopleList(data.get(_LIST, first.get(OPENED_AT, PeopleList.everybody))),
        words=data.get(_WORDS, first.get(_WORDS, "")),
        city_id=data.get(_CITY, first.get(_CITY)),
        district=data.get(_DISTRICT, first.get(_DISTRICT)),
        school_id=data.get(_SCHOOL, first.get(_SCHOOL)),
        programme=read_as(Programme, programme) if programme else None,
    )


def people_at(sought: PeopleSought) -> dict[str, Any]:
    """What the dialog is opened with to show these people."""
    return {OPENED_AT: sought.which.value, **_kept(sought)}


async def seek(manager: DialogManager, sought: PeopleSought) -> None:
    """Look for this from the list's first page on."""
    manager.dialog_data.update({_LIST: sought.which.value, **_kept(sought)})
    await FOUND.turn_to_first(manager)


def _kept(sought: PeopleSought) -> dict[str, Any]:
    place = {_CITY: sought.city_id, _DISTRICT: sought.district, _SCHOOL: sought.school_id}
    return {_WORDS: sought.words, **place, _PROGRAMME: sought.programme.value if sought.programme else None}
