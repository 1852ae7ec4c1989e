"""How one person is described to another: name, post, school, city, and what a mentor offers."""

from handlers.shared.speech import Html, Speech, short
from models.mentorship import Programme
from models.newer_values import is_newer
from models.person import Person
from models.profile import MentorProfile, Topic
from services.matching.programmes import taken_by
from services.people.names import Name
from services.privacy.erasing import WhatEnds


def post_of(speech: Speech, person: Person, *, for_anybody: bool = False) -> str:
    """«Директор, Школа № 57, Москва», as far as it is known. `for_anybody`: leave out typed places, which no
    coordinator has checked yet.
    """
    school, city = person.school, person.city
    parts = [
        speech.term(person.position) if person.position else "",
        school.name if school and not (for_anybody and school.typed) else "",
        "" if city.is_none or (for_anybody and city.typed) else city.name(speech.locale),
    ]
    return ", ".join(part for part in parts if part)


def post_inside(speech: Speech, person: Person, *, for_anybody: bool = False) -> str:
    """«директор, Школа № 57, Москва», after a name and a comma; a school's name keeps its capital."""
    said = post_of(speech, person, for_anybody=for_anybody)
    return said[:1].lower() + said[1:] if person.position else said


def school_of(speech: Speech, person: Person, room: int) -> str:
    """«Школа № 57, Москва» for lists open to anybody, which leave out typed places; the school is cut to fit."""
    city = "" if person.city.is_none or person.city.typed else person.city.name(speech.locale)
    school = person.school.name if person.school and not person.school.typed else ""
    tail = f", {city}" if school and city else city
    return short(school, room, tail=tail)


def name_of(speech: Speech, person: Person) -> str:
    """The full name, or for an erased person a label that says so."""
    return speech.label("people-erased") if person.is_erased else person.full_name


def list_name_of(speech: Speech, person: Person) -> str:
    """The name as in lists, or for an erased person a label that says so."""
    return speech.label("people-erased") if person.is_erased else person.list_name


def told_of(person: Person) -> str:
    """Whether the bot can write to that person, as the value of a text: "yes"; "no" when they have closed the chat;
    "never" when they have not come to the bot yet.
    """
    if person.can_be_told:
        return "yes"
    return "never" if person.telegram_id is None else "no"


def name_parts(speech: Speech, name: Name | Person) -> Html:
    """Surname, first name and patronymic, one line each."""
    patronymic = name.patronymic or speech.label("people-no-patronymic")
    return speech.say("people-name", surname=name.surname, first_name=name.first_name, patronymic=patronymic)


def ending_of(speech: Speech, ending: WhatEnds) -> str:
    """«встречи — 2, запросы — 1»: how many things of each kind would end with the person."""
    counts = {
        "meetings": len(ending.meetings),
        "requests": len(ending.requests),
        "mentorships": len(ending.mentorships),
        "days": len(ending.days),
        "led": ending.led,
        "groups": ending.groups,
    }
    said = [speech.label(f"privacy-ends-{what}", count=count) for what, count in counts.items() if count]
    return ", ".join(said)


def topics_of(speech: Speech, topics: list[Topic]) -> str:
    return ", ".join(topic.name(speech.locale) for topic in topics)


def forms_of(speech: Speech, profile: MentorProfile) -> str:
    return ", ".join(speech.term(form) for form in profile.forms)


def programme_of(speech: Speech, programme: Programme) -> Html:
    """«Программа: стажировка «Рядом с директором»»"""
    return speech.say("people-programme", programme=speech.term(programme))


def programme_short(speech: Speech, programme: Programme) -> str:
    """The programme's name as it fits a button."""
    if is_newer(programme):
        return speech.term(programme)
    return speech.label(f"people-btn-{programme.value}")


def programmes_taken(speech: Speech, profile: MentorProfile) -> str:
    """The programmes that the mentor takes mentees for, in short."""
    return ", ".join(programme_short(speech, one) for one in taken_by(profile))


def programmes_ticked(speech: Speech, profile: MentorProfile | None) -> list[tuple[str, str]]:
    """A button for each programme, ticked when the mentor takes mentees for it."""
    taken = taken_by(profile) if profile else list(Programme)
    labels = {one: programme_short(speech, one) for one in Programme}
    return [(one.value, f"✓ {label}" if one in taken else label) for one, label in labels.items()]


def offer_of(speech: Speech, profile: MentorProfile) -> Html:
    """Everything that a mentor offers, one line each; empty parts are left out."""
    lines = [speech.say("people-about", about=profile.about), ""] if profile.about else []
    if profile.topics:
        lines.append(speech.say("people-topics", topics=topics_of(speech, profile.topics)))
    lines.append(speech.say("people-forms", forms=forms_of(speech, profile)))
    if len(taken_by(profile)) < len(Programme):
        lines.append(speech.say("people-programmes", programmes=programmes_taken(speech, profile)))
    if profile.building:
        lines.append(speech.say("people-building", building=profile.building))
    if profile.video_link:
        lines.append(speech.say("people-link", link=profile.video_link))
    lines.append(speech.say("people-capacity", capacity=profile.capacity))
    return Html("\n".join(lines))
