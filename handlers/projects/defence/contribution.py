from collections.abc import Iterable

from handlers.projects.defence.dialog import dialogs
from handlers.projects.defence.notices import BUTTONS, VIEWS
from handlers.projects.defence.states import DEFENCE
from handlers.shared.contributions import Contribution
from handlers.shared.places import HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from services.defence.defences import my_open_defence
from services.defence.waiting import defences_to_end, points_to_give, seats_of_coordinator, values_to_give


async def _lines(look: Look, speech: Speech) -> Iterable[Html]:
    defence = await my_open_defence(look.act)
    if defence is None:
        return ()
    return [speech.say("home-defence", when=speech.when(defence.starts_at), place=defence.place)]


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    lines=(HomeLine("defence", frozenset({Place.mentee}), _lines),),
    waiting=(
        WaitingKind("defence_values", Place.mentee, values_to_give, DEFENCE),
        WaitingKind("defence_points", Place.mentor, points_to_give, DEFENCE),
        WaitingKind("defence_seat", Place.coordinator, seats_of_coordinator, DEFENCE),
        WaitingKind("defence_open", Place.coordinator, defences_to_end, DEFENCE),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
