"""Tells one side of an internship that the other has blocked the bot, or has never opened it, and could not be told."""

from typing import Any

from handlers.shared.notices import Letter, NoticeView, Untold
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Speech
from models.internship import InternshipNotice
from services.internship.internships import internship_to_read, whole_internship
from services.unit_of_work import Act


async def _other_side(act: Act, ids: dict[str, Any]) -> int | None:
    internship = await whole_internship(act, ids["internship_id"])
    return internship.mentorship.other_side(act.me.id).id if internship else None


async def write_untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    internship = await internship_to_read(act, ids["internship_id"])
    other = internship.mentorship.other_side(act.me.id)
    if other.can_be_told or other.is_erased:
        return None
    role = "mentor" if act.me.id == internship.mentorship.mentee_id else "mentee"
    return Letter(
        speech.say("internship-untold", of=ids["of"], role=role, told=told_of(other), name=name_of(speech, other))
    )


UNTOLD = Untold(InternshipNotice.untold, _other_side)
VIEWS = (NoticeView(InternshipNotice.untold, write_untold),)
