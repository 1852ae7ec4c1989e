"""Tells somebody that they are no longer in charge."""

from typing import Any

from handlers.shared.notices import Buttons, Letter, NoticeView
from handlers.shared.speech import Speech
from models.person import RoleNotice
from services.people.team import owners_of_bot
from services.unit_of_work import Act


async def write_removed(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    if act.me.is_in_charge:
        return None
    owners = ", ".join(owner.full_name for owner in await owners_of_bot(act))
    return Letter(speech.say("team-removed", owner=owners))


VIEWS = (NoticeView(RoleNotice.removed, write_removed),)


BUTTONS: Buttons = ()  # the notice has no buttons
