from typing import Any

from aiogram_dialog import DialogManager

from handlers.home.menu.doors import FIRST_DOORS, doors, first_doors
from handlers.home.menu.lines import home_text, waiting_lines
from handlers.shared.speech import Html, Speech, short
from services.home.overview import overview
from services.home.waiting import waiting_for
from services.unit_of_work import Uow

WAITING_PAGE = 5  # each with its line and its button: all of it is in sight on a phone


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seen, now = await overview(act) if act.person else None, act.now
    note = _start_data(dialog_manager).get("note")
    parts = [speech.say(note)] if note else []
    parts.append(home_text(speech, seen, now) if seen else speech.say("home-visitor"))
    count = len(seen.waiting) if seen else 0
    return {"body": Html("\n\n".join(parts)), "waiting_count": count, "shown": first_doors(doors(seen))}


def _start_data(manager: DialogManager) -> dict[str, Any]:
    return manager.start_data if isinstance(manager.start_data, dict) else {}


def forget_note(manager: DialogManager) -> None:
    """It was said once, and something else was looked at since."""
    _start_data(manager).pop("note", None)


async def more_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    forget_note(dialog_manager)
    async with uow.read() as act:
        seen = await overview(act) if act.person else None
    return {"shown": doors(seen)[FIRST_DOORS:]}


async def waiting_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A sentence and a button for each thing of the page that is shown."""
    forget_note(dialog_manager)
    async with uow.read() as act:
        waiting, now = await waiting_for(act) if act.person else [], act.now
    pages: Any = dialog_manager.find("thing_pages")
    first = WAITING_PAGE * min(await pages.get_page(), max(0, len(waiting) - 1) // WAITING_PAGE)
    return {
        "count": len(waiting),
        "lines": waiting_lines(speech, waiting[first : first + WAITING_PAGE], now),
        "things": [
            (
                f"{one.kind.value}:{one.subject_id}",
                short(speech.label(f"waitingkind-{one.kind.value}-btn", about=one.about)),
            )
            for one in waiting
        ],
    }
