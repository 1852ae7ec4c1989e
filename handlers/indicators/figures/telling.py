"""How a figure, a period and a thing of a list are said."""

from datetime import date, datetime, timedelta

from handlers.shared.people import list_name_of, programme_short, school_of
from handlers.shared.speech import Html, Speech, Value, short
from models.agreement import Agreement
from models.event import Event
from models.group_meeting import GroupMeeting
from models.internship import InternshipDay
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.person import City, Person
from models.project import Project
from services.indicators.definitions import DEFINITIONS, EARLY, NOVICE_MONTHS, Figuring, Measure
from services.indicators.figures import Figures, MeasureFigure
from services.indicators.items import CountedItem
from services.indicators.mentors import MentorResults
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.shares import SURE

TITLE_SHOWN, SCHOOL_SHOWN = 50, 40
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
RULES: dict[str, Value] = {"days": EARLY // _DAY, "months": NOVICE_MONTHS, "sure": SURE}


def measure_name(speech: Speech, measure: Measure) -> str:
    return speech.term(measure, **RULES)


def list_name(speech: Speech, measure: Measure) -> str:
    """Of what a figure is made of: of a share the whole, not the part."""
    if DEFINITIONS[measure].figuring is Figuring.number:
        return measure_name(speech, measure)
    return speech.label(f"measure-{measure.value}-btn")


def measure_how(speech: Speech, measure: Measure) -> str:
    """What is counted, in one or two sentences."""
    return speech.label(f"measure-{measure.value}-how", **RULES)


def period_said(speech: Speech, period: Period) -> str:
    """«Учебный год 2025/26», «Январь — март 2026», «Март 2026»."""
    first, last = period.first, period.last
    if first is None or last is None:
        return speech.term(PeriodKind.everything)
    if period.kind is PeriodKind.school_year:
        return speech.label("indicators-year", first=str(first.year), last=f"{last.year % 100:02}")
    return speech.months(first, last)


def scope_said(speech: Speech, scope: Scope, city: City | None) -> str:
    """The period, the city and the programme, with points between them."""
    parts = [period_said(speech, scope.period), city.name(speech.locale) if city else speech.label("indicators-all")]
    if scope.programme is not None:
        parts.append(programme_short(speech, scope.programme))
    return " · ".join(parts)


def grouped(number: int) -> str:
    """«1 204», with a narrow space."""
    return f"{number:,}".replace(",", "\u202f")


def took(speech: Speech, time: timedelta | None) -> str:
    """«5 ч», «3 дн.»; a dash when there is nothing to tell."""
    if time is None:
        return "—"
    unit, many = ("days", time // _DAY) if time >= 2 * _DAY else ("hours", max(1, round(time / _HOUR)))
    return speech.label("indicators-took", unit=unit, count=many)


def value_said(speech: Speech, figure: MeasureFigure | None) -> str:
    """«79»; of a part «84 % (31 из 37)»; of a share «67 % (201 из 300)»; of answers «21 ч». A dash where a figure has
    no meaning.
    """
    if figure is None:
        return "—"
    if figure.measure is Measure.answered:
        return took(speech, figure.median)
    if figure.share is not None:
        part, whole = figure.share.reached, figure.share.planned
    elif figure.of is not None:
        part, whole = figure.count, figure.of
    else:
        return grouped(figure.count)
    if figure.percent is None:
        return "—"
    return speech.label("indicators-part", percent=figure.percent, part=grouped(part), whole=grouped(whole))


def figure_line(speech: Speech, found: Figures, measure: Measure) -> Html:
    figure = found.figures.get(measure)
    return speech.say("indicators-line", name=measure_name(speech, measure), value=value_said(speech, figure))


def menu_values(speech: Speech, found: Figures) -> dict[str, Value]:
    """The figures of the first window. Of shares only the per cent, for which there is room."""
    values: dict[str, Value] = {one.value: value_said(speech, found.figures.get(one)) for one in Measure}
    for one, definition in DEFINITIONS.items():
        if definition.figuring in (Figuring.part, Figuring.pooled):
            figure = found.figures.get(one)
            values[one.value] = "—" if figure is None or figure.percent is None else f"{figure.percent} %"
    values["name_met_early"] = measure_name(speech, Measure.met_early)
    return values | {"compared": "yes" if found.comparable else "no"}


def mentor_line(speech: Speech, one: MentorResults) -> Html:
    """A mentor with the results of the mentees."""
    return speech.say("indicators-mentor", name=list_name_of(speech, one.mentor), **results_said(one))


def results_said(one: MentorResults) -> dict[str, Value]:
    """Of one mentor, as values for a text."""
    share = one.share
    counts: dict[str, Value] = {"mentees": one.mentees, "projects": one.projects}
    return {**counts, "reached": share.reached, "planned": share.planned, "percent": share.percent or 0}


def comparison(speech: Speech, found: Figures) -> Html:
    """Projects with a mentor and without one beside each other, or why they are not."""
    sides = [found.figures.get(one) for one in (Measure.reached_with, Measure.reached_without)]
    if None in sides:
        return speech.say("indicators-no-comparison")
    with_mentor, without = (one for one in sides if one is not None)
    if not found.comparable:
        counts: dict[str, Value] = {"with": with_mentor.planned, "without": without.planned}
        return speech.say("indicators-too-few", least=found.scope.policy.least, **counts)
    return speech.say("indicators-compared", sure=SURE, **_side("with", with_mentor), **_side("without", without))


def _side(name: str, figure: MeasureFigure) -> dict[str, Value]:
    interval = figure.interval
    assert interval is not None or figure.percent is None
    low, high = (interval.low, interval.high) if interval else (0, 100)
    percent = figure.percent if figure.percent is not None else 0
    return {name: percent, f"{name}_n": figure.planned, f"{name}_low": low, f"{name}_high": high}


def numbered_line(speech: Speech, number: int, said: Html) -> Html:
    return speech.say("indicators-item", number=number, said=said, inside="whole")


def item_line(speech: Speech, number: int, item: CountedItem) -> Html:
    """One line of the list behind a figure."""
    inside = "whole" if item.inside is None else "yes" if item.inside else "no"
    return speech.say("indicators-item", number=number, said=_said(speech, item), inside=inside)


def item_button(speech: Speech, number: int, item: CountedItem) -> str | None:
    """The label of the button that opens the card; None when there is none."""
    return short(f"{number}. {item.person.list_name}") if item.person else None


def _said(speech: Speech, item: CountedItem) -> Html:
    thing = item.thing
    if isinstance(thing, Person):
        where = school_of(speech, thing, SCHOOL_SHOWN)
        return speech.say("indicators-person", name=list_name_of(speech, thing), where=where)
    if isinstance(thing, Event):
        leaders = ", ".join(list_name_of(speech, one) for one in item.leaders)
        return speech.say("indicators-event", day=_day(speech, thing.starts_at), title=_title(thing), leaders=leaders)
    if isinstance(thing, GroupMeeting):
        about: dict[str, Value] = {"host": list_name_of(speech, thing.host), "count": len(thing.joined)}
        return speech.say("indicators-group-meeting", day=_day(speech, thing.starts_at), **about)
    if isinstance(thing, Project):
        return _project(speech, thing, item)
    if isinstance(thing, MentoringRequest):
        assert thing.decided_at is not None
        sides = _names(speech, thing.mentee, thing.mentor)
        return speech.say("indicators-request", took=took(speech, thing.decided_at - thing.sent_at), **sides)
    return _of_pair(speech, thing)


def _of_pair(speech: Speech, thing: Mentorship | Agreement | Meeting | InternshipDay) -> Html:
    if isinstance(thing, Mentorship):
        ended = _day(speech, thing.ended_at) if thing.ended_at else ""
        pair, day = thing, _day(speech, thing.began_at)
        over = "yes" if ended else "no"
        names = _names(speech, pair.mentee, pair.mentor)
        return speech.say("indicators-pair", since=day, ended=ended, over=over, **names)
    if isinstance(thing, Agreement):
        pair, signed = thing.mentorship, speech.full_day(thing.signed_on) if thing.signed_on else ""
        names = _names(speech, pair.mentee, pair.mentor)
        return speech.say("indicators-agreement", number=thing.number, day=signed, **names)
    if isinstance(thing, InternshipDay):
        pair, state = thing.internship.mentorship, ""
    else:
        pair, state = thing.mentorship, speech.term(thing.state)
    names = _names(speech, pair.mentee, pair.mentor)
    outcome = "yes" if state else "no"
    day = _day(speech, thing.starts_at)
    return speech.say("indicators-meeting", day=day, state=state.lower(), outcome=outcome, **names)


def _project(speech: Speech, project: Project, item: CountedItem) -> Html:
    share = item.share
    return speech.say(
        "indicators-project",
        title=short(project.title, TITLE_SHOWN),
        author=list_name_of(speech, project.author),
        since=_day(speech, project.opened_at),
        decided=_day(speech, project.ended_at) if project.ended_at else "",
        shown="yes" if share else "no",
        reached=share.reached if share else 0,
        planned=share.planned if share else 0,
    )


def _names(speech: Speech, mentee: Person, mentor: Person) -> dict[str, Value]:
    return {"mentee": list_name_of(speech, mentee), "mentor": list_name_of(speech, mentor)}


def _title(event: Event) -> str:
    return short(event.title, TITLE_SHOWN)


def _day(speech: Speech, moment: datetime) -> str:
    day: date = speech.local(moment).date()
    return speech.full_day(day)
