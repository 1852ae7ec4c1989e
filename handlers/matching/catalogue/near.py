"""«Ближайшие»: mentors by the distance to their school: from the reader's school, from a district, or from a place that
is sent once. What is remembered is mentors and rounded distances, never the place.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.conditions import narrowed_by
from handlers.matching.catalogue.lines import mentor_buttons, page_of, suggested_line
from handlers.matching.catalogue.sought import NEAREST, sought_in
from handlers.matching.catalogue.states import Catalogue
from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.speech import Html, Speech, short
from models.person import City
from services.matching.mentor_search import mentors_districts, mentors_listed
from services.matching.nearest import nearest_mentors, school_place
from services.places.atlas import MappedDistrict, Point, district_on_map
from services.unit_of_work import Act, Uow

_NEAR, _FROM = "nearest", "nearest_from"


def location_input() -> MessageInput:
    """Takes a location or a venue; a live location counts once."""
    return MessageInput(on_location, content_types=[ContentType.LOCATION, ContentType.VENUE])


async def on_location(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    place = message.location
    if place is not None:
        await _show(manager, Point(place.latitude, place.longitude), "place")


async def on_own_school(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        place = school_place(act.me)
    if place is None:
        complain(manager, "catalogue-near-no-school")
    else:
        await _show(manager, place, "school")


async def on_near_district(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    """`number`: the district's place in the list, which is read again."""
    async with uow_of(manager).read() as act:
        districts = await _placed_districts(act)
    if number < len(districts):
        _, name, mapped = districts[number]
        await _show(manager, mapped.centre, "district", name)


async def _show(manager: DialogManager, origin: Point, kind: str, name: str = "") -> None:
    async with uow_of(manager).read() as act:
        found = await nearest_mentors(act, origin, sought_in(manager))
    manager.dialog_data[_NEAR] = [(one.mentor_id, one.kilometres, one.by_district) for one in found]
    manager.dialog_data[_FROM] = [kind, name]
    await NEAREST.turn_to_first(manager)
    await manager.switch_to(Catalogue.nearest)


async def near_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {
            "from_school": act.person is not None and school_place(act.person) is not None,
            "from_district": bool(await _placed_districts(act)),
        }


async def near_districts_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        districts = await _placed_districts(act)
    several = len({city.id for city, _, _ in districts}) > 1
    labels = [f"{name}, {city.name(speech.locale)}" if several else name for city, name, _ in districts]
    return {"districts": [(number, short(label)) for number, label in enumerate(labels)]}


async def _placed_districts(act: Act) -> list[tuple[City, str, MappedDistrict]]:
    """Districts with a mentor whose centre is known."""
    found = [(city, name, district_on_map(city.name_ru, name)) for city, name in await mentors_districts(act)]
    return [(city, name, mapped) for city, name, mapped in found if mapped is not None]


async def nearest_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kept: list[tuple[int, int, bool]] = dialog_manager.dialog_data.get(_NEAR, [])
    kind, name = dialog_manager.dialog_data.get(_FROM, ["place", ""])
    first, shown = await page_of(dialog_manager, NEAREST, kept)
    far = {mentor_id: (kilometres, rough) for mentor_id, kilometres, rough in shown}
    async with uow.read() as act:
        found = await mentors_listed(act, list(far))
        narrowed = await narrowed_by(act, speech, sought_in(dialog_manager))
    numbered = list(enumerate(found, first + 1))
    lines = [
        suggested_line(speech, number, one, _distance(speech, *far[one.card.profile.person_id]))
        for number, one in numbered
    ]
    return {
        **narrowed,
        "origin": kind,
        "district": name,
        "lines": Html("\n\n".join(lines)),
        "some": "yes" if found else "no",
        "nearest": mentor_buttons(numbered),
        "nearest_pages": pages_of(len(kept), SHORT_PAGE),
    }


def _distance(speech: Speech, kilometres: int, by_district: bool) -> str:
    return speech.label("catalogue-distance", km=kilometres, rough="yes" if by_district else "no")
