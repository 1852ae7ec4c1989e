from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Html, Speech
from models.person import Role
from models.profile import ApplicationState
from services.act import Uow
from services.home import Overview, Waiting, overview, waiting_for

FIRST_LINES = 3


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seen = await overview(act) if act.person else None
    note = dialog_manager.start_data.get("note") if isinstance(dialog_manager.start_data, dict) else None
    parts = [speech.say(note)] if note else []
    if seen is None:
        return {"body": _paragraphs([*parts, speech.say("home-visitor")]), **_flags(None)}
    if seen.waiting:
        parts.append(_waiting_lines(speech, seen.waiting))
    parts.append(_standing(speech, seen))
    return {"body": _paragraphs(parts), "waiting_count": len(seen.waiting), **_flags(seen)}


def _paragraphs(parts: list[Html]) -> Html:
    return Html("\n\n".join(parts))


def _waiting_lines(speech: Speech, waiting: list[Waiting]) -> Html:
    lines = [speech.say("home-waiting", count=len(waiting))]
    lines += [Html("• " + waiting_line(speech, one)) for one in waiting[:FIRST_LINES]]
    return Html("\n".join(lines))


def waiting_line(speech: Speech, one: Waiting) -> Html:
    """«Запрос: Иванов П. А., с 9 марта»"""
    since = speech.day(speech.local(one.since).date())
    return speech.say(f"waitingkind-{one.kind.value}", about=one.about, since=since)


def _standing(speech: Speech, seen: Overview) -> Html:
    lines: list[Html] = []
    mentee = seen.person.holds(Role.mentee)
    if seen.mentorship:
        lines.append(speech.say("home-mentor", mentor=seen.mentorship.mentor.full_name))
    elif seen.request:
        lines.append(speech.say("home-request-sent", mentor=seen.request.mentor.full_name))
    elif mentee:
        lines.append(speech.say("home-no-mentor"))
    if seen.mentor and seen.mentor.state is ApplicationState.approved:
        lines.append(speech.say("home-mentees", count=seen.mentees, capacity=seen.mentor.capacity))
    elif seen.mentor:
        lines.append(speech.say(f"home-application-{seen.mentor.state.value}"))
    if seen.next_meeting:
        meeting = seen.next_meeting
        side = (
            meeting.mentorship.mentor if meeting.mentorship.mentee_id == seen.person.id else meeting.mentorship.mentee
        )
        when = speech.when(meeting.starts_at)
        lines.append(speech.say("home-meeting", when=when, form=speech.term(meeting.form), other=side.list_name))
    if seen.project:
        accepted = sum(stage.state == "accepted" for stage in seen.project.stages)
        lines.append(speech.say("home-project", accepted=accepted, stages=len(seen.project.stages)))
    if not lines:
        lines.append(speech.say("home-member", name=seen.person.address_name))
    return Html("\n".join(lines))


def _flags(seen: Overview | None) -> dict[str, bool]:
    """What the person may open from home; the services check it again."""
    person = seen.person if seen else None
    holds = person.holds if person else lambda *_: False
    mentee, mentor = holds(Role.mentee), holds(Role.mentor)
    return {
        "visitor": person is None,
        "member": person is not None,
        "looks_for_mentor": mentee and seen is not None and seen.mentorship is None,
        "mentored": seen is not None and seen.mentorship is not None,
        "mentor": mentor,
        "not_mentee": not mentee and not mentor,
        "may_apply": not mentor and (seen is None or seen.mentor is None),
        "applied": seen is not None and seen.mentor is not None and seen.mentor.state is not ApplicationState.approved,
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
            (f"{one.kind.value}:{one.subject_id}", speech.label(f"waitingkind-{one.kind.value}-btn", about=one.about))
            for one in waiting
        ],
    }
