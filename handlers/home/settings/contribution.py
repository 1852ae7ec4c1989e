from handlers.home.settings.dialog import dialogs
from handlers.home.settings.states import SettingsMenu
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    gathers=dialogs,
    doors=(Door("settings", "settings-menu-btn", frozenset({Place.coordinator}), SettingsMenu.menu),),
)
