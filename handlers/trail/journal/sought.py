"""What the coordinator looks for in the audit trail, kept in the dialog."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SearchedChoice
from services.trail.entries import EntriesSought, TrailPeriod, TrailTopic

FOUND = SearchedChoice("entry")
FOUND_PEOPLE = SearchedChoice("person")
SIDE, WORDS, ENTRY = "trail_side", "trail_words", "trail_entry"
_TOPIC, _PERIOD = "trail_topic", "trail_period"
ACTOR, SUBJECT = "actor_id", "subject_id"


def sought_in(manager: DialogManager) -> EntriesSought:
    data = manager.dialog_data
    return EntriesSought(
        topic=TrailTopic(data[_TOPIC]) if data.get(_TOPIC) else None,
        actor_id=data.get(ACTOR),
        subject_id=data.get(SUBJECT),
        period=TrailPeriod(data[_PERIOD]) if data.get(_PERIOD) else None,
    )


async def seek(manager: DialogManager, **changed: Any) -> None:
    """Look for this, too, from the first page on. `topic`, `period`, `actor_id`, `subject_id`."""
    names = {"topic": _TOPIC, "period": _PERIOD}
    manager.dialog_data.update({names.get(name, name): value for name, value in changed.items()})
    await FOUND.turn_to_first(manager)
