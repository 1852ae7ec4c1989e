from collections.abc import Iterable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.sections.actions import NO_SECTION
from handlers.events.sections.states import EVENT_PROGRAMME, EVENT_SECTIONS, TALK, EventSections
from handlers.shared.people import list_name_of, name_of, post_of, told_of
from handlers.shared.speech import Html, Speech, short
from handlers.shared.steps import step_among
from models.event import Event
from models.event_programme import EventTalk
from services.events.changing import event_to_change
from services.events.sections import MINUTES, EventProgramme, SectionSeen, date_of_day, programme_of_event
from services.events.talks import (
    OPEN_TALKS,
    TALK_DECIDED_WITHIN,
    approved_talk,
    approved_talks,
    my_talk,
    my_talks,
    takes_talks,
    talk_to_decide,
)
from services.unit_of_work import Uow

STEPS = [EventSections.title, EventSections.words, EventSections.confirm]


async def programme_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        programme = await programme_of_event(act, EVENT_PROGRAMME.id_of(dialog_manager))
        talks = await my_talks(act, programme.event.id)
        in_charge = act.me.is_in_charge and programme.event.starts_at > act.now
        may_speak = takes_talks(programme.event, act.now)
        until = speech.day(speech.local(act.now + TALK_DECIDED_WITHIN).date())
    shown = list(enumerate(programme.sections, 1)) if programme.may_choose else []
    said = dialog_manager.dialog_data
    return {
        "title": programme.event.title,
        "body": programme_text(speech, programme),
        "mine": Html("\n".join(_standing(speech, one) for one in talks)),
        "open_talks": _numbered(
            one for one in talks if one.state in OPEN_TALKS and programme.event.starts_at > act.now
        ),
        "choosing": "yes" if shown else "first" if programme.may_come_first else "no",
        "may_choose": bool(shown),
        "sections": [(one.section.id, _label(number, one)) for number, one in shown],
        "may_speak": may_speak,
        "may_edit": in_charge,
        "until": until,
        "talk_title": said.get("title", ""),
        "talk_words": said.get("words", ""),
        **step_among(STEPS, dialog_manager),
    }


def _label(number: int, seen: SectionSeen) -> str:
    return ("✓ " if seen.mine else "") + f"{number}. {short(seen.section.title, 19)}"


def programme_text(speech: Speech, programme: EventProgramme) -> Html:
    """By days; sections are numbered as on the buttons."""
    lines: list[str] = []
    for number, seen in enumerate(programme.sections, 1):
        first_of_day = number == 1 or programme.sections[number - 2].section.day != seen.section.day
        if first_of_day:
            moment = speech.day(speech.local(seen.starts_at).date())
            lines.append(("\n" if lines else "") + speech.say("sections-day", day=seen.section.day, when=moment))
        lines.append(_line(speech, number, seen))
        lines.extend(_talk(speech, talk) for talk in seen.talks)
    if programme.talks:
        lines.append(("\n" if lines else "") + speech.say("sections-talks"))
        lines.extend(_talk(speech, talk) for talk in programme.talks)
    return Html("\n".join(lines) or speech.say("sections-none"))


def _line(speech: Speech, number: int, seen: SectionSeen) -> Html:
    return speech.say(
        "sections-line",
        number=number,
        time=speech.time(seen.starts_at),
        title=seen.section.title,
        mine="yes" if seen.mine else "no",
        limited="no" if seen.free is None else "yes",
        free=seen.free or 0,
    )


def _talk(speech: Speech, talk: EventTalk) -> Html:
    return speech.say("sections-talk", name=list_name_of(speech, talk.person), title=talk.title)


def _numbered(talks: Iterable[EventTalk]) -> list[tuple[int, str]]:
    return [(one.id, f"{number}. {short(one.title, 21)}") for number, one in enumerate(talks, 1)]


def _standing(speech: Speech, talk: EventTalk) -> Html:
    """Where the person's own talk stands and since when."""
    since = talk.decided_at or talk.proposed_at
    return speech.say(
        f"sections-standing-{talk.state.value}",
        title=talk.title,
        since=speech.day(speech.local(since).date()),
        until=speech.day(speech.local(talk.proposed_at + TALK_DECIDED_WITHIN).date()),
        reply=talk.reply,
        by="coordinator" if talk.reply else "author",
    )


async def giving_up_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        talk = await my_talk(act, dialog_manager.dialog_data["talk_id"])
    return {"talk": talk.title, "is_open": talk.state in OPEN_TALKS, "state": talk.state.value}


async def edit_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event = await event_to_change(act, EVENT_SECTIONS.id_of(dialog_manager))
        programme = await programme_of_event(act, event.id)
        talks = await approved_talks(act, event.id)
    numbered = list(enumerate(programme.sections, 1))
    return {
        "talks": _numbered(talks),
        "talk_lines": Html("\n".join(_numbered_line(speech, *one) for one in enumerate(talks, 1))),
        "title": event.title,
        "body": programme_text(speech, programme),
        "days": [(day, day_label(speech, event, day)) for day in range(1, event.days + 1)],
        "times": [(minute, f"{minute // 60:02}:{minute % 60:02}") for minute in MINUTES],
        "sections": [(one.section.id, f"✕ {number}. {short(one.section.title, 19)}") for number, one in numbered],
    }


def _numbered_line(speech: Speech, number: int, talk: EventTalk) -> Html:
    return speech.say("sections-talk-line", number=number, name=list_name_of(speech, talk.person), title=talk.title)


async def approved_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One talk of the programme: the sections where it can stand instead, and the reason for taking it out."""
    async with uow.read() as act:
        talk = await approved_talk(act, dialog_manager.dialog_data["talk_id"])
        programme = await programme_of_event(act, talk.event_id)
    numbered = list(enumerate(programme.sections, 1))
    now_in = next((one.section.title for _, one in numbered if one.section.id == talk.section_id), "")
    elsewhere = [
        (one.section.id, f"→ {number}. {short(one.section.title, 19)}")
        for number, one in numbered
        if one.section.id != talk.section_id
    ]
    without = [(NO_SECTION, speech.label("sections-btn-without"))] if talk.section_id is not None else []
    reason = dialog_manager.dialog_data.get("reason", "")
    return {
        "name": name_of(speech, talk.person),
        "told": told_of(talk.person),
        "talk": talk.title,
        "section": now_in,
        "placed": "yes" if now_in else "no",
        "places": [*without, *elsewhere],
        "reason": reason,
        "has_reason": "yes" if reason else "no",
        "may_withdraw": bool(reason),
    }


def day_label(speech: Speech, event: Event, day: int) -> str:
    """By the event's clock, as the time that is chosen next."""
    return speech.label("sections-btn-day", day=day, when=speech.short_day(date_of_day(event, day)))


async def talk_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        talk = await talk_to_decide(act, TALK.id_of(dialog_manager))
        programme = await programme_of_event(act, talk.event_id)
    numbered = list(enumerate(programme.sections, 1))
    reason = dialog_manager.dialog_data.get("reason", "")
    return {
        "body": talk_text(speech, talk),
        "programme": programme_text(speech, programme),
        "sections": [
            (NO_SECTION, speech.label("sections-btn-approve")),
            *((one.section.id, f"✓ {number}. {short(one.section.title, 19)}") for number, one in numbered),
        ],
        "reason": reason,
        "has_reason": "yes" if reason else "no",
        "may_decline": bool(reason),
    }


def talk_text(speech: Speech, talk: EventTalk) -> Html:
    return speech.say(
        "sections-proposed",
        event=talk.event.title,
        name=name_of(speech, talk.person),
        post=post_of(speech, talk.person),
        title=talk.title,
        words=talk.words,
    )
