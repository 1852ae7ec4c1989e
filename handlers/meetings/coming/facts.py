"""A meeting in words for one of its sides: when (in the reader's zone), with whom, in what form, where."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Html, Speech, short
from models.meeting import Meeting
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.links import is_link

AGENDA_SHOWN = 150
PLACE_SHOWN = 150


def facts_of(speech: Speech, meeting: Meeting, me: Person) -> Html:
    """All that a side needs to come to the meeting, a line each."""
    other = meeting.mentorship.other_side(me.id)
    lines = [
        speech.say("meetings-when", when=speech.when(meeting.starts_at), form=speech.term(meeting.form)),
        speech.say("meetings-other", other=name_of(speech, other)),
        *zone_lines(speech, meeting.starts_at, me, meeting.mentorship),
    ]
    if meeting.place or not other.is_erased:  # nobody sends the link of a meeting that ended with an erasing
        lines.append(place_line(speech, meeting.form, meeting.place, mine=meeting.mentorship.mentor_id == me.id))
    if meeting.agenda:
        lines.append(agenda_line(speech, meeting.agenda))
    return Html("\n".join(lines))


def agenda_line(speech: Speech, agenda: str) -> Html:
    return speech.say("meetings-agenda", agenda=short(agenda, AGENDA_SHOWN))


def place_line(speech: Speech, form: Form, place: str, *, mine: bool) -> Html:
    """A link stays whole, an address is cut. `mine`: the mentor reads it, whose place it is."""
    if not place:
        return speech.say(f"meetings-no-place-{form.value}", mine="yes" if mine else "no")
    return speech.say(f"meetings-place-{form.value}", place=place if form is Form.remote else short(place, PLACE_SHOWN))


def zone_lines(speech: Speech, moment: datetime, me: Person, pair: Mentorship) -> list[Html]:
    """When the clocks of the two differ then: whose time it is, and what the other's clock shows."""
    other = pair.other_side(me.id)
    if not clocks_differ(moment, me, other):
        return []
    theirs = Speech(speech.locale, other.timezone)
    is_same_day = theirs.local(moment).date() == speech.local(moment).date()
    other_time = theirs.time(moment) if is_same_day else theirs.when(moment)
    return [speech.say("meetings-zones", other_time=other_time, **zones_of(speech, me, pair))]


def zones_of(speech: Speech, me: Person, pair: Mentorship) -> dict[str, str]:
    """By the clock that each of them goes by: that of their city, or one that they chose."""
    other_zone = speech.zone_name(pair.other_side(me.id).timezone)
    return {"zone": speech.zone_name(me.timezone), "other_zone": other_zone, **other_is(me, pair)}


def other_is(me: Person, pair: Mentorship) -> dict[str, str]:
    """The role of the other one of the two, and whether they can be told, for a text that says so."""
    role = "mentor" if pair.mentee_id == me.id else "mentee"
    return {"other_is": role, "told": told_of(pair.other_side(me.id))}


def clocks_differ(moment: datetime, me: Person, other: Person) -> bool:
    mine, theirs = (moment.astimezone(ZoneInfo(person.timezone)) for person in (me, other))
    return mine.utcoffset() != theirs.utcoffset()


def video_link_of(meeting: Meeting) -> str | None:
    """The video link, when it is one that a button can open."""
    return meeting.place if meeting.form is Form.remote and is_link(meeting.place) else None
