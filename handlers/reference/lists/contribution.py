from handlers.reference.lists.dialog import dialogs
from handlers.reference.lists.states import Lists
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("lists", "lists-btn", frozenset({Place.settings}), Lists.kinds),),
)
