"""Each indicator, written once: what it counts, at which moment, whose city, and whether a programme can be chosen.

The windows («Как считаем»), the workbook and `docs/indicators.md` are made from this table. Its words are texts:
`indicator-<key>` is the name, `indicator-<key>-how` says what is counted.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

EARLY = timedelta(days=30)  # a pair should have met by then
NOVICE_MONTHS = 36


class Measure(StrEnum):
    mentors = "mentors"
    novices = "novices"
    agreements = "agreements"
    remote = "remote"
    in_person = "in_person"
    remote_group = "remote_group"
    in_person_group = "in_person_group"
    internship_days = "internship_days"
    lectures = "lectures"
    with_mentor = "with_mentor"
    without_mentor = "without_mentor"
    reached_with = "reached_with"
    reached_without = "reached_without"
    met_early = "met_early"
    held = "held"
    answered = "answered"
    in_use = "in_use"
    completed = "completed"


class MeasureGroup(StrEnum):
    people = "people"
    meetings = "meetings"
    projects = "projects"
    process = "process"


class Thing(StrEnum):
    """What a list behind a figure is made of."""

    person = "person"
    pair = "pair"
    agreement = "agreement"
    meeting = "meeting"
    group_meeting = "group_meeting"
    day = "day"
    event = "event"
    project = "project"
    decided = "decided"
    request = "request"


class Moment(StrEnum):
    """What places a thing in a period. `going`: it goes on at some time of the period."""

    until_end = "until_end"
    going = "going"
    signed = "signed"
    starts = "starts"
    decided = "decided"
    begun = "begun"
    answered = "answered"
    ended = "ended"


class WhoseCity(StrEnum):
    mentor = "mentor"
    mentee = "mentee"
    host = "host"
    leader = "leader"
    author = "author"


class Figuring(StrEnum):
    """How a figure is made of what is counted. `part`: so many of so many. `pooled`: reached of planned results of all
    projects together. `median`: of the times.
    """

    number = "number"
    part = "part"
    pooled = "pooled"
    median = "median"


@dataclass(frozen=True, slots=True)
class Definition:
    """`by_programme`: without it there is no figure while a programme is chosen."""

    measure: Measure
    group: MeasureGroup
    thing: Thing
    moment: Moment
    city: WhoseCity
    figuring: Figuring = Figuring.number
    by_programme: bool = True


_PEOPLE, _MEETINGS, _PROJECTS, _PROCESS = MeasureGroup
_TABLE = (
    Definition(Measure.mentors, _PEOPLE, Thing.person, Moment.until_end, WhoseCity.mentor),
    Definition(Measure.novices, _PEOPLE, Thing.person, Moment.going, WhoseCity.mentee),
    Definition(Measure.agreements, _PEOPLE, Thing.agreement, Moment.signed, WhoseCity.mentee),
    Definition(Measure.remote, _MEETINGS, Thing.meeting, Moment.starts, WhoseCity.mentee),
    Definition(Measure.in_person, _MEETINGS, Thing.meeting, Moment.starts, WhoseCity.mentee),
    Definition(Measure.remote_group, _MEETINGS, Thing.group_meeting, Moment.starts, WhoseCity.host, by_programme=False),
    Definition(
        Measure.in_person_group, _MEETINGS, Thing.group_meeting, Moment.starts, WhoseCity.host, by_programme=False
    ),
    Definition(Measure.internship_days, _MEETINGS, Thing.day, Moment.starts, WhoseCity.mentee),
    Definition(Measure.lectures, _MEETINGS, Thing.event, Moment.starts, WhoseCity.leader, by_programme=False),
    Definition(Measure.with_mentor, _PROJECTS, Thing.project, Moment.going, WhoseCity.author),
    Definition(Measure.without_mentor, _PROJECTS, Thing.project, Moment.going, WhoseCity.author, by_programme=False),
    Definition(Measure.reached_with, _PROJECTS, Thing.decided, Moment.decided, WhoseCity.author, Figuring.pooled),
    Definition(
        Measure.reached_without,
        _PROJECTS,
        Thing.decided,
        Moment.decided,
        WhoseCity.author,
        Figuring.pooled,
        by_programme=False,
    ),
    Definition(Measure.met_early, _PROCESS, Thing.pair, Moment.begun, WhoseCity.mentee, Figuring.part),
    Definition(Measure.held, _PROCESS, Thing.meeting, Moment.starts, WhoseCity.mentee, Figuring.part),
    Definition(Measure.answered, _PROCESS, Thing.request, Moment.answered, WhoseCity.mentee, Figuring.median),
    Definition(Measure.in_use, _PROCESS, Thing.person, Moment.going, WhoseCity.mentor, Figuring.part),
    Definition(Measure.completed, _PROCESS, Thing.pair, Moment.ended, WhoseCity.mentee, Figuring.part),
)
DEFINITIONS = {one.measure: one for one in _TABLE}


def measures_of(group: MeasureGroup) -> list[Measure]:
    """In the order in which they are shown."""
    return [one.measure for one in _TABLE if one.group is group]
