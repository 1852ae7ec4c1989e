"""The whole calendar that a person's calendar program gets at their address."""

from files.calendar_file import CalendarEntry, calendar_to_follow
from handlers.internship.internship.calendar_files import day_entry
from handlers.meetings.coming.calendar_files import entry_of
from handlers.meetings.groups.calendar_files import group_entry
from handlers.shared.speech import Speech
from models.event import Event
from services.events.calendar import uid_of_event
from services.meetings.followed import Followed


def feed_of(followed: Followed) -> bytes:
    """The same bytes as long as nothing changes, so that a program can ask whether anything did."""
    me = followed.person
    speech = Speech(me.language, me.timezone)
    entries = [entry_of(speech, meeting, me, meeting.booked_at) for meeting in followed.meetings]
    groups = [group_entry(speech, group, me, seat, group.opened_at) for group, seat in followed.groups]
    days = [day_entry(speech, day, me, day.internship.began_at) for day in followed.days]
    events = [_event_entry(event) for event in followed.events]
    return calendar_to_follow(speech.label("subscription-name"), [*entries, *groups, *days, *events])


def _event_entry(event: Event) -> CalendarEntry:
    return CalendarEntry(
        uid=uid_of_event(event),
        sequence=event.sequence,
        revised_at=event.announced_at,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        title=event.title,
        place=event.place or event.link,
        link=event.link,
        words=event.words,
    )
