"""A meeting in words for one of its sides: when (in the reader's zone), with whom, in what form, where."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.shared.speech import Html, Speech, short
from models.meeting import Meeting
from models.person import Person
from models.profile import Form

AGENDA_SHOWN = 150
PLACE_ON_ALERT = 150
_LINKS = ("https://", "http://")


def facts_of(speech: Speech, meeting: Meeting, me: Person) -> Html:
    """All that a side needs to come to the meeting, a line each."""
    other = meeting.mentorship.other_side(me.id)
    lines = [
        speech.say("meetings-when", when=speech.when(meeting.starts_at), form=speech.term(meeting.form)),
        speech.say("meetings-other", other=other.full_name),
        *zone_lines(speech, meeting.starts_at, me, other),
        place_line(speech, meeting.form, meeting.place),
    ]
    if meeting.agenda:
        lines.append(speech.say("meetings-agenda", agenda=short(meeting.agenda, AGENDA_SHOWN)))
    return Html("\n".join(lines))


def place_line(speech: Speech, form: Form, place: str) -> Html:
    return speech.say(f"meetings-place-{form.value}" if place else f"meetings-no-place-{form.value}", place=place)


def zone_lines(speech: Speech, moment: datetime, me: Person, other: Person) -> list[Html]:
    """When the clocks of the two differ then: whose time it is, and what the other's clock shows."""
    theirs = moment.astimezone(ZoneInfo(other.timezone))
    if theirs.utcoffset() == speech.local(moment).utcoffset():
        return []
    cities = {"city": me.city.name(speech.locale), "other_city": other.city.name(speech.locale)}
    return [speech.say("meetings-zones", other_time=f"{theirs:%H:%M}", **cities)]


def link_of(meeting: Meeting) -> str | None:
    """The video link, when it is one that a button can open."""
    is_link = meeting.form is Form.remote and meeting.place.startswith(_LINKS)
    return meeting.place if is_link else None
