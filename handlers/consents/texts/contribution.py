from collections.abc import Iterable

from handlers.consents.texts.dialog import dialogs
from handlers.consents.texts.states import ConsentTexts
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.consents.texts import operator


async def _is_owner(look: Look) -> bool:
    return look.holds(Role.owner)


async def _operator_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """Until an owner has said who keeps people's data: every consent needs the operator's name and address."""
    is_missing = look.holds(Role.owner) and await look.at(operator) is None
    return (speech.say("home-operator"),) if is_missing else ()


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("texts", "settings-btn-texts", frozenset({Place.settings}), ConsentTexts.menu, _is_owner),),
    lines=(HomeLine("operator", frozenset({Place.coordinator}), _operator_lines),),
)
