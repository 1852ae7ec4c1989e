"""Tells a person that a coordinator has joined another record of theirs with the one that they use."""

from typing import Any

from handlers.shared.notices import Letter, NoticeView
from handlers.shared.speech import Speech
from models.person import RecordNotice
from services.unit_of_work import Act


async def _joined(_act: Act, _ids: dict[str, Any], speech: Speech) -> Letter:
    return Letter(speech.say("joining-told"))


VIEWS = (NoticeView(RecordNotice.joined, _joined),)
