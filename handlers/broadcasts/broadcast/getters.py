from collections.abc import Callable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.broadcasts.broadcast.progress import BroadcastStep, Watched, progress_text, steps_of, watch
from handlers.broadcasts.broadcast.states import BROADCAST
from handlers.broadcasts.broadcast.telling import broadcast_line, person_line, segment_said
from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from models.broadcast import BroadcastState
from models.notice import NoticeState
from services.broadcasts.broadcasts import (
    MAY_TAKE_BACK,
    OPEN,
    broadcast_counts,
    broadcast_to_read,
    broadcasts_like,
    count_like,
    others_running,
)
from services.broadcasts.channel_posts import broadcast_post
from services.broadcasts.reports import count_outcomes, outcomes_of
from services.broadcasts.segments import Segment
from services.places.search import Portion
from services.unit_of_work import Uow

LISTED, OUTCOMES = SearchedChoice("broadcast"), SearchedChoice("outcome_of")
PEOPLE_SHOWN = 8
WORDS_SHOWN = 200
# the groups of people that a card opens, and the states of their notices
GROUPS: dict[str, tuple[NoticeState, ...]] = {
    "sent": (NoticeState.sent,),
    "blocked": (NoticeState.blocked,),
    "failed": (NoticeState.failed,),
    "ambiguous": (NoticeState.ambiguous,),
    "written_off": (NoticeState.written_off,),
    "over_limit": (NoticeState.over_limit,),
    "waiting": OPEN,
}


async def listed_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    states = tuple(BroadcastState)
    async with uow.read() as act:
        count = await count_like(act, states)
        first = min(await LISTED.first(dialog_manager, SHORT_PAGE), max(0, count - 1) // SHORT_PAGE * SHORT_PAGE)
        found = await broadcasts_like(act, states, Portion(first, SHORT_PAGE))
        counts = await broadcast_counts(act, found)
    numbered = list(enumerate(found, first + 1))
    return {
        "count": count,
        "lines": Html("\n".join(broadcast_line(speech, number, one, counts[one.id]) for number, one in numbered)),
        "broadcasts": [(one.id, short(f"{number}. {one.words or '…'}".replace("\n", " "))) for number, one in numbered],
        "broadcasts_pages": pages_of(count, SHORT_PAGE),
    }


async def card_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, bulk_rate: Callable[[], float], **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        broadcast = await broadcast_to_read(act, BROADCAST.id_of(dialog_manager))
        running = await others_running(act, broadcast.id)
        others = tuple(counts.waiting for counts in (await broadcast_counts(act, running)).values())
        seen = await watch(act, broadcast, bulk_rate(), others)
        said = await segment_said(act, speech, Segment.of(broadcast.segment))
        post = await broadcast_post(act, broadcast_id=broadcast.id)
    counts = seen.counts
    unsent = counts.failed, counts.ambiguous, counts.skipped, counts.over_limit
    by_group = counts.delivered, counts.blocked, *unsent, counts.waiting
    return {
        "body": _standing(speech, seen),
        "words": short(broadcast.words, WORDS_SHOWN) or speech.label("broadcast-no-words"),
        "segment": said,
        "channel": post.state.value if post is not None else "waits" if broadcast.in_channel else "no",
        "author": list_name_of(speech, broadcast.author),
        "purpose": broadcast.purpose.value,
        "steps": [(step.value, speech.label(f"broadcast-btn-{step.value}")) for step in steps_of(seen)],
        "groups": [
            (group, speech.label(f"broadcast-group-{group}", count=count))
            for group, count in zip(GROUPS, by_group, strict=True)
            if count
        ],
        "scheduled": broadcast.state is BroadcastState.scheduled,
    }


def _standing(speech: Speech, seen: Watched) -> Html:
    broadcast = seen.broadcast
    if broadcast.state is not BroadcastState.scheduled:
        return progress_text(speech, seen)
    when = speech.when(broadcast.starts_at or broadcast.created_at)
    return speech.say("broadcast-waits", number=broadcast.id, when=when)


async def outcomes_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    group = dialog_manager.dialog_data["outcome"]
    broadcast_id = BROADCAST.id_of(dialog_manager)
    async with uow.read() as act:
        count = await count_outcomes(act, broadcast_id, GROUPS[group])
        last = max(0, count - 1) // PEOPLE_SHOWN * PEOPLE_SHOWN
        first = min(await OUTCOMES.first(dialog_manager, PEOPLE_SHOWN), last)
        found = await outcomes_of(act, broadcast_id, GROUPS[group], Portion(first, PEOPLE_SHOWN))
    lines = [person_line(speech, number, one.person) for number, one in enumerate(found, first + 1)]
    return {
        "group": group,
        "number": broadcast_id,
        "count": count,
        "lines": Html("\n".join(lines)),
        "people": [(one.person.id, short(f"{n}. {one.person.list_name}")) for n, one in enumerate(found, first + 1)],
        "people_pages": pages_of(count, PEOPLE_SHOWN),
    }


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        broadcast = await broadcast_to_read(act, BROADCAST.id_of(dialog_manager))
    return {
        "number": broadcast.id,
        "delivered": broadcast.delivered,
        "until": speech.when((broadcast.started_at or broadcast.created_at) + MAY_TAKE_BACK),
        "sure": [(BroadcastStep.take_back.value, speech.label("broadcast-btn-take_back"))],
    }
