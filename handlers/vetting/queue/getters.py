from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.people import list_name_of, offer_of, post_of, school_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from handlers.vetting.application.getters import reason_of
from handlers.vetting.queue.states import APPLICATION
from models.person import Person
from models.profile import ApplicationReason, ApplicationState, MentorProfile
from models.vetting import Criterion, VettingNote
from services.places.search import Portion
from services.refusals import NotFound
from services.unit_of_work import Act, Uow
from services.vetting.criteria import earlier_notes, marks_of, note_of
from services.vetting.decisions import application, decided_by, found_by
from services.vetting.lists import ApplicationCount, ApplicationList, applications_of, counted_applications

FOUND = SearchedChoice("application")
LIST, WHY, ATTEMPT, NOTED = "application_list", "why", "attempt", "noted_attempt"
WHERE_SHOWN = 45


async def queue_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    which = ApplicationList(dialog_manager.dialog_data.get(LIST, ApplicationList.ours))
    async with uow.read() as act:
        counted = await counted_applications(act)
        part = Portion(await FOUND.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
        found = await applications_of(act, which, part)
        numbered = list(enumerate(found.applications, found.first + 1))
        lines = [_line(speech, act, number, profile) for number, profile in numbered]
        heads = [_head(speech, act, one, counted[one]) for one in ApplicationList]
    return {
        "heads": Html("\n".join(heads)),
        "which": which.value,
        "count": counted[which].count,
        "lines": Html("\n".join(lines)),
        "applications": [(one.person_id, short(f"{number}. {one.person.list_name}")) for number, one in numbered],
        "applications_pages": pages_of(counted[which].count, SHORT_PAGE),
        "lists": [
            (one.value, speech.label(f"vetting-btn-list-{one.value}", count=counted[one].count))
            for one in ApplicationList
            if one is not which
        ],
    }


def _head(speech: Speech, act: Act, which: ApplicationList, counted: ApplicationCount) -> Html:
    days = speech.days_since(counted.oldest or act.now, act.now)
    return speech.say(f"vetting-list-{which.value}", count=counted.count, days=days)


def _line(speech: Speech, act: Act, number: int, profile: MentorProfile) -> Html:
    """«1. Петрова А. С., Школа № 57, Москва · 3 дня»"""
    waits = profile.state is ApplicationState.submitted
    moment = profile.submitted_at if waits else profile.decided_at
    return speech.say(
        "vetting-line",
        number=number,
        name=profile.person.list_name,
        where=school_of(speech, profile.person, WHERE_SHOWN),
        state=profile.state.value,
        age=speech.age(moment or act.now, act.now),
    )


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await application(act, APPLICATION.id_of(dialog_manager))
        if profile is None:
            return {"body": speech.say("refusal-not-found"), "undecided": False, "found": False, "photo": None}
        found, note = await found_by(act, profile), await note_of(act, profile)
        earlier = await earlier_notes(act, profile)
        decider = await decided_by(act, profile)
        who = list_name_of(speech, decider) if decider else ""
        outcome = speech.say(f"vetting-outcome-{profile.state.value}", who=who)
    if profile.state is ApplicationState.declined:
        outcome = Html("\n".join([outcome, reason_of(speech, profile)]))
    undecided = profile.state is ApplicationState.submitted
    if undecided:  # the decision applies to the attempt shown: the applicant may have submitted another one since
        dialog_manager.dialog_data[ATTEMPT] = profile.attempt
    parts = [application_text(speech, profile)]
    parts += [] if undecided else [speech.say("vetting-found", lines=_criteria(speech, found))]
    parts += [speech.say("vetting-noted", words=note.words)] if note else []
    parts += [_earlier(speech, one) for one in earlier]
    return {
        "body": Html("\n\n".join([*parts, outcome] if undecided else [outcome, *parts])),
        "undecided": undecided,
        "found": True,
        "photo": shown_photo(profile.photo_id),
        "met": len(found),
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
    labels = {one: speech.label(f"vetting-btn-criterion-{one.value}") for one in Criterion}
    return {
        "name": profile.person.full_name,
        "lines": _criteria(speech, found),
        "criteria": [
            (f"{one.value}:{'no' if one in found else 'yes'}", f"✓ {label}" if one in found else label)
            for one, label in labels.items()
        ],
    }


def _criteria(speech: Speech, found: dict[Criterion, Person]) -> Html:
    lines = [
        speech.say("vetting-criterion-met" if one in found else "vetting-criterion-open", words=speech.term(one),
                   who=list_name_of(speech, found[one]) if one in found else "")
        for one in Criterion
    ]  # fmt: skip
    return Html("\n".join(lines))


def _earlier(speech: Speech, note: VettingNote) -> Html:
    day = speech.full_day(speech.local(note.written_at).date())
    return speech.say("vetting-noted-earlier", day=day, words=note.words)


async def unmarked_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await _open_application(act, dialog_manager)
        marks = await marks_of(act, profile)
    lines = [speech.say("vetting-criterion-open", words=speech.term(one)) for one in Criterion if one not in marks]
    return {
        "name": profile.person.full_name,
        "lines": Html("\n".join(lines)),
        "met": len(marks),
        "criteria_count": len(Criterion),
    }


def reason_in(manager: DialogManager) -> ApplicationReason | str:
    """Why the open window declines: a fixed reason or the coordinator's words."""
    why: dict[str, str] = manager.dialog_data[WHY]
    return ApplicationReason(why["reason"]) if "reason" in why else why["words"]


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await _open_application(act, dialog_manager)
    why = reason_in(dialog_manager)
    reason = speech.term(why) if isinstance(why, ApplicationReason) else why
    return {"name": profile.person.full_name, "reason": reason}


async def note_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await _open_application(act, dialog_manager)
        note = await note_of(act, profile)
    dialog_manager.dialog_data[NOTED] = profile.attempt
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
