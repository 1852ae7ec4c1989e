from typing import Any

from aiogram_dialog import DialogManager

from handlers.importing.lists.getters import who_of
from handlers.matching.closing.ended import lines_of_ended
from handlers.people.card.states import PERSON
from handlers.people.card.telling import whole_text
from handlers.shared.choices import SearchedChoice
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import ending_of, post_of, programme_short, told_of
from handlers.shared.schools import schools_found
from handlers.shared.speech import Speech, short
from services.care.health import healths_of
from services.care.policy import CarePolicy
from services.matching.ending import pair_to_end
from services.people.cards import person_to_see, whole_person
from services.people.moving import person_to_move
from services.people.records import come, record_to_remove
from services.refusals import NotFound, Refusal
from services.unit_of_work import Uow


async def card_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            whole = await whole_person(act, PERSON.id_of(dialog_manager))
            found = await healths_of(act, whole.known.person.id, care_policy)
            body = whole_text(speech, act.now, whole, found)
            is_me = whole.known.person.id == act.me.id
    except NotFound as refusal:  # another coordinator has removed or joined it
        return {"body": speech.say(refusal.key)}
    came = whole.known.person.telegram_id is not None
    return {
        "body": body,
        "came": came and not is_me,
        "agreement": bool(whole.agreements) and not is_me,
        "internship": bool(whole.internships),
        "project": whole.known.project is not None,
        "waits": not came,
        "others": not is_me,
        "may_change": whole.may_change,
        "pairs": bool(whole.to_end) and whole.may_change,
        "guides": bool(whole.guides) and whole.may_change,
        "may_untie": whole.may_untie,
        "may_remove": whole.may_change and not came,
    }


async def name_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        person = await person_to_see(act, PERSON.id_of(dialog_manager))
    return {"name": person.full_name, "told": told_of(person)}


async def city_of_person(manager: DialogManager) -> int:
    async with uow_of(manager).read() as act:
        return (await person_to_move(act, PERSON.id_of(manager))).city_id


async def school_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        person = await person_to_move(act, PERSON.id_of(dialog_manager))
    choice = SearchedChoice("to_school", own=False)
    return {
        **await schools_found(uow, speech, dialog_manager, person.city_id, choice),
        "name": person.full_name,
        "city": person.city.name(speech.locale),
        "now": short(person.school.name, 60) if person.school else "—",
        "told": told_of(person),
    }


async def pairs_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        whole = await whole_person(act, PERSON.id_of(dialog_manager))
    person = whole.known.person
    return {
        "name": person.full_name,
        "pairs": [
            (pair.id, short(pair.other_side(person.id).list_name, tail=f" · {programme_short(speech, pair.programme)}"))
            for pair in whole.to_end
        ],
    }


async def end_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            pair, ends = await pair_to_end(act, dialog_manager.dialog_data["mentorship_id"])
    except Refusal as refusal:
        return {"body": speech.say(refusal.key), "stands": False}
    lines = lines_of_ended(speech, ends)
    body = speech.say(
        "card-to-end",
        mentor=pair.mentor.full_name,
        mentee=pair.mentee.full_name,
        since=speech.full_day(speech.local(pair.began_at).date()),
        cancels="yes" if lines else "no",
        meetings=lines,
    )
    return {"body": body, "stands": True}


async def untie_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            one = await come(act, PERSON.id_of(dialog_manager))
    except Refusal as refusal:  # another coordinator was faster
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    return {"body": speech.say("card-to-untie", who=who_of(speech, one)), "stands": True}


async def remove_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            removal = await record_to_remove(act, PERSON.id_of(dialog_manager))
    except Refusal as refusal:
        return {"body": speech.say(refusal.key), "stands": False}
    body = speech.say(
        "card-to-remove",
        name=removal.person.full_name,
        post=post_of(speech, removal.person),
        ending=ending_of(speech, removal.ending),
        others="yes" if removal.ending.anything else "no",
    )
    return {"body": body, "stands": True}


async def handed_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"untied": dialog_manager.dialog_data["untied"]}
