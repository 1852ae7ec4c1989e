from typing import Any

from handlers.shared.people import ending_of
from handlers.shared.speech import Html, Speech
from models.consent import Consent, ConsentKind
from services.consents.consents import my_consents
from services.entry.personal_links import count_links_of
from services.people.offers import hides_link
from services.people.team import is_last_owner
from services.privacy.erasing import what_ends
from services.unit_of_work import Uow


async def menu_getter(uow: Uow, has_to_agree: bool = False, **_: Any) -> dict[str, Any]:
    """Nobody writes about a problem before the consent to a new text: until then the bot may keep no new words."""
    async with uow.read() as act:
        member = act.person is not None
    return {"member": member, "may_write": member and not has_to_agree, "known": "yes" if member else "no"}


async def consents_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    """The consent to show a link is offered to people who have one; once given, it is listed so that it can be
    withdrawn.
    """
    async with uow.read() as act:
        given = {one.kind: one for one in await my_consents(act)}
        asked = set(given) | ({ConsentKind.contacts} if await hides_link(act) else set())
    kinds = [kind for kind in ConsentKind if kind is not ConsentKind.contacts or kind in asked]
    return {
        "consents": Html("\n".join(_consent(speech, kind, given.get(kind)) for kind in kinds)),
        "consents_to_change": [
            (kind.value, speech.label(f"privacy-{kind.value}-btn", given="yes" if kind in given else "no"))
            for kind in kinds
            if kind is not ConsentKind.personal_data
        ],
    }


def _consent(speech: Speech, kind: ConsentKind, given: Consent | None) -> Html:
    """«• рассылки: дано 12 марта 2026»"""
    if given is None:
        return speech.say("privacy-no-consent", kind=speech.term(kind))
    day = speech.full_day(speech.local(given.given_at).date())
    return speech.say("privacy-consent", kind=speech.term(kind), day=day, version=given.version)


async def erase_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    """What erasing would end."""
    async with uow.read() as act:
        ending, last_owner = await what_ends(act), await is_last_owner(act)
        links = await count_links_of(act, act.me.id)
    return {
        "links": links,
        "last_owner": "yes" if last_owner else "no",
        "ends": "yes" if ending.anything else "no",
        "ending": ending_of(speech, ending),
    }
