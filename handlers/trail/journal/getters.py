from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.speech import Html, Speech, short
from handlers.trail.journal.sought import ACTOR, ENTRY, FOUND, FOUND_PEOPLE, SIDE, WORDS, sought_in
from handlers.trail.journal.telling import line_of, what_of, who_of
from models.person import Person
from services.places.search import Portion
from services.trail.entries import (
    EntriesSought,
    TrailPeriod,
    TrailTopic,
    people_in_trail,
    trail_entries,
    trail_entry,
)
from services.unit_of_work import Act, Uow

SOUGHT_SHOWN = 40


async def entries_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each entry on the open page."""
    sought = sought_in(dialog_manager)
    async with uow.read() as act:
        found = await trail_entries(act, sought, Portion(await FOUND.first(dialog_manager, SHORT_PAGE), SHORT_PAGE))
        narrowed = await _narrowed(act, speech, sought)
    numbered = list(enumerate(found.lines, found.first + 1))
    return {
        "count": found.count,
        "narrowed": narrowed,
        "lines": Html("\n".join(line_of(speech, number, one) for number, one in numbered)),
        "entries": [
            (one.entry.id, short(f"{number}. {speech.short_moment(one.entry.at)}")) for number, one in numbered
        ],
        "entries_pages": pages_of(found.count, SHORT_PAGE),
    }


async def _narrowed(act: Act, speech: Speech, sought: EntriesSought) -> str:
    """«события · за неделю · кто: Орлова М. И.»"""
    parts = [speech.term(one) for one in (sought.topic, sought.period) if one is not None]
    for side, person_id in (("who", sought.actor_id), ("whom", sought.subject_id)):
        person = await act.session.get(Person, person_id) if person_id is not None else None
        if person is not None:
            parts.append(speech.label(f"journal-narrowed-{side}", name=person.list_name))
    return " · ".join(parts)


async def narrow_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"narrowed": await _narrowed(act, speech, sought_in(dialog_manager)) or "no"}


async def entry_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        line = await trail_entry(act, dialog_manager.dialog_data[ENTRY])
    if line is None:
        return {"there": "no", "at": "", "who": "", "what": "", "refused": "no", "rows": 0, "card": False}
    return {
        "there": "yes",
        "at": speech.full_moment(line.entry.at),
        "who": line.actor.full_name if line.actor else who_of(speech, line),
        "what": what_of(speech, line),
        "refused": "yes" if line.entry.refused else "no",
        "rows": line.entry.rows or 0,
        "card": line.whom is not None and not line.whom.is_erased,
    }


async def topics_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"topics": [(one.value, speech.term(one)) for one in TrailTopic]}


async def periods_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"periods": [(one.value, speech.term(one)) for one in TrailPeriod]}


async def people_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    words = data.get(WORDS, "")
    part = Portion(await FOUND_PEOPLE.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
    async with uow.read() as act:
        people, count = await people_in_trail(act, data[SIDE], words, part)
    return {
        "side": "who" if data[SIDE] == ACTOR else "whom",
        "count": count,
        "words": short(words, SOUGHT_SHOWN) or "none",
        "people": [(one.id, short(one.list_name, tail=f" · {number}")) for one, number in people],
        "people_pages": pages_of(count, SHORT_PAGE),
    }
