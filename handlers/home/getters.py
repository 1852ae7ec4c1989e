from typing import Any

from aiogram_dialog import DialogManager

from handlers.home.lines import home_text
from handlers.shared.speech import Html, Speech, short
from models.person import Role
from models.profile import ApplicationState
from services.act import Uow
from services.home import Overview, overview
from services.waiting import waiting_for


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seen = await overview(act) if act.person else None
    note = dialog_manager.start_data.get("note") if isinstance(dialog_manager.start_data, dict) else None
    parts = [speech.say(note)] if note else []
    parts.append(home_text(speech, seen) if seen else speech.say("home-visitor"))
    count = len(seen.waiting) if seen else 0
    return {"body": Html("\n\n".join(parts)), "waiting_count": count, **_flags(seen)}


def _flags(seen: Overview | None) -> dict[str, bool]:
    """What the person may open from home; the services check it again."""
    person = seen.person if seen else None
    holds = person.holds if person else lambda *_: False
    mentee, mentor = holds(Role.mentee), holds(Role.mentor)
    profile = seen.guiding.profile if seen and seen.guiding else None
    return {
        "only_looks": not mentee and not mentor,
        "member": person is not None,
        "visitor": person is None,
        "looks_for_mentor": mentee and seen is not None and not seen.mentorship and not seen.request,
        "mentored": seen is not None and seen.mentorship is not None,
        "mentor": mentor,
        "not_mentee": not mentee and not mentor,
        "may_apply": not mentor and profile is None,
        "applied": profile is not None and profile.state is not ApplicationState.approved,
        "coordinator": holds(Role.coordinator, Role.owner),
        "meets": mentor or mentee,
        "author": mentee,
        "reports": seen is not None and not seen.waiting and seen.stage_to_report is not None,
        "waits": seen is not None and bool(seen.waiting),
        "request_sent": seen is not None and seen.request is not None,
    }


async def waiting_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        waiting = await waiting_for(act) if act.person else []
    return {
        "count": len(waiting),
        "things": [
            (
                f"{one.kind.value}:{one.subject_id}",
                short(speech.label(f"waitingkind-{one.kind.value}-btn", about=one.about)),
            )
            for one in waiting
        ],
    }
