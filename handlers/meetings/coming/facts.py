"""A meeting described for one of its sides: time (in the reader's zone), the other person, form, place."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.shared.people import name_of, post_inside, told_of
from handlers.shared.speech import Html, Speech, short
from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.links import is_link

AGENDA_SHOWN = 150
PLACE_SHOWN = 150


def facts_of(speech: Speech, meeting: Meeting, me: Person, moved: Html | None = None) -> Html:
    """Everything that one side needs for coming to the meeting, one line each. `moved`: said in place of the time."""
    other = meeting.mentorship.other_side(me.id)
    lines = [
        moved or speech.say("meetings-when", when=speech.when(meeting.starts_at), form=speech.term(meeting.form)),
        speech.say("meetings-other", other=name_of(speech, other)),
        *zone_lines(speech, meeting.starts_at, me, meeting.mentorship),
    ]
    # with an erased person there is nobody left to send a link; a cancelled meeting has no place to come to
    if meeting.state is MeetingState.planned and (meeting.place or not other.is_erased):
        lines.append(place_line(speech, meeting.form, meeting.place, mine=meeting.mentorship.mentor_id == me.id))
    if meeting.agenda:
        lines.append(agenda_line(speech, meeting.agenda))
    return Html("\n".join(lines))


def standing_of(speech: Speech, meeting: Meeting) -> str:
    """How a meeting that is not ahead ended. One that is past and that nobody has spoken of is still planned."""
    if meeting.state is MeetingState.planned:
        return speech.label("meetings-not-said")
    return speech.term(meeting.state)


def said_line(speech: Speech, said: Feedback) -> Html:
    """«Ваш ответ: состоялась, оценка 5»"""
    return speech.say("meetings-said", held="yes" if said.took_place else "no", rating=said.rating or 0)


def agenda_line(speech: Speech, agenda: str) -> Html:
    return speech.say("meetings-agenda", agenda=short(agenda, AGENDA_SHOWN))


def place_line(speech: Speech, form: Form, place: str, *, mine: bool) -> Html:
    """A long address is cut, a link never. `mine`: the reader is the mentor, whose place it is."""
    if not place:
        return speech.say(f"meetings-no-place-{form.value}", mine="yes" if mine else "no")
    return speech.say(f"meetings-place-{form.value}", place=place if form is Form.remote else short(place, PLACE_SHOWN))


def pass_lines(speech: Speech, form: Form, me: Person, pair: Mentorship) -> list[Html]:
    """In person the host orders a pass, and the guest brings a passport."""
    if form is not Form.in_person:
        return []
    if pair.mentee_id == me.id:
        return [speech.say("meetings-passport")]
    guest, post = name_of(speech, pair.mentee), post_inside(speech, pair.mentee)
    return [speech.say("meetings-order-pass", guest=guest, post=post)]


def zone_lines(speech: Speech, moment: datetime, me: Person, pair: Mentorship) -> list[Html]:
    """When the two people's clocks differ at that moment: whose time is shown, and the time for the other person."""
    other = pair.other_side(me.id)
    if not clocks_differ(moment, me, other):
        return []
    theirs = Speech(speech.locale, other.timezone)
    is_same_day = theirs.local(moment).date() == speech.local(moment).date()
    other_time = theirs.time(moment) if is_same_day else theirs.when(moment)
    return [speech.say("meetings-zones", other_time=other_time, **zones_of(speech, me, pair))]


def zones_of(speech: Speech, me: Person, pair: Mentorship) -> dict[str, str]:
    """The names of the two people's time zones."""
    other_zone = speech.zone_name(pair.other_side(me.id).timezone)
    return {"zone": speech.zone_name(me.timezone), "other_zone": other_zone, **other_is(me, pair)}


def other_is(me: Person, pair: Mentorship) -> dict[str, str]:
    """The other person's role, and whether the bot can write to them, as values for a text."""
    role = "mentor" if pair.mentee_id == me.id else "mentee"
    return {"other_is": role, "told": told_of(pair.other_side(me.id))}


def clocks_differ(moment: datetime, me: Person, other: Person) -> bool:
    mine, theirs = (moment.astimezone(ZoneInfo(person.timezone)) for person in (me, other))
    return mine.utcoffset() != theirs.utcoffset()


def video_link_of(meeting: Meeting) -> str | None:
    """The meeting's video link, if a button can open it."""
    return meeting.place if meeting.form is Form.remote and is_link(meeting.place) else None
