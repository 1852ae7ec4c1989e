"""What a list says about one person: post and school, whose mentor or mentee they are, whether they have come."""

from datetime import datetime
from typing import Any

from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.people import told_of
from handlers.shared.speech import Html, Speech, short
from services.people.directory import PeopleFound, PersonLine

SCHOOL_SHOWN = 40


def people_shown(speech: Speech, now: datetime, found: PeopleFound, on_page: int = SHORT_PAGE) -> dict[str, Any]:
    """Values for a window with numbered lines of people, a button for each, and pages."""
    numbered = list(enumerate(found.lines, found.first + 1))
    return {
        "count": found.count,
        "lines": Html("\n".join(line_of(speech, now, number, one) for number, one in numbered)),
        "people": [(one.person.id, short(f"{number}. {one.person.list_name}")) for number, one in numbered],
        "people_pages": pages_of(found.count, on_page),
    }


def line_of(speech: Speech, now: datetime, number: int, one: PersonLine) -> Html:
    """«1. Петрова Анна Сергеевна, директор, Школа № 57» and, below it, «ментор, стажёры: 2 из 3»."""
    person = one.person
    where = (
        speech.term(person.position).lower() if person.position else "",
        short(person.school.name, SCHOOL_SHOWN) if person.school else person.city.name(speech.locale),
    )
    return speech.say(
        "directory-line",
        number=number,
        name=person.full_name,
        where=", ".join(filter(None, where)),
        state=state_of(speech, now, one),
    )


def state_of(speech: Speech, now: datetime, one: PersonLine) -> str:
    parts = [_as_mentor(speech, now, one)] if one.is_mentor else []
    if one.is_mentee:
        mentor = one.mentor.list_name if one.mentor else ""
        more = max(0, one.mentors - 1)
        parts.append(speech.label("directory-mentee", has="yes" if mentor else "no", mentor=mentor, more=more))
    if not one.person.can_be_told:
        parts.append(came_of(speech, one))
    return "; ".join(parts)


def _as_mentor(speech: Speech, now: datetime, one: PersonLine) -> str:
    is_paused = one.paused_until is not None and now < one.paused_until
    return speech.label(
        "directory-mentor", paused="yes" if is_paused else "no", mentees=one.mentees, capacity=one.capacity
    )


def came_of(speech: Speech, one: PersonLine) -> str:
    """«ещё не в боте»; «чат с ботом закрыт»; «в боте»."""
    return speech.label("directory-came", told=told_of(one.person))
