from collections.abc import Iterable

from handlers.projects.passport.actions import on_begin, on_repeated_answer
from handlers.projects.passport.dialog import dialogs
from handlers.projects.passport.notices import BUTTONS, VIEWS
from handlers.projects.passport.states import WritingPassport
from handlers.shared.contributions import Contribution, WayOn
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from services.projects.passports import passport_of
from services.projects.projects import my_passport_draft


async def has_draft(look: Look) -> bool:
    return await look.at(my_passport_draft) is not None


async def _draft_lines(look: Look, speech: Speech) -> Iterable[Html]:
    draft = await look.at(my_passport_draft)
    if draft is None:
        return ()
    passport = await passport_of(look.act, draft.id)
    return [speech.say("home-passport", done=passport.done_count, count=len(passport.sections))]


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("passport", "home-btn-passport", frozenset({Place.mentee}), on_begin, has_draft),),
    lines=(HomeLine("passport", frozenset({Place.mentee}), _draft_lines),),
    notices=VIEWS,
    buttons=BUTTONS,
    going_on=(WayOn(WritingPassport.section, on_repeated_answer),),
)
