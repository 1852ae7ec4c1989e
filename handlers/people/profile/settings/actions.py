from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.hours.standing import Why, show_standing
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.middleware_data import speech_of
from services.people.quiet_hours import RANGES, change_quiet_hours
from services.places.zones import change_zone


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    await save(manager, lambda act: change_zone(act, zone), Profile.settings)
    speech_of(manager).zone = zone
    await show_standing(manager, Why.zone)


async def on_quiet(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    hours = next((hours for hours in RANGES if "{}-{}".format(*hours) == chosen), None)
    await save(manager, lambda act: change_quiet_hours(act, hours), Profile.settings)
