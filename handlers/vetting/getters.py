from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.people import offer_of, post_of
from handlers.shared.speech import Html, Speech, short
from models.profile import ApplicationReason, ApplicationState, MentorProfile
from services.act import Act, Uow
from services.vetting import application, decided_by, waiting_applications

LABEL = 25


async def queue_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        waiting = await waiting_applications(act)
        labels = [(profile.person_id, _line(speech, act, profile)) for profile in waiting]
    return {"count": len(labels), "applications": labels}


def _line(speech: Speech, act: Act, profile: MentorProfile) -> str:
    """«Петрова А. С. · 3 дня»"""
    age = speech.label("vetting-age", days=(act.now - profile.submitted_at).days)
    return short(profile.person.list_name, LABEL - len(age)) + age


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    start_data: Any = dialog_manager.start_data
    async with uow.read() as act:
        profile = await application(act, start_data["mentor_id"])
        if profile is None:
            return {"body": speech.say("refusal-not-found"), "undecided": False}
        body = application_text(speech, profile)
        outcome = speech.say(f"vetting-outcome-{profile.state.value}", who=await decided_by(act, profile))
    # what is shown is what will be decided on: the applicant may have applied anew since
    dialog_manager.dialog_data["attempt"] = profile.attempt
    return {
        "body": Html(f"{body}\n\n{outcome}"),
        "undecided": profile.state is ApplicationState.submitted,
    }


def application_text(speech: Speech, profile: MentorProfile) -> Html:
    """The whole application, for the card and for the notice."""
    person = profile.person
    lead = speech.say(
        "vetting-application",
        name=person.full_name,
        post=post_of(speech, person),
        since=speech.full_day(speech.local(profile.submitted_at).date()),
    )
    return Html(f"{lead}\n\n{offer_of(speech, profile)}")


async def reasons_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"reasons": [(reason.value, speech.label(f"vetting-btn-{reason.value}")) for reason in ApplicationReason]}
