"""Tells that a mentorship has ended, because the other side was erased or a coordinator ended it, and that its upcoming
meetings are cancelled.
"""

from typing import Any

from handlers.matching.choices.notices import OtherMentors
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.mentorship import MentorshipNotice
from services.matching.ending import BY_COORDINATOR
from services.matching.mentorships import ended_mentorship
from services.unit_of_work import Act


async def write_closed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    ended = await ended_mentorship(act, ids["mentorship_id"], ids["meetings"])
    if ended is None:
        return None
    guided = ended.mentorship.mentee_id == act.me.id
    other = "mentor" if guided else "mentee"
    if ids.get("by") == BY_COORDINATOR:
        name = name_of(speech, ended.mentorship.other_side(act.me.id))
        parts = [speech.say("card-closed", other=other, name=name)]
    else:
        parts = [speech.say("privacy-closed", other=other)]
    if ended.meetings:
        lines = [Html("• " + speech.when(meeting.starts_at)) for meeting in ended.meetings]
        parts.append(Html("\n".join([speech.say("privacy-cancelled"), *lines])))
    rows: Rows = (((speech.label("requests-btn-others"), OtherMentors()),),) if guided else ()
    return Letter(Html("\n\n".join(parts)), rows)


VIEWS = (NoticeView(MentorshipNotice.closed, write_closed),)


BUTTONS: Buttons = ()  # it uses a button of the notices of requests
