from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from handlers.trail.journal.dialog import dialogs
from handlers.trail.journal.states import Journal
from models.person import IN_CHARGE


async def _is_in_charge(look: Look) -> bool:
    return look.holds(*IN_CHARGE)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("journal", "journal-settings-btn", frozenset({Place.settings}), Journal.entries, _is_in_charge),),
)
