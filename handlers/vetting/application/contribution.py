from collections.abc import Iterable

from handlers.entry.introduction.onboarding_route import next_step
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from handlers.vetting.application.dialog import dialogs
from handlers.vetting.application.notices import BUTTONS, VIEWS
from handlers.vetting.application.states import MY_APPLICATION, Application
from models.profile import ApplicationState
from services.days import day_of
from services.people.offers import my_offer
from services.vetting.decisions import decision_expected_by
from services.vetting.waiting import questions_waiting


async def _is_not_approved(look: Look) -> bool:
    offer = await look.at(my_offer)
    return offer is not None and offer.state is not ApplicationState.approved


async def _application_lines(look: Look, speech: Speech) -> Iterable[Html]:
    offer = await look.at(my_offer)
    if offer is None or offer.state is ApplicationState.approved:
        return ()
    until = await decision_expected_by(look.act, offer)
    said = {"until": speech.full_day(until) if until else "", "late": "no"}
    if until is not None and until < day_of(offer.person, look.act.now):
        said["late"] = "yes"
    return (speech.say(f"home-application-{offer.state.value}", **next_step(offer), **said),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("application", "home-btn-application", frozenset({Place.mentor}), Application.status, _is_not_approved),
    ),
    lines=(HomeLine("application", frozenset({Place.mentor}), _application_lines),),
    waiting=(WaitingKind("question", Place.mentor, questions_waiting, MY_APPLICATION),),
    notices=VIEWS,
    buttons=BUTTONS,
)
