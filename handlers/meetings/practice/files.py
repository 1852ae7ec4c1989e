"""The practice log as files: a PDF in Russian, and an .xlsx file in the reader's language. Reflections are only
counted.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from files.workbook import WorkbookSheet, workbook
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.group_meeting import GroupMeeting
from models.internship import InternshipDay
from models.meeting import Meeting
from models.person import Person
from services.meetings.practice import Practice, those_who_came

MINUTE = timedelta(minutes=1)


async def practice_pdf(practice: Practice, me: Person) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", me.timezone)
    lines = [
        speech.label("practice-paper-line", when=one.when, mentee=one.whom, form=one.form, minutes=one.minutes)
        for one in _lines(speech, practice)
    ]
    head = speech.label("practice-paper", name=me.full_name, first=1, second=2, **practice_values(speech, practice))
    paper = Paper(
        PaperStyle.agreement,
        "\n".join([head, *(f" {number}) {line}" for number, line in enumerate(lines, 1))]),
        running=speech.label("closing-certificate-running"),
        replaced=speech.label("closing-certificate-replaced"),
    )
    return speech.label("practice-file-pdf"), await printed(paper)


def practice_workbook(speech: Speech, practice: Practice) -> tuple[str, bytes]:
    """The file's name and content."""
    words = speech.label("practice-headings").split("|")
    rows: list[list[str | int]] = [[one.when, one.whom, one.form, one.minutes] for one in _lines(speech, practice)]
    minutes = practice.time // MINUTE
    counts = [
        len(practice.meetings),
        len(practice.groups),
        len(practice.days_hosted),
        minutes,
        practice.mentees,
        practice.lectures,
        practice.reflections,
    ]
    counts += [practice.attended, practice.attended_time // MINUTE]
    names = speech.label("practice-totals").split("|")
    totals: list[list[str | int]] = [[name, count] for name, count in zip(names, counts, strict=True)]
    return speech.label("practice-file-xlsx"), workbook(
        WorkbookSheet(speech.label("practice-sheet-totals"), words[:2], totals),
        WorkbookSheet(speech.label("practice-sheet-meetings"), words[2:], rows),
    )


def practice_values(speech: Speech, practice: Practice) -> dict[str, str | int]:
    """The numbers, and the days that they are about, as values for a text."""
    return {
        "whole": "no" if practice.first else "yes",
        "since": speech.full_day(practice.first) if practice.first else "",
        "until": speech.full_day(practice.last),
        "meetings": len(practice.meetings),
        "groups": len(practice.groups),
        "days": len(practice.days_hosted),
        "hours": practice.time // timedelta(hours=1),
        "minutes": practice.time % timedelta(hours=1) // MINUTE,
        "mentees": practice.mentees,
        "lectures": practice.lectures,
        "reflections": practice.reflections,
        "attended": practice.attended,
        "attended_hours": practice.attended_time // timedelta(hours=1),
        "attended_minutes": practice.attended_time % timedelta(hours=1) // MINUTE,
    }


@dataclass(frozen=True, slots=True)
class _Line:
    """One meeting or internship day. `whom`: the mentee; of a group meeting the topic, and how many came."""

    starts_at: datetime
    when: str
    whom: str
    form: str
    minutes: int


def _lines(speech: Speech, practice: Practice) -> list[_Line]:
    """In the order of time."""

    def line(one: Meeting | GroupMeeting | InternshipDay, whom: str, form: str) -> _Line:
        minutes = (one.ends_at - one.starts_at) // MINUTE
        return _Line(one.starts_at, speech.full_moment(one.starts_at), whom, form, minutes)

    lines = [line(one, name_of(speech, one.mentorship.mentee), speech.term(one.form)) for one in practice.meetings]
    for group in practice.groups:
        whom = speech.label("practice-group", topic=group.topic, count=len(those_who_came(group)))
        lines.append(line(group, whom, speech.term(group.form)))
    for day in practice.days:
        lines.append(line(day, name_of(speech, day.internship.mentorship.mentee), speech.label("practice-day")))
    return sorted(lines, key=lambda one: one.starts_at)
