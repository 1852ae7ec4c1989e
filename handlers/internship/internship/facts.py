"""Days of an internship in words. Their hours are told by the school's clock, because the intern is there; a reader
whose clock differs is told both.
"""

from collections.abc import Iterable
from datetime import datetime

from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.internship import Internship, InternshipDay, InternshipDayState
from models.mentorship import Mentorship
from models.person import Person
from services.internship.internships import live_days

PLACE_SHOWN, PROGRAMME_SHOWN = 150, 300


def span_of_day(speech: Speech, day: InternshipDay) -> str:
    """«пн, 9 марта, 9:00–16:00» by the school's clock."""
    return span_said(speech, day.internship.mentorship, day.starts_at, day.ends_at)


def span_said(speech: Speech, pair: Mentorship, starts_at: datetime, ends_at: datetime) -> str:
    there = Speech(speech.locale, pair.mentor.timezone)
    return f"{there.when(starts_at)}–{there.time(ends_at)}"


def day_lines(speech: Speech, days: Iterable[InternshipDay]) -> Html:
    return Html("\n".join(speech.say("internship-day-line", when=span_of_day(speech, day)) for day in days))


def clock_lines(speech: Speech, day: InternshipDay | None) -> list[Html]:
    """When the reader's clock differs from the school's: whose time is shown, and the reader's own."""
    if day is None:
        return []
    zone = day.internship.mentorship.mentor.timezone
    there = Speech(speech.locale, zone)
    if there.local(day.starts_at).utcoffset() == speech.local(day.starts_at).utcoffset():
        return []
    mine = f"{speech.time(day.starts_at)}–{speech.time(day.ends_at)}"
    return [speech.say("internship-clocks", zone=speech.zone_name(zone), mine=mine)]


def place_lines(speech: Speech, day: InternshipDay) -> list[Html]:
    """Where, and what is planned."""
    lines = []
    if day.place:
        lines.append(speech.say("internship-place", place=short(day.place, PLACE_SHOWN)))
    else:
        lines.append(speech.say("internship-no-place"))
    if day.programme:
        lines.append(speech.say("internship-programme", programme=short(day.programme, PROGRAMME_SHOWN)))
    return lines


def pass_lines(speech: Speech, day: InternshipDay, me: Person) -> list[Html]:
    """The host orders a pass, and the guest brings a passport."""
    pair = day.internship.mentorship
    if me.id == pair.mentee_id:
        return [speech.say("internship-passport")]
    return [speech.say("internship-order-pass", guest=name_of(speech, pair.mentee))]


def other_line(speech: Speech, pair: Mentorship, me: Person) -> Html:
    """«Ментор: …» for the intern, «Стажёр: …» for the mentor, both for a coordinator."""
    if not pair.is_of(me.id):
        return speech.say("internship-both", mentor=name_of(speech, pair.mentor), intern=name_of(speech, pair.mentee))
    role = "mentor" if me.id == pair.mentee_id else "mentee"
    return speech.say("internship-other", role=role, name=name_of(speech, pair.other_side(me.id)))


def number_of(internship: Internship, day: InternshipDay) -> tuple[int, int]:
    """«день 2 из 3»"""
    days = live_days(internship)
    ids = [one.id for one in days]
    return (ids.index(day.id) + 1 if day.id in ids else 0), len(days)


def internship_lines(speech: Speech, now: datetime, person: Person, internships: Iterable[Internship]) -> Html:
    """For coordinators, a line for each internship of the person."""
    return lines_of(_internship_line(speech, now, person, one) for one in internships)


def _internship_line(speech: Speech, now: datetime, person: Person, internship: Internship) -> Html:
    pair, days = internship.mentorship, live_days(internship)
    return speech.say(
        "internship-card-line",
        state=speech.term(internship.state),
        held=len([day for day in days if day.state is InternshipDayState.agreed and day.ends_at <= now]),
        count=len(days),
        role="mentor" if person.id == pair.mentee_id else "mentee",
        name=list_name_of(speech, pair.other_side(person.id)),
    )


def paragraphs(parts: Iterable[Html]) -> Html:
    return Html("\n\n".join(part for part in parts if part))


def lines_of(parts: Iterable[Html]) -> Html:
    return Html("\n".join(part for part in parts if part))
