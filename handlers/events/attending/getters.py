from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.actions import SOUGHT, shown_event_id
from handlers.events.attending.announcement import announcement, series_text
from handlers.events.attending.way_in import own_page
from handlers.shared.addresses import Addresses, link_into_bot
from handlers.shared.choices import on_open_page
from handlers.shared.middleware_data import addresses_of
from handlers.shared.people import list_name_of, school_of
from handlers.shared.speech import Html, Speech, capital, short
from models.consent import ConsentKind
from models.event import REGISTERED, Answer, Event, EventState
from models.newer_values import NEWER
from models.person import City, Role
from services.consents.consents import agrees
from services.events.afterwards import i_came
from services.events.announcing import AUDIENCES, TITLE_LIMIT, Delivery
from services.events.changing import event_to_change
from services.events.checking_in import attendance_of, days_to_mark
from services.events.events import Answered, Seen, access_event, answers_to, coming_events, seen_event
from services.events.guests import guest_link_of
from services.events.leading import leaders_of
from services.events.materials import materials_of
from services.events.sections import has_programme
from services.events.series import series_for_me, series_of, to_answer_in_series
from services.events.way_in import way_in_is_open, way_in_opens
from services.refusals import Refusal
from services.unit_of_work import Uow
from services.waitlists import LINE_ENDS_HOURS

TITLE_SHOWN = 80  # code points, when whole titles would make the page too long
LINES_ROOM = 900  # code points of a page of the list
EVENTS_SHOWN = 6  # of the list on a page, beside two other buttons
SCHOOL_SHOWN = 40  # code points
MARKS = {
    Answer.coming.value: "✓",
    Answer.declined.value: "✗",
    Answer.waiting.value: "⏳",
    Answer.offered.value: "❔",
    NEWER: "…",
}


async def coming_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each event."""
    async with uow.read() as act:
        events = list(enumerate(await coming_events(act), 1))
        asks = act.person is not None and not await agrees(act, ConsentKind.mailings)
        may_suggest = act.person is not None and act.person.holds(Role.mentor)
    whole = [_line(speech, number, *one, now=act.now) for number, one in events]
    lines = await on_open_page(dialog_manager, "event", whole, EVENTS_SHOWN)
    if len(lines) > LINES_ROOM:
        cut = [_line(speech, number, *one, now=act.now, shown=TITLE_SHOWN) for number, one in events]
        lines = await on_open_page(dialog_manager, "event", cut, EVENTS_SHOWN)
    return {
        "count": len(events),
        "answered": "yes" if any(answer for _number, (_event, answer) in events) else "no",
        "lines": lines,
        "events": [
            (event.id, f"{number}. {_mark(answer)}{speech.short_moment(event.starts_at)}")
            for number, (event, answer) in events
        ],
        "asks": asks,
        "may_suggest": may_suggest,
        "announced": "no" if asks else "yes",
    }


def _line(
    speech: Speech, number: int, event: Event, answer: Answer | None, *, now: datetime, shown: int = TITLE_LIMIT
) -> Html:
    """«1. ✓ Чт, 12 марта, 15:00: Стратегия школы»; of an event that coordinators read the report of, «уже прошло»."""
    return speech.say(
        "events-line",
        number=number,
        mark=_mark(answer),
        when=capital(speech.when(event.starts_at)),
        title=short(event.title, shown),
        began="yes" if event.starts_at <= now else "no",
        over="yes" if event.ends_at <= now else "no",
    )


def _mark(answer: Answer | None) -> str:
    return f"{MARKS[answer.value]} " if answer else ""


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            seen = await seen_event(act, shown_event_id(dialog_manager))
            leaders = await leaders_of(act, seen.event.id)
            came = await i_came(act, seen.event.id) if act.person else None
            series = await (series_for_me if seen.may_come else series_of)(act, seen.event)
            has_materials = came is not None and bool(await materials_of(act, seen.event.id))
            programme = seen.event.days > 1 or await has_programme(act, seen.event.id)
            for_all = await to_answer_in_series(act, seen.event) if seen.may_come else 0
            marked = await attendance_of(act, seen.event.id) if seen.delivery else 0
            city = await act.session.get(City, seen.event.city_id) if seen.event.city_id else None
    except Refusal as refusal:  # the person may have lost the right while the card was open
        return {"body": speech.say(refusal.key)}
    parts = [announcement(speech, seen.event)]
    if leaders:
        parts.append(speech.say("events-led", names=", ".join(list_name_of(speech, one) for one in leaders)))
    if len(series) > 1 and seen.is_open:
        parts.append(series_text(speech, [one.starts_at for one in series]))
    if seen.event.ends_at <= act.now and seen.event.state is EventState.announced:
        parts.append(speech.say("events-over", came="yes" if came else "no"))
    else:
        parts.extend(_standing(speech, seen, await addresses_of(dialog_manager), act.now))
    if seen.delivery:
        parts.append(_report(speech, seen, seen.delivery, city, marked if seen.event.starts_at <= act.now else None))
    in_charge = seen.delivery is not None
    may_mark = in_charge and bool(days_to_mark(seen.event, act.now))
    return {
        "body": Html("\n\n".join(parts)),
        "may_come": seen.may_come and not _stands(seen),
        "may_decline": seen.may_decline and seen.answer is not Answer.declined,
        "may_come_all": for_all > 0,
        "may_take_file": seen.is_open and seen.answer is Answer.coming and _stands(seen),
        "in_charge": in_charge,
        "may_see_answers": in_charge or seen.leads,
        "may_change": in_charge and seen.is_open,
        "may_move": in_charge and seen.is_open and not may_mark,  # at the door «Изменить» leads there, too
        "answers_count": sum(seen.counts.values()),
        "may_mark": may_mark,
        "may_read": in_charge and seen.event.ends_at <= act.now,
        "may_ask": seen.delivery is None and seen.is_open,
        "came": came is not None,
        "has_materials": has_materials,
        "has_programme": programme and seen.event.state is EventState.announced,
    }


def _stands(seen: Seen) -> bool:
    """Whether pressing «Приду» would change nothing."""
    sure = seen.answer is Answer.coming and seen.mine is not None and seen.mine.confirmed
    return sure or seen.answer is Answer.waiting


def _standing(speech: Speech, seen: Seen, addresses: Addresses, now: datetime) -> list[Html]:
    """How it is with the person and with the event as a whole."""
    if seen.event.state is EventState.cancelled:
        return [speech.say("events-is-cancelled", reason=seen.event.cancel_reason)]
    parts = []
    if seen.event.starts_at <= now:
        parts.append(speech.say("events-goes-on"))
    elif seen.answer and seen.mine:
        until = speech.when(seen.mine.offer_until) if seen.mine.offer_until else ""
        key = f"events-answered-{seen.answer.value}" if seen.mine.confirmed else "events-unconfirmed"
        parts.append(speech.say(key, number=seen.number, until=until, hours=LINE_ENDS_HOURS))
    if seen.answer is Answer.coming and seen.event.link and now < seen.event.ends_at:
        parts.append(_way_in(speech, seen, addresses, now))
    if seen.free is not None and seen.answer not in REGISTERED and seen.is_open:
        parts.append(speech.say("events-free", free=seen.free, may_come="yes" if seen.may_come else "no"))
    return parts


def _way_in(speech: Speech, seen: Seen, addresses: Addresses, now: datetime) -> Html:
    """The person's own address; who has none sees the event's link itself once it is open."""
    is_open = way_in_is_open(seen.event, now)
    own = own_page(addresses, seen.mine) if seen.mine else None
    state = "open" if is_open else "later" if own else "closed"
    opens = speech.when(way_in_opens(seen.event))
    return speech.say("events-way-in", address=own or seen.event.link, state=state, opens=opens)


def _report(speech: Speech, seen: Seen, delivery: Delivery, city: City | None, came: int | None) -> Html:
    """Whom it is for, what became of its announcement, how people have answered; once it has begun, how many `came`."""
    invited = (role for role in AUDIENCES if role.value in seen.event.audience)
    of_first = bool(seen.event.series_key) and not delivery.total
    return speech.say(
        "events-report",
        roles=", ".join(speech.label(f"announcing-audience-{role.value}").lower() for role in invited),
        for_city="yes" if city else "no",
        city=city.name(speech.locale) if city else "",
        announced="series" if of_first else "yes",
        began="no" if came is None else "yes",
        came=came or 0,
        delivered=delivery.delivered,
        blocked=delivery.blocked,
        failed=delivery.failed,
        waiting=delivery.waiting,
        over_limit=delivery.over_limit,
        held=delivery.held,
        until=speech.when(delivery.held_until) if delivery.held_until else "",
        coming=seen.coming,
        declined=seen.declined,
        in_line=seen.counts.get(Answer.waiting, 0) + seen.counts.get(Answer.offered, 0),
        passed_over=seen.passed_over,
        unsure=seen.coming - seen.confirmed,
    )


async def answers_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words: str = dialog_manager.dialog_data.get(SOUGHT, "")
    try:
        async with uow.read() as act:
            event, _mine = await access_event(act, shown_event_id(dialog_manager))
            answers = await answers_to(act, event.id, words)
            is_ahead = event.state is EventState.announced and event.starts_at > act.now
            may_invite = act.me.is_in_charge and is_ahead
    except Refusal:
        answers, may_invite = [], False
    return {
        "count": len(answers),
        "sought": "yes" if words else "no",
        "words": words,
        "searching": bool(words),
        "may_invite": may_invite,
        "names": Html("\n".join(_named(speech, one) for one in answers)),
    }


def _named(speech: Speech, answered: Answered) -> Html:
    person = answered.registration.person
    mark = MARKS[answered.registration.answer.value]
    return speech.say(
        "events-name",
        mark="★" if answered.came else mark,
        name=list_name_of(speech, person),
        school=school_of(speech, person, SCHOOL_SHOWN),
        roles=", ".join(sorted(speech.term(grant.role) for grant in person.roles)) or speech.label("events-guest"),
    )


async def guests_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event = await event_to_change(act, shown_event_id(dialog_manager))
    start = guest_link_of(event)
    link = link_into_bot((await addresses_of(dialog_manager)).username, start) if start else ""
    return {"title": event.title, "link": link, "open": "yes" if start else "no"}
