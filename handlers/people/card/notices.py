"""Tells a person that a coordinator has changed the school in their profile."""

from typing import Any

from handlers.shared.notices import Letter, NoticeView
from handlers.shared.speech import Speech
from models.person import PlaceNotice
from services.unit_of_work import Act


async def _school_changed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Only while it is still their school."""
    school = act.me.school
    if school is None or school.id != ids["school_id"]:
        return None
    return Letter(speech.say("card-school-changed", school=school.name))


VIEWS = (NoticeView(PlaceNotice.school_changed, _school_changed),)
