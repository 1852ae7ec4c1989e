"""What a coordinator wants the event to be: as it is now, with what was entered in the dialog."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from services.events.announcing import place_or_link
from services.events.changing import EventValues

_ENTERED = "entered"
SEQUENCE = "sequence"
FOLLOWING = "following"


def enter(manager: DialogManager, **values: Any) -> None:
    manager.dialog_data[_ENTERED] = {**manager.dialog_data.get(_ENTERED, {}), **values}


def forget_entered(manager: DialogManager) -> None:
    manager.dialog_data.pop(_ENTERED, None)
    manager.dialog_data.pop(SEQUENCE, None)


def wanted(manager: DialogManager, now: EventValues) -> EventValues:
    values: dict[str, Any] = dict(manager.dialog_data.get(_ENTERED, {}))
    if "starts_at" in values:
        values["starts_at"] = datetime.fromisoformat(values["starts_at"])
    if "where" in values:
        values["place"], values["link"] = place_or_link(values.pop("where"))
    if "capacity" in values:
        values["capacity"] = values["capacity"] or None
    if "city_id" in values:
        values["city_id"] = values["city_id"] or None
    return replace(now, **values)
