"""One mentor's card: for visitors, for mentees, for the mentor's own mentee, and for the mentor (their own page)."""

from datetime import datetime, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.shared.addresses import link_into_bot
from handlers.shared.middleware_data import addresses_of, bot_of, chat_id_of, speech_of, uow_of
from handlers.shared.people import forms_of, post_of, programmes_taken, topics_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from services.events.leading import Led, led_by
from services.matching.answer_times import usual_answer
from services.matching.catalogue import MentorCard, mentor_card, nearest_time
from services.matching.nearest import knows_building, school_place
from services.matching.requests import Standing, programmes_to_ask_for, standing
from services.refusals import NotFound
from services.unit_of_work import Uow

_OTHERS_MAY_DO = (Standing.paused, Standing.unreachable, Standing.full)  # this mentor cannot be asked now, others can
TITLE_SHOWN = 60
SOON = timedelta(hours=12)
LACKING = ("photo", "about", "topics", "hours")
_STRANGERS = (Standing.visitor, Standing.outsider)
_CHOSEN = (Standing.waiting, Standing.enough)  # the sentence names «Мой запрос»


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    mentor_id = MENTOR_CARD.id_of(dialog_manager)
    async with uow.read() as act:
        card = await mentor_card(act, mentor_id)
        stands = await standing(act, card) if card else None
        nearest = await nearest_time(act, card) if card else None
        further = bool(await programmes_to_ask_for(act, card)) if card and stands is Standing.mine else False
        answers = await usual_answer(act, mentor_id) if card else None
        led = await led_by(act, mentor_id) if card else None
        now = act.now
    if card is None or stands is None:
        gone = {
            "body": speech.say("catalogue-gone"),
            "photo": None,
            "may_ask": False,
            "newcomer": False,
            "chosen": False,
        }
        return {**gone, "look_on": True, "own": False, "mine": False, "on_map": False}
    said: str | None = opened_with(dialog_manager).get("said")
    link = link_into_bot((await addresses_of(dialog_manager)).username, f"m_{mentor_id}")
    own = stands is Standing.own
    parts = [
        speech.say(said) if said else "",
        _own(speech, card, now, nearest) if own else "",
        _mentor(speech, card, answers) + _led(speech, led) + (_nearest(speech, nearest, stands) if nearest else ""),
        speech.say("catalogue-standing-unreachable") if stands in _STRANGERS and not card.can_be_told else "",
        "" if own else speech.say(f"catalogue-standing-{stands.value}", further="yes" if further else "no"),
        speech.say("catalogue-own-link" if own else "catalogue-link", link=link),
    ]
    return {
        "body": Html("\n\n".join(part for part in parts if part)),
        "photo": shown_photo(card.profile.photo_id),
        "may_ask": stands is Standing.may_ask or further,
        "newcomer": stands in _STRANGERS,
        "chosen": stands in _CHOSEN,
        "own": own,
        "mine": stands is Standing.mine,
        "on_map": school_place(card.profile.person) is not None,
        "look_on": stands in _OTHERS_MAY_DO and "listed" not in opened_with(dialog_manager),
    }


def _own(speech: Speech, card: MentorCard, now: datetime, nearest: datetime | None) -> Html:
    """To the mentor: who sees this page, and what it lacks."""
    profile = card.profile
    no_times = not card.free or profile.is_paused(now)  # then no time is shown, whatever the free hours are
    there = {
        "photo": bool(profile.photo_id),
        "about": bool(profile.about),
        "topics": bool(profile.topics),
        "hours": no_times or nearest is not None,
    }
    lacking = [speech.label(f"catalogue-lacks-{name}") for name in LACKING if not there[name]]
    paused = profile.paused_until if profile.is_paused(now) else None
    return speech.say(
        "catalogue-standing-own",
        until=speech.full_day(speech.local(paused).date()) if paused else "",
        paused="yes" if paused else "no",
        lacking=", ".join(lacking),
        lacks=len(lacking),
    )


def _nearest(speech: Speech, moment: datetime, stands: Standing) -> Html:
    """Names the time zone for a visitor, whose own is unknown."""
    known = "no" if stands is Standing.visitor else "yes"
    return speech.say(
        "catalogue-nearest-time", when=speech.when(moment), known=known, zone=speech.zone_name(speech.zone)
    )


def _mentor(speech: Speech, card: MentorCard, answers: timedelta | None) -> Html:
    profile = card.profile
    return speech.say(
        "catalogue-mentor",
        name=profile.person.full_name,
        post=post_of(speech, profile.person, for_anybody=True),
        about=profile.about or "—",
        topics=topics_of(speech, profile.topics) or "—",
        forms=forms_of(speech, profile),
        programmes=programmes_taken(speech, profile),
        free=card.free,
        capacity=profile.capacity,
        answers=_answers(speech, answers),
    )


def _led(speech: Speech, led: Led | None) -> Html:
    return speech.say("catalogue-led", count=led.count, last=short(led.last, TITLE_SHOWN)) if led else Html()


def _answers(speech: Speech, usual: timedelta | None) -> str:
    """How fast the mentor usually answers requests."""
    if usual is None:
        return speech.label("catalogue-answers-new")
    if usual <= SOON:
        return speech.label("catalogue-answers-soon")
    return speech.label("catalogue-answers-days", days=max(1, round(usual / timedelta(days=1))))


async def on_venue(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Send the mentor's school as a place on the map; the card is sent again below it. Raises NotFound."""
    async with uow_of(manager).read() as act:
        card = await mentor_card(act, MENTOR_CARD.id_of(manager))
    person = card.profile.person if card else None
    place = school_place(person) if person else None
    if person is None or person.school is None or place is None:
        raise NotFound
    school = person.school
    speech = speech_of(manager)
    address = speech.label(
        "catalogue-venue",
        city=person.city.name(speech.locale),
        district=f", {school.district}" if school.district else "",
        exact="yes" if knows_building(school) else "no",
    )
    await bot_of(manager).send_venue(chat_id_of(manager), place.latitude, place.longitude, school.name, address)
    manager.show_mode = ShowMode.DELETE_AND_SEND
