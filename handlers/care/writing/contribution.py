from handlers.care.writing.dialog import dialogs
from handlers.care.writing.notices import BUTTONS, VIEWS
from handlers.care.writing.states import INQUIRY, Writing
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place, WaitingKind
from services.care.inquiries import inquiries_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("write", "writing-menu-btn", frozenset({Place.help}), Writing.words),),
    waiting=(WaitingKind("inquiry", Place.coordinator, inquiries_waiting, INQUIRY),),
    notices=VIEWS,
    buttons=BUTTONS,
)
