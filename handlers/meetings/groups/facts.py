"""A group meeting described for one reader: what everybody may know, what it means for the reader, and for the mentor
who is in it. Participants do not see each other's names.
"""

from datetime import timedelta

from handlers.meetings.coming.facts import place_line
from handlers.shared.people import list_name_of, name_of, told_of
from handlers.shared.speech import Html, Speech, short
from models.group_meeting import GroupKind, GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.person import Person
from models.profile import Form
from models.project import Project
from services.links import is_link
from services.meetings.groups.groups import number_in_line
from services.meetings.notices import reminders_to_come
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS

TOPIC_SHOWN, TITLE_SHOWN, LINE_TOPIC = 200, 100, 60
_MINUTE = timedelta(minutes=1)


def short_facts(speech: Speech, group: GroupMeeting) -> Html:
    """When, about what and with whom: the lines of every notice."""
    when = speech.say(
        "groups-when",
        when=speech.when(group.starts_at),
        form=speech.term(group.form),
        minutes=group.length // _MINUTE,
    )
    return Html(when + "\n" + topic_and_host(speech, group))


def topic_and_host(speech: Speech, group: GroupMeeting) -> Html:
    """An erased mentor's topic is empty."""
    topic = [speech.say("groups-topic", topic=short(group.topic, TOPIC_SHOWN))] if group.topic else []
    return Html("\n".join([*topic, speech.say("groups-host", host=name_of(speech, group.host))]))


async def group_facts(act: Act, speech: Speech, group: GroupMeeting) -> Html:
    lines = [short_facts(speech, group)]
    project = await act.session.get(Project, group.project_id) if group.project_id else None
    if project is not None:
        title = short(project.title, TITLE_SHOWN)
        lines.append(speech.say("groups-team", title=title, author=name_of(speech, project.author)))
    lines += place_lines(speech, group, act.me)
    if group.kind is GroupKind.open:
        waiting = len(group.waiting)
        lines.append(speech.say("groups-places", places=group.places, joined=len(group.joined), waiting=waiting))
        if group.minimum_answer is None and group.state is GroupState.planned:
            lines.append(speech.say("groups-minimum", minimum=group.minimum))
    if group.others_from is not None and group.state is GroupState.planned:
        is_open = "yes" if group.others_from <= act.now else "no"
        since = speech.when(group.others_from)
        lines.append(speech.say("groups-others", audience=group.audience.value, open=is_open, **{"from": since}))
    return Html("\n".join(lines))


def place_lines(speech: Speech, group: GroupMeeting, me: Person) -> list[Html]:
    """The address or the video link of a planned meeting, for the mentor and for those who have joined."""
    seat = group.seat_of(me.id)
    leads = group.host_id == me.id
    if group.state is not GroupState.planned:
        return []
    if not leads and (seat is None or seat.state is not GroupPlaceState.joined):
        return []
    return [place_line(speech, group.form, group.place, mine=leads)]


def link_of(group: GroupMeeting, me: Person) -> str | None:
    """The video link, if a button can open it and the reader may have it."""
    seat = group.seat_of(me.id)
    if group.state is not GroupState.planned:
        return None
    may_have = group.host_id == me.id or (seat is not None and seat.state is GroupPlaceState.joined)
    return group.place if may_have and group.form is Form.remote and is_link(group.place) else None


def group_standing(act: Act, group: GroupMeeting) -> str:
    """What the group meeting is for the acting person now; a variant of the texts."""
    if group.state is GroupState.cancelled:
        return "cancelled"
    if group.state is not GroupState.planned or act.now >= group.starts_at:
        return "begun"
    if group.host_id == act.me.id:
        return "host"
    seat = group.seat_of(act.me.id)
    if seat is not None and seat.state is not GroupPlaceState.left:
        return seat.state.value
    if group.free:
        return "free"
    return "full" if group.starts_at - act.now > WAITLIST_ENDS else "closed"


def group_line(act: Act, speech: Speech, number: int, group: GroupMeeting) -> Html:
    """«1. Чт, 12 марта, 15:00, дистанционно. Первые сто дней. Вы записаны»"""
    standing = speech.say(
        "groups-standing",
        **{"is": group_standing(act, group)},
        joined=len(group.joined),
        places=group.places,
        free=group.free,
        number=_number(act, group),
    )
    return speech.say(
        "groups-line",
        number=number,
        when=speech.when(group.starts_at),
        form=speech.term(group.form),
        topic=short(group.topic, LINE_TOPIC),
        standing=standing,
    )


def mine(act: Act, speech: Speech, group: GroupMeeting, standing: str) -> Html:
    """What it means for the acting participant, and what happens next."""
    seat = group.seat_of(act.me.id)
    until = seat.offer_until if seat and seat.offer_until else group.starts_at - WAITLIST_ENDS
    return speech.say(
        "groups-mine",
        **{"is": standing},
        confirmed="yes" if seat is not None and seat.confirmed else "no",
        number=_number(act, group),
        free=group.free,
        until=speech.when(until),
        reminders=reminders_to_come(act, group.starts_at),
    )


def _number(act: Act, group: GroupMeeting) -> int:
    seat = group.seat_of(act.me.id)
    return number_in_line(group, seat) if seat is not None else 0


def people_in(speech: Speech, group: GroupMeeting) -> Html:
    """Who has joined, who is offered a place and who waits; for the mentor only."""
    joined = [_person(speech, number, seat) for number, seat in enumerate(group.joined, 1)]
    parts = [speech.say("groups-people", lines=Html("\n".join(joined))) if joined else speech.say("groups-nobody")]
    behind = [*group.seats_in(GroupPlaceState.offered), *group.waiting]
    if behind:
        lines = [_person(speech, number, seat) for number, seat in enumerate(behind, 1)]
        parts.append(speech.say("groups-line-waits", lines=Html("\n".join(lines))))
    return Html("\n\n".join(parts))


def _person(speech: Speech, number: int, seat: GroupPlace) -> Html:
    name = list_name_of(speech, seat.person)
    if seat.offer_until is not None:
        return speech.say("groups-person-offered", number=number, name=name, until=speech.when(seat.offer_until))
    confirmed = "yes" if seat.confirmed else "no"
    told = "yes" if seat.person.is_erased else told_of(seat.person)
    return speech.say("groups-person", number=number, name=name, confirmed=confirmed, told=told)
