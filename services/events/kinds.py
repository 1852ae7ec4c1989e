"""What is usual for each kind of event: whom it is for, how long it takes, and for how many people there is room."""

from models.event import EventKind
from models.person import Role

_MENTORS = (Role.mentor,)
_BOTH = (Role.mentee, Role.mentor)
USUAL_AUDIENCE = {
    EventKind.club: _MENTORS,
    EventKind.case_review: _MENTORS,
    EventKind.lecture: _BOTH,
    EventKind.master_class: _BOTH,
    EventKind.session: _MENTORS,
    EventKind.conference: _BOTH,
    EventKind.away_session: _BOTH,
    EventKind.training: (Role.mentee,),
}
OF_SEVERAL_DAYS = {EventKind.conference: 2, EventKind.away_session: 2, EventKind.training: 3}
USUAL_MINUTES = {EventKind.club: 120, EventKind.session: 180}
DEFAULT_MINUTES = 90
LENGTHS = (45, 60, 90, 120, 180, 240)  # minutes, of an event of one day
DAYS = range(1, 6)
SEATS = (10, 15, 20, 25, 30, 50, 100)  # offered; any other number can be typed
SEATS_AT_MOST = 10_000


def usual_days(kind: EventKind) -> int:
    return OF_SEVERAL_DAYS.get(kind, 1)


def usual_minutes(kind: EventKind) -> int:
    return USUAL_MINUTES.get(kind, DEFAULT_MINUTES)
