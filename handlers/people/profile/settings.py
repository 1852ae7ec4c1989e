"""Language, time zone, quiet hours."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.people.profile.getters import settings_getter
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.choices import choice, paged_choice
from handlers.shared.language import on_language
from handlers.shared.middleware_data import speech_of
from handlers.shared.page import Label, page
from handlers.shared.speech import Speech
from handlers.shared.zones import zones_getter
from services.people.quiet_hours import RANGES, change_quiet_hours
from services.places.zones import change_zone

NONE = "none"


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    await save(manager, lambda act: change_zone(act, zone), Profile.settings)
    speech_of(manager).zone = zone


async def quiet_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    ranges = [(f"{begin}-{end}", speech.label("profile-quiet-hours", begin=begin, end=end)) for begin, end in RANGES]
    return {"ranges": [*ranges, (NONE, speech.label("profile-btn-not-quiet"))]}


async def on_quiet(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    hours = next((hours for hours in RANGES if "{}-{}".format(*hours) == chosen), None)
    await save(manager, lambda act: change_quiet_hours(act, hours), Profile.settings)


def windows() -> list[Window]:
    return [
        page(
            "profile-settings",
            Button(Label("home-btn-language"), id="language", on_click=on_language),
            SwitchTo(Label("profile-btn-zone"), id="zone", state=Profile.zone),
            SwitchTo(Label("profile-btn-quiet"), id="quiet", state=Profile.quiet),
            state=Profile.settings,
            getter=settings_getter,
            back=Profile.card,
        ),
        page(
            "profile-zone",
            paged_choice("to_zone", "zones", on_zone, kind=str),
            state=Profile.zone,
            getter=zones_getter,
            back=Profile.settings,
        ),
        page(
            "profile-quiet",
            choice("to_quiet", "ranges", on_quiet, kind=str),
            state=Profile.quiet,
            getter=quiet_getter,
            back=Profile.settings,
        ),
    ]
