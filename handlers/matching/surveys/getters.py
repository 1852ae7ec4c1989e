from typing import Any

from aiogram_dialog import DialogManager

from files.pictures.drawn import NotDrawn, png_of
from files.pictures.grades import GradeLine, GradesPicture
from handlers.matching.surveys.states import ASSESSMENT
from handlers.shared.people import name_of
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Html, Speech
from services.matching.mentorships import pair_of_mine
from services.matching.surveys import GRADES, Assessed, my_assessment
from services.unit_of_work import Uow


async def grades_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mentorship = await pair_of_mine(act, ASSESSMENT.id_of(dialog_manager))
        assessed = await my_assessment(act, mentorship.id)
    return {
        "photo": await _drawn(speech, assessed),
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


async def _drawn(speech: Speech, assessed: list[Assessed]) -> DrawnPhoto | None:
    """None while there is nothing to compare, or when it could not be drawn: the window says the same in words."""
    if not any(one.end for one in assessed):
        return None
    picture = GradesPicture(
        speech.label("surveys-picture"),
        speech.label("surveys-picture-first"),
        speech.label("surveys-picture-last"),
        max(GRADES),
        tuple(GradeLine(speech.term(one.competency), one.beginning, one.end) for one in assessed),
    )
    try:
        return DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        return None
