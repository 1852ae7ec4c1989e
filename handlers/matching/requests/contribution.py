from collections.abc import Iterable

from handlers.matching.requests.dialog import dialogs
from handlers.matching.requests.notices import BUTTONS, VIEWS
from handlers.matching.requests.states import REQUEST, MyRequest
from handlers.shared.contributions import Contribution
from handlers.shared.people import programme_short
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from services.matching.mentorships import my_mentorships
from services.matching.requests import open_requests
from services.matching.waiting import requests_waiting


async def _has_asked(look: Look) -> bool:
    return bool(await look.at(open_requests))


async def _mentor_lines(look: Look, speech: Speech) -> Iterable[Html]:
    pairs = await look.at(my_mentorships)
    several = "yes" if len(pairs) > 1 else "no"
    lines = [
        speech.say(
            "home-mentor",
            mentor=pair.mentor.full_name,
            several=several,
            programme=programme_short(speech, pair.programme),
        )
        for pair in pairs
    ]
    lines += [
        speech.say("home-request-sent", mentor=request.mentor.full_name) for request in await look.at(open_requests)
    ]
    return lines or (speech.say("home-no-mentor"),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("request", "home-btn-request", frozenset({Place.mentee}), MyRequest.status, _has_asked),),
    lines=(HomeLine("mentor", frozenset({Place.mentee}), _mentor_lines),),
    waiting=(WaitingKind("request", Place.mentor, requests_waiting, REQUEST),),
    notices=VIEWS,
    buttons=BUTTONS,
)
