"""The current values for the pages of the profile."""

from typing import Any

from handlers.shared.people import forms_of, name_parts, post_of, topics_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from models.person import Person, Role
from models.profile import MentorProfile
from services.people.offers import coming_remote_meetings, hides_link
from services.people.person import IN_POST
from services.people.profiles import OwnProfile, my_profile
from services.unit_of_work import Uow

WORDS_SHOWN, PLACE_SHOWN = 260, 100


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
        **_ways_in(mine),
    }


def _ways_in(mine: OwnProfile) -> dict[str, bool]:
    """Which roles the person may still ask for; their home window does not offer other roles, so the profile does."""
    me = mine.person
    may_need_mentor = me.is_in_charge and not me.holds(Role.mentor, Role.mentee)
    return {"may_need_mentor": may_need_mentor, "may_be_mentor": mine.offer is None and not me.holds(Role.mentor)}


async def person_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        me = (await my_profile(act)).person
    return {
        "name": name_parts(speech, me),
        "city": me.city.name(speech.locale),
        "school": short(me.school.name, PLACE_SHOWN) if me.school else "—",
        "position": speech.term(me.position) if me.position else "—",
        "since": _since(speech, me),
        "in_post": me.position in IN_POST,
    }


def _since(speech: Speech, me: Person) -> str:
    return speech.label("profile-since", month=speech.since_month(me.in_post_since)) if me.in_post_since else "—"


async def wishes_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        wishes = (await my_profile(act)).wishes
    return {
        "topics": topics_of(speech, wishes.topics) if wishes else "",
        "form": speech.term(wishes.form) if wishes else "",
        "words": (short(wishes.words, WORDS_SHOWN) if wishes else "") or "—",
        "said": bool(wishes and wishes.words),
    }


async def offer_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        offer = (await my_profile(act)).offer or MentorProfile(about="", building="", video_link="", capacity=0)
        booked = await coming_remote_meetings(act)
        hidden = await hides_link(act)
    return {
        "booked": booked,
        "shown": "none" if not offer.video_link else "no" if hidden else "yes",
        "about": short(offer.about, WORDS_SHOWN) or "—",
        "topics": topics_of(speech, offer.topics),
        "forms": forms_of(speech, offer),
        "building": short(offer.building, PLACE_SHOWN) or "—",
        "link": short(offer.video_link, PLACE_SHOWN) or "—",
        "capacity": offer.capacity,
        "may_clear_building": bool(offer.building) and not offer.in_person,
        "may_clear_link": bool(offer.video_link),
        "photo": shown_photo(offer.photo_id),
        "has_photo": "yes" if offer.photo_id else "no",
    }


async def settings_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        me, now = (await my_profile(act)).person, speech.time(act.now)
    return {
        "zone": speech.zone_name(me.timezone),
        "now": now,
        "quiet": _quiet(speech, me),
    }


def _quiet(speech: Speech, me: Person) -> str:
    if me.quiet_from is None or me.quiet_until is None:
        return speech.label("profile-quiet-none")
    return speech.label("profile-quiet-hours", begin=me.quiet_from, end=me.quiet_until)
