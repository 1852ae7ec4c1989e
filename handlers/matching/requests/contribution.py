from collections.abc import Iterable

from handlers.matching.requests.dialog import dialogs
from handlers.matching.requests.notices import BUTTONS, VIEWS
from handlers.matching.requests.states import REQUEST, MyRequest
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from services.matching.mentorships import my_mentorship
from services.matching.requests import open_request
from services.matching.waiting import requests_waiting


async def _has_asked(look: Look) -> bool:
    return await look.at(open_request) is not None


async def _mentor_lines(look: Look, speech: Speech) -> Iterable[Html]:
    mentorship = await look.at(my_mentorship)
    if mentorship is not None:
        return (speech.say("home-mentor", mentor=mentorship.mentor.full_name),)
    request = await look.at(open_request)
    if request is not None:
        return (speech.say("home-request-sent", mentor=request.mentor.full_name),)
    return (speech.say("home-no-mentor"),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("request", "home-btn-request", frozenset({Place.mentee}), MyRequest.status, _has_asked),),
    lines=(HomeLine("mentor", frozenset({Place.mentee}), _mentor_lines),),
    waiting=(WaitingKind("request", Place.mentor, requests_waiting, REQUEST),),
    notices=VIEWS,
    buttons=BUTTONS,
)
