from datetime import date, datetime
from typing import Any

from handlers.entry.introduction.onboarding_route import next_step
from handlers.shared.people import offer_of, programmes_ticked
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from handlers.vetting.application.draft import Forms
from models.profile import ApplicationState, MentorProfile
from services.entry.joining import is_invited
from services.people.wishes import topics
from services.refusals import NotFound
from services.unit_of_work import Uow
from services.vetting.applications import ABOUT_LIMIT, CAPACITIES, USUAL_CAPACITY, my_application
from services.vetting.decisions import decision_expected_by, somebody_decides_on_mine


async def _mine(uow: Uow) -> MentorProfile:
    """The acting person's application; an empty one if they have not begun."""
    async with uow.read() as act:
        return await my_application(act) or MentorProfile(
            about="", building="", video_link="", capacity=USUAL_CAPACITY, topics=[]
        )


def _said(speech: Speech, words: str) -> dict[str, Any]:
    """The earlier answer to this step, which can be kept or replaced."""
    return {"said": bool(words), "now": speech.say("application-now", words=words) if words else ""}


async def about_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    return {"limit": ABOUT_LIMIT, **_said(speech, (await _mine(uow)).about)}


async def topics_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"topics": [(topic.id, short(topic.name(speech.locale))) for topic in await topics(act)]}


async def forms_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    present = Forms.of(await _mine(uow))
    labels = {forms: speech.label(f"application-forms-{forms.value}") for forms in Forms}
    return {"forms": [(one.value, _marked(label, one is present)) for one, label in labels.items()]}


def _marked(label: str, is_present: bool) -> str:
    return f"• {label} •" if is_present else label


async def building_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    mine = await _mine(uow)
    return {
        "may_skip": not mine.in_person,
        "optional": "no" if mine.in_person else "yes",
        **_said(speech, mine.building),
    }


async def link_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    return _said(speech, (await _mine(uow)).video_link)


async def capacity_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    present = (await _mine(uow)).capacity
    labels = [(number, _marked(str(number), number == present)) for number in CAPACITIES]
    return {"capacities": labels, "usual": USUAL_CAPACITY}


async def confirm_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    mine = await _mine(uow)
    async with uow.read() as act:
        invited, decided = await is_invited(act, mine), await somebody_decides_on_mine(act)
    then = "invited" if invited else "decided" if decided else "nobody"
    return {"offer": offer_of(speech, mine), "invited": "yes" if invited else "no", "then": then, **_photo(mine)}


async def programmes_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"programmes": programmes_ticked(speech, await my_application(act))}


async def photo_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    return _photo(await _mine(uow))


def _photo(mine: MentorProfile) -> dict[str, Any]:
    return {"photo": shown_photo(mine.photo_id), "has_photo": "yes" if mine.photo_id else "no"}


async def status_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await my_application(act)
        until = await decision_expected_by(act, profile) if profile else None
        body = _standing(speech, profile, act.now, until) if profile else speech.say("application-none")
    state = profile.state if profile else None
    photo = shown_photo(profile.photo_id) if profile else None
    return {"body": body, "photo": photo, **{one.value: one is state for one in ApplicationState}}


def _standing(speech: Speech, profile: MentorProfile, now: datetime, until: date | None) -> Html:
    """Where the application stands, since when, until when a decision is expected, what happens next, and what was
    sent.
    """
    state = profile.state
    moment = profile.submitted_at if state is ApplicationState.submitted else profile.decided_at
    day = speech.full_day(speech.local(moment).date()) if moment else ""
    days = speech.days_since(moment, now) if moment else 0
    parts = [speech.say(f"application-{state.value}", day=day, days=days, **next_step(profile))]
    if state is ApplicationState.declined:
        parts.append(reason_of(speech, profile))
    if state is ApplicationState.returned:
        parts.append(question_of(speech, profile))
    parts.append(speech.say("application-next", state=state.value, until=speech.full_day(until) if until else ""))
    if profile.attempt:
        parts.append(speech.say("application-offered", offer=offer_of(speech, profile)))
    if profile.attempt and profile.answer:
        parts.append(speech.say("application-asked", question=profile.question or "—", answer=profile.answer))
    return Html("\n\n".join(parts))


async def answer_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    mine = await _mine(uow)
    if mine.state is not ApplicationState.returned:
        raise NotFound
    return {"question": question_of(speech, mine)}


def reason_of(speech: Speech, profile: MentorProfile) -> Html:
    """Why it was declined: a fixed reason or the coordinator's words, which are removed when the coordinator is
    erased.
    """
    reason = speech.term(profile.decision_reason) if profile.decision_reason else profile.decision_note
    return speech.say("application-reason", reason=reason or "—")


def question_of(speech: Speech, profile: MentorProfile) -> Html:
    """The coordinator's question, which is removed when the coordinator is erased."""
    return speech.say("application-question", question=profile.question or "—")
