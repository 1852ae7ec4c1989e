from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.people.card.telling import known_text, months_text
from handlers.projects.project.telling import project_text, stage_buttons
from handlers.shared.choices import on_open_page
from handlers.shared.people import name_of, post_of
from handlers.shared.speech import Html, Speech, short
from models.person import Person
from services.internship.internships import internship_pair_with
from services.matching.agreed_before import Before, agreed_before
from services.matching.agreements import agreements_to_read
from services.people.cards import known_mentee, my_mentees
from services.unit_of_work import Uow

SCHOOL_SHOWN, AGENDA_SHOWN, MEETINGS_SHOWN = 40, 80, 8


async def mentees_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each mentee on the open page."""
    async with uow.read() as act:
        mentees = await my_mentees(act)
    lines = [_line(speech, number, *one) for number, one in enumerate(mentees, 1)]
    return {
        "count": len(mentees),
        "lines": await on_open_page(dialog_manager, "mentee", lines),
        "mentees": [
            (mentee.id, short(f"{number}. {mentee.list_name}")) for number, (mentee, _) in enumerate(mentees, 1)
        ],
    }


def _line(speech: Speech, number: int, mentee: Person, next_at: datetime | None) -> Html:
    """«1. Иванов П. А., Школа № 57. Встреча: чт, 12 марта, 15:00»"""
    school = short(mentee.school.name, SCHOOL_SHOWN) if mentee.school else mentee.city.name(speech.locale)
    return speech.say(
        "mentees-line",
        number=number,
        name=mentee.list_name,
        school=school,
        meets="yes" if next_at else "no",
        when=speech.when(next_at) if next_at else "",
    )


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        known = await known_mentee(act, dialog_manager.dialog_data["mentee_id"])
        agreements = await agreements_to_read(act, known.person.id)
        before = await agreed_before(act, known.person.id)
        internship = await internship_pair_with(act, known.person.id)
    project = known.project
    body = speech.say("mentees-no-project")
    if project is not None:
        body = project_text(speech, "mentees-project", project, act.now)
    return {
        "name": known.person.full_name,
        "post": post_of(speech, known.person),
        "months": months_text(speech, known),
        "known": Html("\n\n".join([*known_text(speech, known, to_mentor=True), *_before(speech, before)])),
        "body": body,
        "has": project is not None,
        "agreement": bool(agreements),
        "internship": internship is not None,
        "stages": stage_buttons(project) if project else [],
    }


def _before(speech: Speech, before: Before | None) -> list[Html]:
    """What the mentee let this mentor read of the mentorship with the earlier one."""
    if before is None:
        return []
    pair = before.pair
    lines = [speech.say("handover-before-goal", words=short(one, AGENDA_SHOWN)) for one in before.goals]
    lines += [
        speech.say(
            "handover-before-meeting",
            when=speech.when(one.starts_at),
            has_agenda="yes" if one.agenda else "no",
            agenda=short(one.agenda, AGENDA_SHOWN),
        )
        for one in before.meetings[-MEETINGS_SHOWN:]
    ]
    return [
        speech.say(
            "handover-before",
            mentor=name_of(speech, pair.mentor),
            since=speech.full_day(speech.local(pair.began_at).date()),
            until=speech.full_day(speech.local(pair.ended_at).date()) if pair.ended_at else "",
            has_agreement="yes" if before.number else "no",
            agreement=before.number,
            count=len(before.meetings),
            lines=Html("\n".join(lines)),
        )
    ]
