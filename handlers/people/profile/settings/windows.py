"""Language, time zone, quiet hours."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.meetings.subscription.states import Subscription
from handlers.people.profile.settings import actions, getters
from handlers.people.profile.states import Profile
from handlers.shared.choices import choice, paged_choice
from handlers.shared.language import on_language
from handlers.shared.page import Label, page
from handlers.shared.zones import zones_getter


def windows() -> list[Window]:
    return [
        page(
            "profile-settings",
            Button(Label("home-btn-language"), id="language", on_click=on_language),
            SwitchTo(Label("profile-btn-zone"), id="zone", state=Profile.zone),
            SwitchTo(Label("profile-btn-quiet"), id="quiet", state=Profile.quiet),
            Start(Label("profile-btn-calendar"), id="calendar", state=Subscription.menu, when="has_calendar"),
            state=Profile.settings,
            getter=getters.settings_getter,
            back=Profile.card,
        ),
        page(
            "profile-zone",
            paged_choice("to_zone", "zones", actions.on_zone, kind=str),
            state=Profile.zone,
            getter=zones_getter,
            back=Profile.settings,
        ),
        page(
            "profile-quiet",
            choice("to_quiet", "ranges", actions.on_quiet, kind=str),
            state=Profile.quiet,
            getter=getters.quiet_getter,
            back=Profile.settings,
        ),
    ]
