from typing import Any

from handlers.shared.speech import Speech, short
from models.profile import Form
from services.people.wishes import TOPICS_AT_MOST, topics
from services.unit_of_work import Uow


async def topics_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {
            "topics": [(topic.id, short(topic.name(speech.locale))) for topic in await topics(act)],
            "at_most": TOPICS_AT_MOST,
        }


async def forms_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"forms": [(form.value, speech.term(form).capitalize()) for form in Form]}
