from handlers.library.documents.dialog import dialogs
from handlers.library.documents.notices import BUTTONS, VIEWS
from handlers.library.documents.states import DOCUMENT, Library
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place, WaitingKind
from models.person import Role
from services.library.confirming import unread_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("library", "library-menu-btn", frozenset({Place.help}), Library.shelves),),
    waiting=(
        WaitingKind("to_read_mentee", Place.mentee, unread_waiting(Role.mentee), DOCUMENT),
        WaitingKind("to_read_mentor", Place.mentor, unread_waiting(Role.mentor), DOCUMENT),
        WaitingKind(
            "to_read_team",
            Place.coordinator,
            unread_waiting(Role.coordinator),
            DOCUMENT,
        ),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
