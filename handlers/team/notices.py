"""Somebody was in charge and is not any more."""

from typing import Any

from handlers.shared.notices import Buttons, Letter, NoticeView
from handlers.shared.speech import Speech
from models.notice import NoticeKind
from services.act import Act
from services.team import IN_CHARGE


async def write_removed(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    return None if act.me.holds(*IN_CHARGE) else Letter(speech.say("team-removed"))


VIEWS = (NoticeView(NoticeKind.role_removed, write_removed),)


BUTTONS: Buttons = ()  # the notice has no buttons
