"""What the reader looks for, kept in the dialog: words and filters."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SearchedChoice
from models.profile import Form
from services.matching.mentor_search import MentorsSought

FOUND, RECOMMENDED, NEAREST = SearchedChoice("mentor"), SearchedChoice("suited"), SearchedChoice("close")
_SOUGHT = "mentors_sought"


def sought_in(manager: DialogManager) -> MentorsSought:
    kept: dict[str, Any] = manager.dialog_data.get(_SOUGHT, {})
    form = kept.get("form")
    return MentorsSought(**{**kept, "form": Form(form) if form else None})


async def seek(manager: DialogManager, sought: MentorsSought) -> None:
    """Look for this from the list's first page on."""
    manager.dialog_data[_SOUGHT] = asdict(sought)
    await FOUND.turn_to_first(manager)
