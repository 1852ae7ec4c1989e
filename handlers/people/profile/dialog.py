from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.entry.introduction.setting_out import on_am_mentor, on_need_mentor
from handlers.people.profile.getters import card_getter
from handlers.people.profile.offer.windows import windows as offer_windows
from handlers.people.profile.person.windows import windows as person_windows
from handlers.people.profile.settings.windows import windows as settings_windows
from handlers.people.profile.states import Profile
from handlers.people.profile.wishes.windows import windows as wishes_windows
from handlers.privacy.my_data.states import Privacy
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    card = page(
        "profile-card",
        SwitchTo(Label("profile-btn-person"), id="person", state=Profile.person),
        SwitchTo(Label("profile-btn-wishes"), id="wishes", state=Profile.wishes, when="mentee"),
        SwitchTo(Label("profile-btn-offer"), id="offer", state=Profile.offer, when="mentor"),
        SwitchTo(Label("profile-btn-pause"), id="pause", state=Profile.pause, when="mentor"),
        Button(Label("home-btn-need-mentor"), id="need_mentor", on_click=on_need_mentor, when="may_need_mentor"),
        Button(Label("home-btn-am-mentor"), id="am_mentor", on_click=on_am_mentor, when="may_be_mentor"),
        SwitchTo(Label("profile-btn-settings"), id="settings", state=Profile.settings),
        Start(Label("privacy-menu-btn"), id="privacy", state=Privacy.menu),
        state=Profile.card,
        getter=card_getter,
        back="cancel",
    )
    return [Dialog(card, *person_windows(), *wishes_windows(), *offer_windows(), *settings_windows())]
