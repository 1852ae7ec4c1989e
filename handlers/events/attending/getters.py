from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.actions import shown_event_id
from handlers.events.attending.announcement import announcement
from handlers.shared.choices import on_open_page
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from models.consent import ConsentKind
from models.event import Answer, Event
from models.newer_values import NEWER
from services.consents.consents import agrees
from services.events.announcing import Delivery, answers_to
from services.events.events import Seen, coming_events, seen_event
from services.events.leading import leaders_of
from services.refusals import Refusal
from services.unit_of_work import Uow

TITLE_SHOWN = 80  # code points
MARKS = {Answer.coming.value: "✓", Answer.declined.value: "✗", NEWER: "…"}


async def coming_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each event."""
    async with uow.read() as act:
        events = list(enumerate(await coming_events(act), 1))
        asks = act.person is not None and not await agrees(act, ConsentKind.mailings)
    return {
        "count": len(events),
        "lines": await on_open_page(dialog_manager, "event", [_line(speech, number, *one) for number, one in events]),
        "events": [
            (event.id, f"{number}. {_mark(answer)}{speech.short_moment(event.starts_at)}")
            for number, (event, answer) in events
        ],
        "asks": asks,
        "announced": "no" if asks else "yes",
    }


def _line(speech: Speech, number: int, event: Event, answer: Answer | None) -> Html:
    """«1. ✓ чт, 12 марта, 15:00: Стратегия школы»"""
    title = short(event.title, TITLE_SHOWN)
    return speech.say("events-line", number=number, mark=_mark(answer), when=speech.when(event.starts_at), title=title)


def _mark(answer: Answer | None) -> str:
    return f"{MARKS[answer.value]} " if answer else ""


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            seen = await seen_event(act, shown_event_id(dialog_manager))
            leaders = await leaders_of(act, seen.event.id)
    except Refusal as refusal:  # the person may have lost the right while the card was open
        return {"body": speech.say(refusal.key)}
    parts = [announcement(speech, seen.event)]
    if leaders:
        parts.append(speech.say("events-led", names=", ".join(list_name_of(speech, one) for one in leaders)))
    if seen.answer:
        parts.append(speech.say(f"events-answered-{seen.answer.value}"))
    if seen.delivery:
        parts.append(_report(speech, seen, seen.delivery))
    return {
        "body": Html("\n\n".join(parts)),
        "may_come": seen.may_come and seen.answer is not Answer.coming,
        "may_decline": seen.may_decline and seen.answer is not Answer.declined,
        "in_charge": seen.delivery is not None,
        "answers_count": seen.coming + seen.declined,
    }


def _report(speech: Speech, seen: Seen, delivery: Delivery) -> Html:
    return speech.say(
        "events-report",
        delivered=delivery.delivered,
        blocked=delivery.blocked,
        failed=delivery.failed,
        waiting=delivery.waiting,
        coming=seen.coming,
        declined=seen.declined,
    )


async def answers_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            answers = await answers_to(act, shown_event_id(dialog_manager))
    except Refusal:
        answers = []
    names = [
        speech.say("events-name", mark=MARKS[one.answer.value], name=list_name_of(speech, one.person))
        for one in answers
    ]
    return {"count": len(answers), "names": Html("\n".join(names))}
