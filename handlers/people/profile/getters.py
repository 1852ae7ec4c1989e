"""The front page of the profile."""

from typing import Any

from handlers.shared.people import post_of
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.people.profiles import my_profile
from services.unit_of_work import Uow


async def card_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mine = await my_profile(act)
        me, offer = mine.person, mine.offer
        paused = offer.paused_until if offer and offer.is_paused(act.now) else None
    mentor = me.holds(Role.mentor) and offer is not None
    lines = [speech.say("profile-who", name=me.full_name, post=post_of(speech, me))]
    if mentor and paused:
        lines.append(speech.say("profile-paused", until=speech.full_day(speech.local(paused).date())))
    return {
        "body": Html("\n\n".join(lines)),
        "mentee": me.holds(Role.mentee) and mine.wishes is not None,
        "mentor": mentor,
        "is_paused": paused is not None,
        "may_need_mentor": mine.may_need_mentor,  # home offers no further role, so the profile does
        "may_be_mentor": mine.may_be_mentor,
    }
