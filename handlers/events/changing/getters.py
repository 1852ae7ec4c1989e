from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.announcement import announcement, city_label, difference, when
from handlers.events.changing.states import CANCEL_EVENT, CHANGE_EVENT
from handlers.events.changing.wanted import FOLLOWING, SEQUENCE, wanted
from handlers.events.fields import OFFERED_AHEAD
from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Speech, short
from services.events.changing import cities_in, event_to_change, is_moved, people_to_tell, values_of
from services.events.series import series_of
from services.events.shortening import programme_lost
from services.unit_of_work import Uow

CITY_SHOWN = 13  # code points; the button has 25


async def draft_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What the buttons act on is the event as it is shown here."""
    async with uow.read() as act:
        event = await event_to_change(act, CHANGE_EVENT.id_of(dialog_manager))
        people = await people_to_tell(act, event)
        later = max(0, len(await series_of(act, event)) - 1)
        now = values_of(event)
        then = wanted(dialog_manager, now)
        cities = await cities_in(act, now, then)
        lost = await programme_lost(act, event.id, then.days)
    dialog_manager.dialog_data.setdefault(SEQUENCE, event.sequence)
    following = bool(dialog_manager.dialog_data.get(FOLLOWING))
    changed = difference(speech, now, then, cities)
    return {
        "body": changed or announcement(speech, event),
        "changed": "yes" if changed else "no",
        "is_changed": bool(changed),
        "may_cancel": not changed,  # with the button that saves there would be nine in a series
        "moved": "yes" if is_moved(now, then) else "no",
        "city": short(city_label(speech, cities, then.city_id), CITY_SHOWN),
        "lost_sections": lost.sections,
        "lost_talks": lost.talks,
        "invites": "yes" if then.city_id != now.city_id else "no",
        "count": people,
        "later": later,
        "changes_all": later > 0 and following,
        "changes_one": later > 0 and not following,
        "all": "yes" if later and following else "no",
    }


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event = await event_to_change(act, CHANGE_EVENT.id_of(dialog_manager))
        today = speech.local(act.now).date()
    dialog_manager.dialog_data.setdefault(SEQUENCE, event.sequence)
    opens_at = speech.local(event.starts_at).date()
    page = weeks_page(dialog_manager, speech, today, today + OFFERED_AHEAD, opens_at=opens_at)
    return {**page, "now": when(speech, event)}


async def cancel_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event = await event_to_change(act, CANCEL_EVENT.id_of(dialog_manager))
        people = await people_to_tell(act, event)
        later = max(0, len(await series_of(act, event)) - 1)
    reason = dialog_manager.dialog_data.get("reason", "")
    about = {"title": event.title, "when": when(speech, event), "count": people, "reason": reason}
    return {**about, "later": later, "in_series": later > 0}
