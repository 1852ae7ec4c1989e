from typing import Any

from handlers.shared.speech import Html, Speech
from models.person import Consent, ConsentKind
from services.consents.consents import my_consents
from services.entry.personal_links import count_links_of
from services.people.team import is_last_owner
from services.privacy.erasing import what_ends
from services.unit_of_work import Uow


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        member = act.person is not None
    return {"member": member, "known": "yes" if member else "no"}


async def consents_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        given = {one.kind: one for one in await my_consents(act)}
    alone = [kind for kind in ConsentKind if kind is not ConsentKind.personal_data]
    return {
        "consents": Html("\n".join(_consent(speech, kind, given.get(kind)) for kind in ConsentKind)),
        "consents_to_change": [
            (kind.value, speech.label(f"privacy-{kind.value}-btn", given="yes" if kind in given else "no"))
            for kind in alone
        ],
    }


def _consent(speech: Speech, kind: ConsentKind, given: Consent | None) -> Html:
    """«• рассылки: дано 12 марта 2026»"""
    if given is None:
        return speech.say("privacy-no-consent", kind=speech.term(kind))
    day = speech.full_day(speech.local(given.given_at).date())
    return speech.say("privacy-consent", kind=speech.term(kind), day=day, version=given.version)


async def erase_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    """What would end."""
    async with uow.read() as act:
        ending, last_owner = await what_ends(act), await is_last_owner(act)
        links = await count_links_of(act, act.me.id)
    anything = ending.meetings or ending.requests or ending.mentorships
    return {
        "links": links,
        "last_owner": "yes" if last_owner else "no",
        "ends": "yes" if anything else "no",
        "meetings": len(ending.meetings),
        "requests": len(ending.requests),
        "mentorships": len(ending.mentorships),
    }
