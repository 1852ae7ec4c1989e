from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.concern.telling import reader_lines
from handlers.people.directory.telling import people_shown
from handlers.shared.choices import SHORT_PAGE, SearchedChoice, on_open_page
from handlers.shared.people import post_of
from handlers.shared.speech import Speech, short
from services.care.trusted import may_be_trusted, trusted_people
from services.people.directory import PeopleSought, find_people
from services.places.search import Portion
from services.refusals import Refusal
from services.unit_of_work import Uow

FOUND = SearchedChoice("person")
SOUGHT_SHOWN = 40


async def people_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = [one.person for one in await trusted_people(act)]
    return {
        "count": len(found),
        "lines": await on_open_page(dialog_manager, "trusted", reader_lines(speech, found), SHORT_PAGE),
        "trusted": [(one.id, short(f"{number}. {one.list_name}")) for number, one in enumerate(found, 1)],
    }


async def person_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = {one.person_id: one.person for one in await trusted_people(act)}
    person = found.get(dialog_manager.dialog_data["trusted_id"])
    if person is None:  # another owner was faster
        return {"stands": False, "named": "no", "name": "", "post": ""}
    return {"stands": True, "named": "yes", "name": person.full_name, "post": post_of(speech, person)}


async def choose_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = str(dialog_manager.dialog_data.get("words", ""))
    async with uow.read() as act:
        part = Portion(await FOUND.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
        found = await find_people(act, PeopleSought(words=words), part)
        shown = people_shown(speech, act.now, found)
    return {
        "words": short(words, SOUGHT_SHOWN),
        "by": "words" if words else "nothing",
        **shown,
    }


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            person = await may_be_trusted(act, dialog_manager.dialog_data["person_id"])
    except Refusal as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    body = speech.say("trusted-to-name", name=person.full_name, post=post_of(speech, person))
    return {"body": body, "stands": True}
