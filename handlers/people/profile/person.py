"""Who the person is: name, city, school, post."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.people.profile.getters import person_getter
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared import details
from handlers.shared.choices import choice, paged_choice
from handlers.shared.cities import cities_found, city_choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice, schools_found, seek
from handlers.shared.speech import Speech
from handlers.shared.zones import zones_getter
from models.person import Position
from services.people.names import NAME_LIMIT
from services.people.person import IN_POST
from services.people.profiles import (
    change_city,
    change_post,
    change_school,
    change_to_own_city,
    choose_school,
    my_profile,
    rename,
)
from services.unit_of_work import Act, Uow


async def on_name(manager: DialogManager, words: str) -> None:
    await save(manager, lambda act: rename(act, words), Profile.person)


async def cities_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await cities_found(uow, speech, dialog_manager)


async def on_city(manager: DialogManager, city_id: int) -> None:
    await _move(manager, lambda act: change_city(act, city_id))


async def on_own_city(manager: DialogManager, words: str) -> None:
    manager.dialog_data["city"] = words
    await manager.switch_to(Profile.city_zone)


async def own_city_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"city": dialog_manager.dialog_data["city"]}


async def on_city_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    await _move(manager, lambda act: change_to_own_city(act, manager.dialog_data["city"], zone))


async def _move(manager: DialogManager, change: Callable[[Act], Awaitable[None]]) -> None:
    """After the change of city, show times in the new city's zone and ask for the school."""
    async with uow_of(manager).write() as act:
        await change(act)
        speech_of(manager).zone = act.me.timezone
    seek(manager, "")
    await manager.switch_to(Profile.school)


async def my_city_of(manager: DialogManager) -> int:
    async with uow_of(manager).read() as act:
        return act.me.city_id


async def schools_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await schools_found(uow, speech, dialog_manager, await my_city_of(dialog_manager))


async def on_school(manager: DialogManager, school_id: int) -> None:
    await save(manager, lambda act: choose_school(act, school_id), Profile.person)


async def on_school_words(manager: DialogManager, words: str) -> None:
    await save(manager, lambda act: change_school(act, words), Profile.person)


async def on_position(_press: CallbackQuery, _select: object, manager: DialogManager, position: str) -> None:
    """A post that is held also needs its starting month; both are saved as one change."""
    if Position(position) in IN_POST:
        manager.dialog_data["position"] = position
        details.newest_years(manager)
        await manager.switch_to(Profile.year)
    else:
        await save(manager, lambda act: change_post(act, Position(position), None), Profile.person)


async def on_since(_press: CallbackQuery, _button: object, manager: DialogManager) -> None:
    """Change the starting month of the same post."""
    async with uow_of(manager).read() as act:
        manager.dialog_data["position"] = (await my_profile(act)).person.position
    details.newest_years(manager)


async def on_year(_press: CallbackQuery, _select: object, manager: DialogManager, year: int) -> None:
    manager.dialog_data["year"] = year
    await manager.next()


async def on_month(_press: CallbackQuery, _select: object, manager: DialogManager, month: int) -> None:
    since: date = details.month_said(manager, month)
    position = Position(manager.dialog_data["position"])
    await save(manager, lambda act: change_post(act, position, since), Profile.person)


def windows() -> list[Window]:
    return [
        page(
            "profile-person",
            Row(
                SwitchTo(Label("profile-btn-name"), id="name", state=Profile.name),
                SwitchTo(Label("profile-btn-city"), id="city", state=Profile.city),
            ),
            Row(
                SwitchTo(Label("profile-btn-school"), id="school", state=Profile.school),
                SwitchTo(Label("profile-btn-position"), id="position", state=Profile.position),
            ),
            SwitchTo(Label("profile-btn-since"), id="since", state=Profile.year, on_click=on_since, when="in_post"),
            state=Profile.person,
            getter=person_getter,
            back=Profile.card,
        ),
        page(
            "profile-name",
            words_input(on_name, limit=NAME_LIMIT),
            state=Profile.name,
            getter=person_getter,
            back=Profile.person,
        ),
        page(
            "profile-city",
            *city_choice("to_city", on_city, on_own_city),
            state=Profile.city,
            getter=cities_getter,
            back=Profile.person,
        ),
        page(
            "profile-city-zone",
            paged_choice("own_zone", "zones", on_city_zone, kind=str),
            state=Profile.city_zone,
            getter=[own_city_getter, zones_getter],
            back=Profile.city,
        ),
        page(
            "profile-school",
            *school_choice("to_school", my_city_of, on_school, on_school_words),
            state=Profile.school,
            getter=schools_getter,
            back=Profile.person,
        ),
        *_post(),
    ]


def _post() -> list[Window]:
    return [
        page(
            "profile-position",
            choice("to_position", "positions", on_position, kind=str),
            state=Profile.position,
            getter=details.positions_getter,
            back=Profile.person,
        ),
        page(
            "profile-year",
            *details.year_buttons(on_year),
            state=Profile.year,
            getter=details.years_getter,
            back=Profile.person,
        ),
        page(
            "profile-month",
            choice("month", "months", on_month, width=3),
            state=Profile.month,
            getter=details.months_getter,
            back=Profile.year,
        ),
    ]
