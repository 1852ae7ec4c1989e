from collections.abc import Awaitable, Callable
from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.hours.standing import Why, show_standing
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared import details
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.schools import seek
from models.person import Position
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
from services.unit_of_work import Act


async def on_name(manager: DialogManager, words: str) -> None:
    await save(manager, lambda act: rename(act, words), Profile.person)


async def on_city(manager: DialogManager, city_id: int) -> None:
    await _move(manager, lambda act: change_city(act, city_id))


async def on_own_city(manager: DialogManager, words: str) -> None:
    manager.dialog_data["city"] = words
    await manager.switch_to(Profile.city_zone)


async def on_city_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    await _move(manager, lambda act: change_to_own_city(act, manager.dialog_data["city"], zone))


async def _move(manager: DialogManager, change: Callable[[Act], Awaitable[None]]) -> None:
    """After the change of city, show times in the new city's zone and ask for the school. In another zone the meetings
    of a mentor are shown first.
    """
    before = speech_of(manager).zone
    async with uow_of(manager).write() as act:
        await change(act)
        speech_of(manager).zone = act.me.timezone
    seek(manager, "")
    tell_done(manager, "profile-saved")
    await manager.switch_to(Profile.school)
    if speech_of(manager).zone != before:
        await show_standing(manager, Why.zone)


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
