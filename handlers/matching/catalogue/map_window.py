"""The map: a picture with the number of mentors in each district of a city, and buttons that show those mentors."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from files.pictures.drawn import NotDrawn, png_of
from files.pictures.map import MapPicture
from handlers.matching.catalogue.conditions import narrowed_by
from handlers.matching.catalogue.map_tiles import district_name, picture_of
from handlers.matching.catalogue.sought import seek, sought_in
from handlers.matching.catalogue.states import Catalogue
from handlers.shared.middleware_data import uow_of
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Speech, short
from models.person import Person
from services.matching.map_figures import CityOnMap, cities_on_map
from services.unit_of_work import Uow

_CITY, _DARK = "map_city", "map_dark"


async def map_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cities = await cities_on_map(act, sought_in(dialog_manager))
        narrowed = await narrowed_by(act, speech, sought_in(dialog_manager))
        reader = act.person
    there = _chosen(dialog_manager, cities, reader)
    if there is None:
        return {"some": "no", "photo": None, "districts": [], "is_dark": False, "is_light": False, "several": False}
    dark = bool(dialog_manager.dialog_data.get(_DARK))
    return {
        **narrowed,
        "some": "yes",
        "city": there.city.name(speech.locale),
        "count": there.mentors,
        "districts": [
            (number, short(district_name(speech, there, name), tail=f" · {count}"))
            for number, (name, count) in enumerate(there.districts)
            if name or len(there.districts) == 1
        ],
        "photo": await _drawn(picture_of(speech, there, reader, dark=dark)),
        "is_dark": dark,
        "is_light": not dark,
        "several": len(cities) > 1,
    }


def _chosen(manager: DialogManager, cities: list[CityOnMap], reader: Person | None) -> CityOnMap | None:
    """The city that was chosen here or in the filters, else the reader's, else the one with most mentors."""
    wished = manager.dialog_data.get(_CITY) or sought_in(manager).city_id or (reader.city_id if reader else None)
    return next((one for one in cities if one.city.id == wished), cities[0] if cities else None)


async def _drawn(picture: MapPicture) -> DrawnPhoto | None:
    """None when it could not be drawn: the window says the same in words."""
    try:
        return DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        return None


async def on_map_district(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    """Show the mentors of that district. `number`: its place in the list, which is read again."""
    sought = sought_in(manager)
    async with uow_of(manager).read() as act:
        cities = await cities_on_map(act, sought)
        reader = act.person
    there = _chosen(manager, cities, reader)
    if there is not None and number < len(there.districts):
        await seek(manager, replace(sought, city_id=there.city.id, district=there.districts[number][0] or None))
    await manager.switch_to(Catalogue.mentors)


async def on_shade(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Draw the map dark or light, as the buttons `dark` and `light` say."""
    manager.dialog_data[_DARK] = button.widget_id == "dark"


async def map_cities_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cities = await cities_on_map(act, sought_in(dialog_manager))
    return {"cities": [(one.city.id, short(one.city.name(speech.locale), tail=f" · {one.mentors}")) for one in cities]}


async def on_map_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    manager.dialog_data[_CITY] = city_id
    await manager.switch_to(Catalogue.map)
