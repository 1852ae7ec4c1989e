from collections.abc import Iterable

from handlers.matching.requests.dialog import dialogs
from handlers.matching.requests.notices import BUTTONS, VIEWS
from handlers.matching.requests.states import REQUEST, MyRequest
from handlers.shared.contributions import Contribution
from handlers.shared.people import programme_short
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from models.mentorship import RequestState
from models.person import Role
from services.matching.mentorships import my_mentorships
from services.matching.requests import my_choices
from services.matching.waiting import requests_waiting


async def _has_asked(look: Look) -> bool:
    return bool(await look.at(my_choices)) and not await look.at(my_mentorships)


async def _looks_for_another(look: Look) -> bool:
    """With a mentor there are eight buttons on home without this one."""
    return look.holds(Role.mentee) and bool(await look.at(my_choices)) and bool(await look.at(my_mentorships))


async def _mentor_lines(look: Look, speech: Speech) -> Iterable[Html]:
    pairs = await look.at(my_mentorships)
    sent = [one for one in await look.at(my_choices) if one.state is RequestState.sent]
    several = "yes" if len(pairs) + len(sent) > 1 else "no"
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
        speech.say(
            "home-request-sent",
            of="reply" if request.waits_for_reply else "answer",
            mentor=request.mentor.full_name,
            until=speech.full_day(request.answer_by) if request.answer_by else "",
            several=several,
            programme=programme_short(speech, request.programme),
        )
        for request in sent
    ]
    if not pairs:
        lines.insert(0, speech.say("home-asking"))
    return lines if pairs or sent else [*lines, speech.say("home-no-mentor")]


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("request", "home-btn-request", frozenset({Place.mentee}), MyRequest.status, _has_asked),
        Door("request_beside", "home-btn-request", frozenset({Place.help}), MyRequest.status, _looks_for_another),
    ),
    lines=(HomeLine("mentor", frozenset({Place.mentee}), _mentor_lines),),
    waiting=(WaitingKind("request", Place.mentor, requests_waiting, REQUEST),),
    notices=VIEWS,
    buttons=BUTTONS,
)
