from typing import Any

from aiogram_dialog import DialogManager

from handlers.people.directory.telling import people_shown
from handlers.people.joining.states import JOINING
from handlers.shared.choices import SHORT_PAGE, SearchedChoice
from handlers.shared.people import post_of, told_of
from handlers.shared.speech import Html, Speech, short
from models.person import Role
from services.people.cards import person_to_see
from services.people.directory import PeopleSought, find_people
from services.people.joining import RecordContents, records_to_join
from services.places.search import Portion
from services.refusals import Refusal
from services.unit_of_work import Uow

OTHERS = SearchedChoice("other")
SOUGHT_SHOWN = 40


async def other_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """At first, people of the same surname."""
    person_id = JOINING.id_of(dialog_manager)
    async with uow.read() as act:
        person = await person_to_see(act, person_id)
        words = str(dialog_manager.dialog_data.get("words", person.surname))
        sought = PeopleSought(words=words, besides=person_id)
        found = await find_people(act, sought, Portion(await OTHERS.first(dialog_manager, SHORT_PAGE), SHORT_PAGE))
        shown = people_shown(speech, act.now, found)
    return {
        "name": person.full_name,
        "words": short(words, SOUGHT_SHOWN),
        **shown,
    }


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            found = await records_to_join(act, JOINING.id_of(dialog_manager), dialog_manager.dialog_data["other_id"])
    except Refusal as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    body = speech.say("joining-both", stays=_held(speech, found.stays), goes=_held(speech, found.goes))
    return {"body": body, "stands": True}


def _held(speech: Speech, held: RecordContents) -> Html:
    person = held.person
    roles = ", ".join(speech.term(role) for role in Role if person.holds(role))
    return speech.say(
        "joining-held",
        name=person.full_name,
        post=post_of(speech, person),
        has="yes" if roles else "no",
        roles=roles,
        told=told_of(person),
        mentorships=held.mentorships,
        meetings=held.meetings,
        projects=held.projects,
        notes=held.notes,
        applied="yes" if held.application else "no",
        application=speech.term(held.application) if held.application else "",
    )
