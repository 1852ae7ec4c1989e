"""The event as entered so far, read from the dialog's data."""

from datetime import datetime

from aiogram_dialog import DialogManager

from handlers.shared.choices import checked
from models.event import EventKind, EventRhythm
from models.person import Role
from services.events.announcing import AUDIENCES, EventDraft, place_or_link

ONCE = "once"  # instead of a rhythm


def audience_said(manager: DialogManager) -> tuple[Role, ...]:
    """The ticked roles; a tick's id is the role's index in AUDIENCES."""
    return tuple(role for number, role in enumerate(AUDIENCES) if number in checked(manager, "audience"))


def city_said(manager: DialogManager) -> int | None:
    """None when people of all cities are invited."""
    return manager.dialog_data.get("city_id") or None


def draft_said(manager: DialogManager) -> EventDraft:
    said = manager.dialog_data
    place, link = place_or_link(said["where"])
    return EventDraft(
        kind=EventKind(said["kind"]),
        title=said["title"],
        starts_at=datetime.fromisoformat(said["starts_at"]),
        place=place,
        link=link,
        words=said["words"],
        audience=audience_said(manager),
        minutes=said["minutes"],
        days=said["days"],
        capacity=said.get("capacity") or None,
        city_id=city_said(manager),
        in_channel=said.get("in_channel", False),
        rhythm=EventRhythm(said["rhythm"]) if said.get("rhythm") else None,
        times=said.get("times", 1) if said.get("rhythm") else 1,
    )
