from typing import Any

from handlers.shared.people import topics_of
from handlers.shared.speech import Speech, short
from services.people.profiles import my_profile
from services.unit_of_work import Uow

WORDS_SHOWN = 260


async def wishes_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        wishes = (await my_profile(act)).wishes
    return {
        "topics": topics_of(speech, wishes.topics) if wishes else "",
        "form": speech.term(wishes.form) if wishes else "",
        "words": (short(wishes.words, WORDS_SHOWN) if wishes else "") or "—",
        "said": bool(wishes and wishes.words),
    }
