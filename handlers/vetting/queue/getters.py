from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.people import list_name_of, offer_of, post_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from handlers.vetting.application.getters import reason_of
from handlers.vetting.queue.states import APPLICATION
from models.profile import ApplicationReason, ApplicationState, MentorProfile
from models.vetting import Criterion
from services.refusals import NotFound
from services.unit_of_work import Act, Uow
from services.vetting.criteria import marks_of, note_of
from services.vetting.decisions import application, decided_by, found_by, waiting_applications


async def queue_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        waiting = await waiting_applications(act)
        labels = [(profile.person_id, _line(speech, act, profile)) for profile in waiting]
    return {"count": len(labels), "applications": labels}


def _line(speech: Speech, act: Act, profile: MentorProfile) -> str:
    """«Петрова А. С. · 3 дня»"""
    return short(profile.person.list_name, tail=speech.age(profile.submitted_at or act.now, act.now))


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await application(act, APPLICATION.id_of(dialog_manager))
        if profile is None:
            return {"body": speech.say("refusal-not-found"), "undecided": False, "found": False, "photo": None}
        marks, note = await marks_of(act, profile), await note_of(act, profile)
        decider = await decided_by(act, profile)
        who = list_name_of(speech, decider) if decider else ""
        outcome = speech.say(f"vetting-outcome-{profile.state.value}", who=who)
    if profile.state is ApplicationState.declined:
        outcome = Html("\n".join([outcome, reason_of(speech, profile)]))
    # the decision applies to the attempt shown: the applicant may have submitted another one since
    dialog_manager.dialog_data["attempt"] = profile.attempt
    parts = [application_text(speech, profile)]
    parts += [speech.say("vetting-noted", words=note.words)] if note else []
    undecided = profile.state is ApplicationState.submitted
    return {
        "body": Html("\n\n".join([*parts, outcome] if undecided else [outcome, *parts])),
        "undecided": undecided,
        "found": True,
        "photo": shown_photo(profile.photo_id),
        "met": len(marks),
        "criteria_count": len(Criterion),
    }


async def _open_application(act: Act, manager: DialogManager) -> MentorProfile:
    profile = await application(act, APPLICATION.id_of(manager))
    if profile is None:
        raise NotFound
    return profile


async def criteria_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each criterion in full, with who found it met, and a short button that says what pressing it does."""
    async with uow.read() as act:
        profile = await _open_application(act, dialog_manager)
        found = await found_by(act, profile)
    lines = [
        speech.say("vetting-criterion-met" if one in found else "vetting-criterion-open", words=speech.term(one),
                   who=list_name_of(speech, found[one]) if one in found else "")
        for one in Criterion
    ]  # fmt: skip
    labels = {one: speech.label(f"vetting-btn-criterion-{one.value}") for one in Criterion}
    return {
        "name": profile.person.full_name,
        "lines": Html("\n".join(lines)),
        "criteria": [
            (f"{one.value}:{'no' if one in found else 'yes'}", f"✓ {label}" if one in found else label)
            for one, label in labels.items()
        ],
    }


async def note_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await _open_application(act, dialog_manager)
        note = await note_of(act, profile)
    return {
        "name": profile.person.full_name,
        "noted": note is not None,
        "now": speech.say("application-now", words=note.words) if note else "",
    }


def application_text(speech: Speech, profile: MentorProfile) -> Html:
    """The whole application; for both the card and the notice."""
    person = profile.person
    lead = speech.say(
        "vetting-application",
        name=person.full_name,
        post=post_of(speech, person),
        since=speech.full_day(speech.local(profile.submitted_at).date()) if profile.submitted_at else "",
    )
    parts = [lead, offer_of(speech, profile)]
    if profile.question:
        asked = speech.say("vetting-asked", question=profile.question, answer=profile.answer or "—")
        parts.append(asked)
    return Html("\n\n".join(parts))


async def reasons_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"reasons": [(reason.value, speech.label(f"vetting-btn-{reason.value}")) for reason in ApplicationReason]}
