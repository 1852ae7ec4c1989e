from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.surveys.states import ASSESSMENT
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from services.matching.mentorships import pair_of_mine
from services.matching.surveys import GRADES, Assessed, my_assessment
from services.unit_of_work import Uow


async def grades_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mentorship = await pair_of_mine(act, ASSESSMENT.id_of(dialog_manager))
        assessed = await my_assessment(act, mentorship.id)
    return {
        "mentor": name_of(speech, mentorship.mentor),
        "lines": Html("\n".join(_line(speech, one) for one in assessed)),
        "least": min(GRADES),
        "most": max(GRADES),
        "ended": "yes" if any(one.end for one in assessed) else "no",
    }


def _line(speech: Speech, assessed: Assessed) -> Html:
    return speech.say(
        "surveys-line",
        competency=speech.term(assessed.competency),
        beginning=str(assessed.beginning or "—"),
        end=str(assessed.end or "—"),
        both="yes" if assessed.end else "no",
    )
