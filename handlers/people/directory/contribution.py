from handlers.people.directory.dialog import dialogs
from handlers.people.directory.states import Directory
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    gathers=dialogs,
    doors=(Door("people", "directory-menu-btn", frozenset({Place.coordinator}), Directory.menu),),
)
