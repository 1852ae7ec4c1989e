"""Tells whoever called a coordinator that one has dealt with it."""

from typing import Any

from handlers.shared.notices import Letter, NoticeView
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.afterwards import AfterwardsNotice, CoordinatorCall
from services.unit_of_work import Act


async def _answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    call = await act.session.get(CoordinatorCall, ids["call_id"])
    if call is None or call.answered_at is None or call.person_id != act.me.id:
        return None
    other = name_of(speech, call.mentorship.other_side(act.me.id))
    return Letter(speech.say("settling-notice-answered", other=other, since=speech.when(call.since)))


VIEWS = (NoticeView(AfterwardsNotice.answered, _answered),)
