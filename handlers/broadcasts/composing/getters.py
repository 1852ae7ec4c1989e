from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager
from sqlalchemy import select

from handlers.broadcasts.broadcast.progress import duration
from handlers.broadcasts.broadcast.telling import person_line, segment_said
from handlers.broadcasts.composing.draft import draft_id
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import SearchedChoice, pages_of
from handlers.shared.people import programme_short
from handlers.shared.speech import Html, Speech, short
from models.broadcast import BroadcastPurpose
from models.mentorship import Programme
from models.person import City, Person, Role
from models.profile import Topic
from services.broadcasts.broadcasts import broadcast_counts, broadcast_to_read, others_running
from services.broadcasts.channels import our_channel
from services.broadcasts.drafts import last_answerable
from services.broadcasts.pace import seconds_for
from services.broadcasts.reaching import BroadcastReach, Unreached, reach_of, unreached_people
from services.broadcasts.segments import HowFar, Segment
from services.care.limits import out_of_quiet_week
from services.places.search import Portion
from services.unit_of_work import Act, Uow

ROLES = (Role.mentee, Role.mentor, Role.coordinator)
CONDITIONS = ("cities", "programmes", "topics", "standings", "silent", "people")
OFFERED_AHEAD = timedelta(days=180)
PEOPLE_SHOWN = 5  # beside three reasons
UNREACHED = SearchedChoice("unreached_of")


def _ticked(label: str, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _reach_said(reach: BroadcastReach) -> dict[str, Any]:
    unreached = {why.value: count for why, count in reach.unreached.items()}
    return {"total": reach.total, "reached": reach.reached, "unreached": reach.total - reach.reached, **unreached}


async def audience_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        draft = await broadcast_to_read(act, draft_id(dialog_manager))
        segment = Segment.of(draft.segment)
        reach = await reach_of(act, segment, draft.purpose)
        said = await segment_said(act, speech, segment)
    roles = [(one.value, _ticked(speech.label(f"composing-role-{one.value}"), one in segment.roles)) for one in ROLES]
    return {
        **_reach_said(reach),
        "chosen": "yes" if segment else "no",
        "segment": said,
        "roles": roles,
        "files": len(draft.media),
        "words": short(draft.words, 100),
        "conditions": [
            (one, _ticked(speech.label(f"composing-condition-{one}"), _is_set(segment, one)))
            for one in CONDITIONS
            if one != "silent" or segment.silent_on is not None or await _may_ask_silent(uow)
        ],
    }


async def _may_ask_silent(uow: Uow) -> bool:
    async with uow.read() as act:
        return await last_answerable(act) is not None


def _is_set(segment: Segment, condition: str) -> bool:
    return bool(segment.silent_on if condition == "silent" else getattr(segment, condition))


async def values_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    condition = dialog_manager.dialog_data["condition"]
    async with uow.read() as act:
        draft = await broadcast_to_read(act, draft_id(dialog_manager))
        segment = Segment.of(draft.segment)
        reach = await reach_of(act, segment, draft.purpose)
        offered = await _OFFERED[condition](act, speech)
    chosen = {str(one) for one in getattr(segment, condition)}
    return {
        **_reach_said(reach),
        "condition": condition,
        "values": [(value, short(_ticked(label, value in chosen))) for value, label in offered],
    }


async def _cities(act: Act, speech: Speech) -> list[tuple[str, str]]:
    cities = (await act.session.scalars(select(City).where(City.retired_at.is_(None)).order_by(City.id))).all()
    return [(str(city.id), city.name(speech.locale)) for city in cities if not city.is_none]


async def _topics(act: Act, speech: Speech) -> list[tuple[str, str]]:
    topics = await act.session.scalars(select(Topic).where(Topic.retired_at.is_(None)).order_by(Topic.id))
    return [(str(topic.id), topic.name(speech.locale)) for topic in topics]


async def _programmes(_act: Act, speech: Speech) -> list[tuple[str, str]]:
    return [(one.value, programme_short(speech, one)) for one in Programme]


async def _standings(_act: Act, speech: Speech) -> list[tuple[str, str]]:
    return [(one.value, speech.term(one)) for one in HowFar]


_OFFERED: dict[str, Callable[[Act, Speech], Any]] = {
    "cities": _cities,
    "programmes": _programmes,
    "topics": _topics,
    "standings": _standings,
}


async def names_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Conditions apply together, so some of the named may be left out by the others, which the window names."""
    async with uow.read() as act:
        draft = await broadcast_to_read(act, draft_id(dialog_manager))
        segment = Segment.of(draft.segment)
        reach = await reach_of(act, segment, draft.purpose)
        others = await segment_said(act, speech, replace(segment, people=()))
    named = len(segment.people)
    excluded = named - reach.total if named and others else 0
    return {**_reach_said(reach), "named": named, "excluded": excluded, "others": others}


async def several_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    line, ids = dialog_manager.dialog_data["several"][0]
    async with uow.read() as act:
        await broadcast_to_read(act, draft_id(dialog_manager))
        query = select(Person).where(Person.id.in_(ids)).order_by(Person.in_order, Person.id)
        people = list(await act.session.scalars(query))
    lines = [person_line(speech, number, one) for number, one in enumerate(people, 1)]
    return {
        "line": line,
        "left": len(dialog_manager.dialog_data["several"]),
        "lines": Html("\n".join(lines)),
        "people": [(one.id, short(f"{number}. {one.list_name}")) for number, one in enumerate(people, 1)],
    }


async def confirm_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, bulk_rate: Callable[[], float], **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        draft = await broadcast_to_read(act, draft_id(dialog_manager))
        segment = Segment.of(draft.segment)
        reach = await reach_of(act, segment, draft.purpose)
        running = await others_running(act, draft.id)
        others = [counts.waiting - counts.held for counts in (await broadcast_counts(act, running)).values()]
        said = await segment_said(act, speech, segment)
        channel = await our_channel(act)
        begins = await out_of_quiet_week(act, act.now)
        waits = begins > act.now and draft.purpose is BroadcastPurpose.mailing
    seconds = seconds_for(reach.reached * max(1, len(draft.media)), others, bulk_rate())
    return {
        **_reach_said(reach),
        "segment": said,
        "purpose": draft.purpose.value,
        "quiet": speech.when(begins) if waits else 0,
        "answerable": "yes" if draft.answerable else "no",
        "duration": duration(speech, seconds),
        "others": len(others),
        "may_send": bool(reach.reached),
        "has_channel": channel is not None and channel.may_post,
        "in_channel": "yes" if draft.in_channel else "no",
        "channel": channel.title if channel is not None else "",
    }


async def unreached_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Why people do not get it, and who they are for the reason that was chosen."""
    async with uow.read() as act:
        draft = await broadcast_to_read(act, draft_id(dialog_manager))
        segment = Segment.of(draft.segment)
        reach = await reach_of(act, segment, draft.purpose)
        counted = [why for why in Unreached if reach.unreached[why]]
        why = Unreached(dialog_manager.dialog_data.get("why", counted[0] if counted else Unreached.never_came))
        count = reach.unreached[why]
        last = max(0, count - 1) // PEOPLE_SHOWN * PEOPLE_SHOWN
        first = min(await UNREACHED.first(dialog_manager, PEOPLE_SHOWN), last)
        people = await unreached_people(act, segment, draft.purpose, why, Portion(first, PEOPLE_SHOWN))
    numbered = list(enumerate(people, first + 1))
    return {
        "why": why.value,
        "count": count,
        "lines": Html("\n".join(person_line(speech, number, one) for number, one in numbered)),
        "people": [(one.id, short(f"{number}. {one.list_name}")) for number, one in numbered],
        "people_pages": pages_of(count, PEOPLE_SHOWN),
        "reasons": [
            (one.value, _ticked(speech.label(f"composing-why-{one.value}", count=reach.unreached[one]), one is why))
            for one in counted
        ],
    }


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    return weeks_page(dialog_manager, speech, today, today + OFFERED_AHEAD)
