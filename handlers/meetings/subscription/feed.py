"""The whole calendar that a person's calendar program gets at their address."""

from files.calendar_file import calendar_to_follow
from handlers.events.attending.calendar_files import event_entry
from handlers.events.attending.way_in import way_in_address
from handlers.internship.internship.calendar_files import day_entry
from handlers.meetings.coming.calendar_files import entry_of
from handlers.meetings.groups.calendar_files import group_entry
from handlers.shared.addresses import Addresses
from handlers.shared.speech import Speech
from services.meetings.followed import Followed


def feed_of(followed: Followed, addresses: Addresses) -> bytes:
    """The same bytes as long as nothing changes, so that a program can ask whether anything did."""
    me = followed.person
    speech = Speech(me.language, me.timezone)
    entries = [entry_of(speech, meeting, me, meeting.booked_at) for meeting in followed.meetings]
    groups = [group_entry(speech, group, me, seat, group.opened_at) for group, seat in followed.groups]
    days = [day_entry(speech, day, me, day.internship.began_at) for day in followed.days]
    events = [
        event_entry(speech, event, way_in_address(addresses, mine, event), event.sequence, event.announced_at)
        for event, mine in followed.events
    ]
    return calendar_to_follow(speech.label("subscription-name"), [*entries, *groups, *days, *events])
