import math
from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.requests.asked import asked_text
from handlers.matching.requests.states import ASKING, REQUEST
from handlers.shared.people import name_of, programme_of, programme_short, told_of
from handlers.shared.speech import Html, Speech, short
from models.mentorship import DeclineReason, MentoringRequest, Programme, RequestState
from models.profile import Form, MentorProfile
from services.days import today_of
from services.matching.answering import request_to_me
from services.matching.awaiting import InQueue
from services.matching.catalogue import mentor_card
from services.matching.requests import (
    CHOICES_AT_MOST,
    WORDS_LIMIT,
    my_choices,
    programmes_to_ask_for,
    proposed_but_full,
    words_on_profile,
)
from services.matching.searches import Search, my_searches
from services.people.person import is_novice
from services.people.wishes import my_wishes
from services.unit_of_work import Act, Uow

HOURS_A_DAY = 24


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        words = await words_on_profile(act)
        mentor = await _mentor_name(act, dialog_manager)
    return {
        "mentor": mentor,
        "limit": WORDS_LIMIT,
        "now": speech.say("requests-now", words=words) if words else speech.say("requests-no-words"),
        "has_words": bool(words),
        "no_words": not words,
    }


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        card = await mentor_card(act, ASKING.id_of(dialog_manager))
        may_be = await programmes_to_ask_for(act, card) if card else []
        full = await proposed_but_full(act, card) if card else False
        novice = is_novice(act.me, today_of(act))
        further = await _comes_after(act, dialog_manager, may_be)
        wished = await my_wishes(act)
    words = dialog_manager.dialog_data["words"]
    dialog_manager.dialog_data.setdefault("form", wished.form.value if wished else Form.remote.value)
    form = chosen_form(dialog_manager)
    if may_be:
        dialog_manager.dialog_data.setdefault("programme", may_be[0].value)
    chosen = chosen_programme(dialog_manager)
    return {
        "mentor": card.profile.person.full_name if card else "",
        "programme": programme_of(speech, chosen) if chosen else "",
        "form": speech.term(form),
        "forms": [(one.value, speech.label(f"requests-btn-{one.value}")) for one in Form if one is not form],
        "further": "yes" if further else "no",
        "place": further + 1,
        "full": "yes" if full else "no",
        "send": speech.label("requests-btn-add" if further else "requests-btn-send"),
        "programmes": [(one.value, programme_short(speech, one)) for one in may_be if one is not chosen],
        "others": "yes" if len(may_be) > 1 else "no",
        "said": Html("\n" + speech.say("requests-said", words=words)) if words else "",
        "novice": "yes" if novice else "no",
        "written": "yes" if words else "no",
    }


async def _comes_after(act: Act, manager: DialogManager, may_be: list[Programme]) -> int:
    """How many choices the mentee has before this one in the programme: none when it would be sent at once."""
    programme = chosen_programme(manager) or (may_be[0] if may_be else None)
    before = [one for one in await my_choices(act) if one.programme is programme]
    return len(before) if any(one.state is RequestState.sent for one in before) else 0


def chosen_form(manager: DialogManager) -> Form:
    return Form(manager.dialog_data["form"])


def chosen_programme(manager: DialogManager) -> Programme | None:
    chosen = manager.dialog_data.get("programme")
    return Programme(chosen) if chosen else None


async def _mentor_name(act: Act, manager: DialogManager) -> str:
    card = await mentor_card(act, ASKING.id_of(manager))
    return card.profile.person.full_name if card else ""


async def status_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Where one of the searches stands; the buttons act on its request. Others are opened by their buttons."""
    async with uow.read() as act:
        searches = await my_searches(act) if act.person else []
    search = shown_search(dialog_manager, searches)
    request = search.request if search else None
    dialog_manager.dialog_data.update(
        programme_shown=search.programme.value if search else None,
        request_id=request.id if request else None,
        mentor_id=request.mentor_id if request else None,
    )
    state = request.state if request else None
    return {
        "body": search_text(speech, search) if search else speech.say("requests-none"),
        "asked": request is not None,
        "open": state is RequestState.sent,
        "question": request is not None and state is RequestState.sent and request.waits_for_reply,
        "decides": search is not None and search.to_decide is not None,
        "looks_on": search is None or len(search.planned) + (state is RequestState.sent) < CHOICES_AT_MOST,
        "accepted": state is RequestState.accepted,
        "further": [(one.id, short(f"✕ {one.mentor.list_name}")) for one in search.planned] if search else [],
        "searches": [
            (one.programme.value, programme_short(speech, one.programme)) for one in searches if one is not search
        ],
        "told": told_of(request.mentor) if request else "yes",
    }


def shown_search(manager: DialogManager, searches: list[Search]) -> Search | None:
    chosen = manager.dialog_data.get("programme_shown")
    return next((one for one in searches if one.programme.value == chosen), searches[0] if searches else None)


def search_text(speech: Speech, search: Search) -> Html:
    """The request's state, what comes after it, and what happens next."""
    parts = [_standing(speech, search.request, search)] if search.request else []
    if search.request is None:
        parts.append(programme_of(speech, search.programme))
    if search.planned:
        lines = [
            speech.say("requests-planned-line", number=number, mentor=name_of(speech, one.mentor))
            for number, one in enumerate(search.planned, 2 if search.queue else 1)
        ]
        heading = speech.say("requests-planned", waits="yes" if search.queue else "no")
        parts.append(Html("\n".join([heading, *lines])))
    return Html("\n\n".join(parts))


def _standing(speech: Speech, request: MentoringRequest, search: Search) -> Html:
    moment = request.sent_at if request.state is RequestState.sent else request.decided_at or request.sent_at
    heading = speech.say(
        f"requests-status-{request.state.value}",
        mentor=name_of(speech, request.mentor),
        day=speech.full_day(speech.local(moment).date()),
    )
    parts = [Html(f"{heading}\n{programme_of(speech, request.programme)}")]
    if request.words:
        parts.append(speech.say("requests-said", words=request.words))
    if request.question:
        parts.append(speech.say("requests-asked-question", question=request.question, reply=request.reply or "—"))
    if search.queue is not None:
        parts.append(_queue(speech, search.queue))
    written = "yes" if request.words else "no"
    until = speech.full_day(request.answer_by) if request.answer_by else ""
    told = "question" if request.waits_for_reply else told_of(request.mentor)
    if search.queue is not None or not search.planned:
        parts.append(speech.say(f"requests-next-{request.state.value}", written=written, told=told, until=until))
    return Html("\n\n".join(parts))


def _queue(speech: Speech, queue: InQueue) -> Html:
    """«Ваш запрос у ментора 2-й по очереди. Обычно на это уходит до 3 дней.»"""
    takes = queue.takes
    hours = max(1, math.ceil(takes / timedelta(hours=1))) if takes is not None else 0
    unit = "none" if takes is None else "hours" if hours < HOURS_A_DAY else "days"
    count = hours if unit == "hours" else math.ceil(hours / HOURS_A_DAY)
    return speech.say("requests-queue", place=queue.place, takes=speech.label("requests-takes", unit=unit, count=count))


async def answering_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        asked = await request_to_me(act, REQUEST.id_of(dialog_manager)) if act.person else None
    if asked is None:
        return {
            "body": speech.say("refusal-not-found"),
            "may_accept": False,
            "full": False,
            "may_ask": False,
            "open": False,
        }
    is_open = asked.request.state is RequestState.sent
    told = told_of(asked.request.mentee)
    parts = [asked_text(speech, asked), speech.say(f"requests-outcome-{asked.request.state.value}", told=told)]
    return {
        "body": Html("\n\n".join(parts if is_open else reversed(parts))),
        "open": is_open,
        "may_accept": is_open and asked.may_accept,
        "full": is_open and not asked.may_accept,
        "may_ask": is_open and asked.request.questioned_at is None,
    }


def declined_text(speech: Speech, told: str, offer: MentorProfile | None, reason: DeclineReason) -> Html:
    """What the mentor's refusal has done; with a pause, until when it lasts."""
    said = speech.say("requests-outcome-declined", told=told)
    until = offer.paused_until if offer and reason is DeclineReason.pause else None
    if until is None:
        return said
    return Html(f"{said} {speech.say('requests-outcome-pause', until=speech.full_day(speech.local(until).date()))}")


async def reasons_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"reasons": [(reason.value, speech.term(reason)) for reason in DeclineReason]}
