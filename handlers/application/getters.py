from collections.abc import Awaitable, Callable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.application.draft import Forms, offered
from handlers.shared.people import offer_of
from handlers.shared.speech import Html, Speech
from models.profile import ApplicationState, MentorProfile
from services.act import Uow
from services.applications import ABOUT_LIMIT, CAPACITIES, USUAL_CAPACITY, fill, my_application
from services.mentees import topics

Getter = Callable[..., Awaitable[dict[str, Any]]]


def said_getter(name: str) -> Getter:
    """What was said before at this step, to be kept or written anew."""

    async def getter(dialog_manager: DialogManager, speech: Speech, **_: Any) -> dict[str, Any]:
        said = dialog_manager.dialog_data.get(name, "")
        return {
            "limit": ABOUT_LIMIT,
            "said": bool(said),
            "now": speech.say("application-now", words=said) if said else "",
        }

    return getter


async def topics_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"topics": [(topic.id, topic.name(speech.locale)) for topic in await topics(act)]}


async def forms_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"forms": [(forms.value, speech.label(f"application-forms-{forms.value}")) for forms in Forms]}


async def building_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"may_skip": Forms(dialog_manager.dialog_data["forms"]).remote_only}


async def capacity_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    present = dialog_manager.dialog_data.get("capacity", USUAL_CAPACITY)
    labels = {number: f"• {number} •" if number == present else str(number) for number in CAPACITIES}
    return {"capacities": list(labels.items()), "usual": USUAL_CAPACITY}


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await fill(act, MentorProfile(), offered(dialog_manager))
    return {"offer": offer_of(speech, profile)}


async def status_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await my_application(act)
    if profile is None:
        return {"body": speech.say("application-none"), "declined": False, "approved": False}
    return {
        "body": _standing(speech, profile),
        "declined": profile.state is ApplicationState.declined,
        "approved": profile.state is ApplicationState.approved,
    }


def _standing(speech: Speech, profile: MentorProfile) -> Html:
    state = profile.state
    moment = profile.submitted_at if state is ApplicationState.submitted else profile.decided_at
    day = speech.full_day(speech.local(moment).date()) if moment else ""
    parts = [speech.say(f"application-{state.value}", day=day)]
    if state is ApplicationState.declined:
        parts.append(reason_of(speech, profile))
    parts.append(speech.say("application-next", state=state.value))
    return Html("\n\n".join(parts))


def reason_of(speech: Speech, profile: MentorProfile) -> Html:
    """Why it was declined: a fixed reason, or the coordinator's words; these go when the coordinator is erased."""
    reason = speech.term(profile.decision_reason) if profile.decision_reason else profile.decision_note
    return speech.say("application-reason", reason=reason or "—")
