"""What people are told about events."""

from datetime import timedelta
from typing import Any

from handlers.events.attending.announcement import announcement, difference, series_text, when, where
from handlers.events.attending.buttons import (
    EventAnswer,
    MoveEvent,
    answer_button,
    asking_button,
    both_answers,
    coming_to_all,
    to_event,
    to_events,
)
from handlers.events.attending.way_in import way_in_address
from handlers.shared.addresses import Addresses
from handlers.shared.notices import Addressed, Letter, NoticeView
from handlers.shared.speech import Html, Speech
from models.event import REGISTERED, Answer, Event, EventChange, EventNotice, EventState, Registration
from services.events.changing import cities_in, is_moved, values_of
from services.events.events import event_to_announce, leads, seen_event
from services.events.notices import event_i_come_to, event_spoken_of
from services.events.series import series_for_me
from services.guards import require_coordinator
from services.unit_of_work import Act


async def write_announced(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await event_to_announce(act, ids["event_id"])
    if event is None:
        return None
    series = series_text(speech, [one.starts_at for one in await series_for_me(act, event)])
    text = Html("\n\n".join(one for one in (announcement(speech, event), series) if one))
    answers, to_event = both_answers(speech, event)
    every = (coming_to_all(speech, event),) if series else ()
    return Letter(text, (answers, *every, to_event, asking_button(speech, event)))


async def write_day_before(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await event_i_come_to(act, ids)
    if event is None:
        return None
    text = speech.say("events-day-before", title=event.title, when=when(speech, event), where=where(speech, event))
    return Letter(text, ((answer_button(speech, Answer.declined, event.id),), to_event(speech, event)))


async def write_hour_before(act: Act, ids: dict[str, Any], speech: Speech, addresses: Addresses) -> Letter | None:
    """With the way into a remote event, for those who come."""
    event = await event_i_come_to(act, ids)
    if event is None:
        return None
    mine = await act.session.get_one(Registration, (event.id, act.me.id))
    address = way_in_address(addresses, mine, event)
    place = speech.say("events-way-in", address=address, state="open", opens="") if address else where(speech, event)
    text = speech.say("events-hour-before", title=event.title, when=when(speech, event), where=place)
    return Letter(text, ((answer_button(speech, Answer.declined, event.id),), to_event(speech, event)))


async def write_changed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """What one change has changed, as it is now; a move asks anew who comes."""
    event = await event_spoken_of(act, ids, moved=True)
    change = await act.session.get(EventChange, ids["change_id"])
    if event is None or change is None:
        return None
    was, now = values_of(change), values_of(event)
    changes = difference(speech, was, now, await cities_in(act, was, now))
    if not changes:  # it has been changed back since
        return None
    moved = is_moved(was, now)
    answer = await _answer_of(act, event)
    stranger = answer is None and not event.is_for(act.me) and not await leads(act, event.id)
    if stranger and not event.is_for_people_of(change.city_id, act.me):
        return None
    standing = "left" if stranger else answer.value if answer in REGISTERED and answer else "none"
    text = speech.say(
        "events-changed",
        title=event.title,
        changes=changes,
        moved="yes" if moved else "no",
        standing=standing,
        sections=ids.get("sections", 0),
        following=ids.get("following", 0),
    )
    if stranger:
        return Letter(text)
    asked = moved and answer is not Answer.waiting and (answer is not None or event.is_for(act.me))
    rows = both_answers(speech, event) if asked else (to_event(speech, event),)
    if asked and ids.get("following"):
        rows = (rows[0], coming_to_all(speech, event), *rows[1:])
    return Letter(text, rows)


async def _answer_of(act: Act, event: Event) -> Answer | None:
    mine = await act.session.get(Registration, (event.id, act.me.id))
    return mine.answer if mine else None


async def write_cancelled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await act.session.get(Event, ids.get("event_id") or ids["of_event"])
    if event is None or event.state is not EventState.cancelled:
        return None
    values = {"title": event.title, "when": when(speech, event), "reason": event.cancel_reason}
    return Letter(speech.say("events-cancelled", **values, following=ids.get("following", 0)), (to_events(speech),))


async def write_offered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await event_spoken_of(act, ids)
    mine = await act.session.get(Registration, (event.id, act.me.id)) if event else None
    if event is None or mine is None or mine.answer is not Answer.offered or mine.offer_until is None:
        return None
    if mine.offer_until.isoformat() != ids["until"]:
        return None
    text = speech.say(
        "events-offered", title=event.title, when=when(speech, event), until=speech.when(mine.offer_until)
    )
    take = speech.label("events-btn-take"), EventAnswer(answer=Answer.coming, event_id=event.id)
    return Letter(text, ((take, answer_button(speech, Answer.declined, event.id)), to_event(speech, event)))


async def write_lapsed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _about_line(act, ids, speech, "events-lapsed")


async def write_waited(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _about_line(act, ids, speech, "events-waited")


async def _about_line(act: Act, ids: dict[str, Any], speech: Speech, key: str) -> Letter | None:
    """To somebody whose offer or waiting has ended."""
    event = await event_spoken_of(act, ids)
    if event is None or await _answer_of(act, event) is not Answer.declined:
        return None
    text = speech.say(key, title=event.title, when=when(speech, event))
    again = (answer_button(speech, Answer.coming, event.id),) if key == "events-lapsed" else to_events(speech)
    return Letter(text, (again, to_event(speech, event)))


async def write_organiser(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To whoever announced the event, if they are still in charge."""
    event = await event_spoken_of(act, ids)
    if event is None or not act.me.is_in_charge:
        return None
    text = await _tomorrow(act, speech, event)
    move = speech.label("events-btn-move"), MoveEvent(event_id=event.id)
    return Letter(text, ((move,), to_event(speech, event)))


async def write_leader(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """The same to somebody who leads it; whoever announced it has the other notice."""
    event = await event_spoken_of(act, ids)
    if event is None or not await leads(act, event.id) or (event.announced_by_id == act.me.id and act.me.is_in_charge):
        return None
    return Letter(await _tomorrow(act, speech, event), (to_event(speech, event),))


async def _tomorrow(act: Act, speech: Speech, event: Event) -> Html:
    seen = await seen_event(act, event.id)
    return speech.say(
        "events-organiser",
        title=event.title,
        when=when(speech, event),
        where=where(speech, event),
        coming=seen.coming,
        in_line=seen.counts.get(Answer.waiting, 0) + seen.counts.get(Answer.offered, 0),
    )


async def write_leading(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To a mentor whom a coordinator has named as a leader."""
    event = await act.session.get(Event, ids["event_id"])
    if event is None or event.state is not EventState.announced or not await leads(act, event.id):
        return None
    return Letter(Html(f"{speech.say('events-leading')}\n\n{announcement(speech, event)}"), (to_event(speech, event),))


async def write_led_no_more(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To a mentor whom a coordinator has taken off; not when they lead or speak after all."""
    event = await event_spoken_of(act, ids, moved=True)
    if event is None or await leads(act, event.id):
        return None
    return Letter(speech.say("events-led-no-more", title=event.title, when=when(speech, event)))


async def write_host_gone(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To coordinators, when somebody who led the event or spoke at it was erased; it does not say who."""
    require_coordinator(act)
    event = await event_spoken_of(act, ids, moved=True)
    if event is None:
        return None
    text = speech.say("events-host-gone", title=event.title, when=when(speech, event), where=where(speech, event))
    return Letter(text, (to_event(speech, event),))


_DAY = timedelta(hours=24)
VIEWS = (
    NoticeView(EventNotice.announced, write_announced, repeat=False),
    NoticeView(EventNotice.day_before, write_day_before, stale_after=_DAY),
    NoticeView(EventNotice.hour_before, Addressed(write_hour_before), stale_after=timedelta(hours=1)),
    NoticeView(EventNotice.changed, write_changed),
    NoticeView(EventNotice.cancelled, write_cancelled),
    NoticeView(EventNotice.offered, write_offered),
    NoticeView(EventNotice.lapsed, write_lapsed),
    NoticeView(EventNotice.waited, write_waited, stale_after=_DAY),
    NoticeView(EventNotice.organiser, write_organiser, stale_after=_DAY),
    NoticeView(EventNotice.leader, write_leader, stale_after=_DAY),
    NoticeView(EventNotice.leading, write_leading),
    NoticeView(EventNotice.led_no_more, write_led_no_more),
    NoticeView(EventNotice.host_gone, write_host_gone),
)
