"""Who leads an event: a coordinator finds mentors by typing. It is shown on the event and on the mentor's card."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.attending.actions import shown_event_id
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import list_name_of
from handlers.shared.speech import Speech, short
from services.events.leading import add_leader, leaders_of, remove_leader
from services.matching.mentor_search import MentorsSought, find_mentors
from services.places.search import Portion
from services.unit_of_work import Uow

_WORDS = "leader_words"
SHOWN = Portion(at_most=5)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data[_WORDS] = words


async def on_leader(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    async with uow_of(manager).write() as act:
        await add_leader(act, shown_event_id(manager), mentor_id)
    manager.dialog_data.pop(_WORDS, None)
    tell_done(manager, "events-leader-added")


async def on_no_leader(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    async with uow_of(manager).write() as act:
        await remove_leader(act, shown_event_id(manager), mentor_id)
    tell_done(manager, "events-leader-removed")


async def leaders_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words: str = dialog_manager.dialog_data.get(_WORDS, "")
    async with uow.read() as act:
        leaders = await leaders_of(act, shown_event_id(dialog_manager))
        found = (await find_mentors(act, MentorsSought(words), SHOWN)).mentors if words else []
    people = [one.card.profile.person for one in found]
    lead = {one.id for one in leaders}
    return {
        "names": ", ".join(list_name_of(speech, one) for one in leaders),
        "led": "yes" if leaders else "no",
        "sought": "found" if people else "nobody" if words else "no",
        "words": words,
        "found": [(one.id, short(list_name_of(speech, one))) for one in people if one.id not in lead],
        "leaders": [(one.id, "✕ " + short(list_name_of(speech, one), 23)) for one in leaders],
    }
