"""The indicators of a period as a picture, as a workbook and as a text document."""

from collections.abc import Iterable

from files.documents.writing import docx_of_text
from files.pictures.indicators import CountBar, IndicatorsPicture, ShareBar
from files.workbook import PERCENT, BarChart, WorkbookSheet
from handlers.indicators.figures.question_lines import question_lines
from handlers.indicators.figures.telling import (
    comparison,
    figure_line,
    measure_how,
    measure_name,
    mentor_line,
    scope_said,
)
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.survey import SurveyMoment
from services.indicators.definitions import DEFINITIONS, Figuring, Measure, MeasureGroup, measures_of
from services.indicators.figures import THREE_QUESTIONS, Figures, MeasureFigure
from services.indicators.reports import PeriodReport

Row = list[str | int | float | None]
_MEETINGS = [one for one in measures_of(MeasureGroup.meetings) if one is not Measure.lectures]
_SHARES = (Measure.reached_with, Measure.reached_without)
_PROCESS = (Measure.met_early, Measure.held, Measure.in_use, Measure.completed)
_SHEET = 31  # characters, the limit of Excel


def picture_of(speech: Speech, found: Figures, about: str, *, dark: bool) -> IndicatorsPicture:
    shares = [_share_bar(speech, found.figures[one]) for one in _SHARES] if found.comparable else []
    process = [_share_bar(speech, found.figures[one]) for one in _PROCESS if found.figures[one].percent is not None]
    counts = [(one, found.figures.get(one)) for one in _MEETINGS]
    return IndicatorsPicture(
        title=speech.label("indicators-menu-btn"),
        about=about,
        shares_heading=speech.label("indicators-chart-shares"),
        shares=tuple(shares),
        note=speech.label("indicators-chart-note") if shares else _plain(comparison(speech, found)),
        process_heading=speech.label("indicators-process-btn"),
        process=tuple(process),
        counts_heading=speech.label("indicators-meetings-btn"),
        counts=tuple(CountBar(measure_name(speech, one), figure.count) for one, figure in counts if figure),
        dark=dark,
    )


def _share_bar(speech: Speech, figure: MeasureFigure) -> ShareBar:
    """Of a part of a whole, without an interval: it is no sample."""
    percent, interval = figure.percent or 0, figure.interval
    said = f"{percent} %"
    if interval is None:
        return ShareBar(measure_name(speech, figure.measure), percent, percent, percent, said)
    said = speech.label("indicators-chart-share", percent=percent, count=figure.planned)
    return ShareBar(measure_name(speech, figure.measure), percent, interval.low, interval.high, said)


def _plain(said: Html) -> str:
    return said.replace("<b>", "").replace("</b>", "")


def report_sheets(speech: Speech, report: PeriodReport) -> list[WorkbookSheet]:
    return [_figures(speech, report), _results(speech, report), _mentors(speech, report), _questions(speech, report)]


def _title(speech: Speech, key: str) -> str:
    return speech.label(key)[:_SHEET]


def _figures(speech: Speech, report: PeriodReport) -> WorkbookSheet:
    """A line for each indicator: its number, of how many, and how it is counted."""
    found = report.found
    about = scope_said(speech, found.scope, report.city)
    rows = [_figure_row(speech, found.figures.get(one), one, about) for one in DEFINITIONS]
    headings = speech.label("indicators-headings-figures").split("|")
    first = list(DEFINITIONS).index(_MEETINGS[0])
    charts = [BarChart(speech.label("indicators-meetings-btn"), values=2, first=first, last=first + len(_MEETINGS) - 1)]
    return WorkbookSheet(_title(speech, "indicators-sheet-figures"), headings, rows, {4: PERCENT}, charts)


def _figure_row(speech: Speech, figure: MeasureFigure | None, measure: Measure, about: str) -> Row:
    """A number where there is one; the median in hours."""
    name, how = measure_name(speech, measure), measure_how(speech, measure)
    if figure is None:
        return [name, about, None, None, None, how]
    part, whole = figure.count, figure.of
    if figure.share is not None:
        part, whole = figure.share.reached, figure.share.planned
    if DEFINITIONS[measure].figuring is Figuring.median:
        hours = round(figure.median.total_seconds() / 3600, 1) if figure.median else None
        return [f"{name}, {speech.label('indicators-hours')}", about, hours, figure.count, None, how]
    return [name, about, part, whole, part / whole if whole else None, how]


def _results(speech: Speech, report: PeriodReport) -> WorkbookSheet:
    """Projects with a mentor and without one, with a chart of the shares and their intervals."""
    rows: list[Row] = []
    for measure in _SHARES:
        figure = report.found.figures.get(measure)
        if figure is None or figure.share is None or not figure.share.planned or figure.interval is None:
            continue
        share, low, high = figure.share.reached / figure.share.planned, figure.interval.low, figure.interval.high
        named: Row = [measure_name(speech, measure), figure.planned, figure.share.planned, figure.share.reached, share]
        rows.append([*named, low / 100, high / 100, round(share - low / 100, 4), round(high / 100 - share, 4)])
    headings = speech.label("indicators-headings-results").split("|")
    chart = BarChart(speech.label("indicators-chart-shares"), values=4, first=0, last=1, errors=(7, 8))
    charts = [chart] if report.found.comparable else []
    note: Row = [_plain(comparison(speech, report.found)), *[None] * 8]
    formats = dict.fromkeys(range(4, 9), PERCENT)
    return WorkbookSheet(_title(speech, "indicators-sheet-results"), headings, [*rows, note], formats, charts)


def _mentors(speech: Speech, report: PeriodReport) -> WorkbookSheet:
    rows: list[Row] = [
        [
            name_of(speech, one.mentor),
            one.mentees,
            one.projects,
            one.share.planned,
            one.share.reached,
            one.share.reached / one.share.planned if one.share.planned else None,
        ]
        for one in report.mentors
    ]
    headings = speech.label("indicators-headings-mentors").split("|")
    return WorkbookSheet(_title(speech, "indicators-mentors-btn"), headings, rows, {5: PERCENT})


def _questions(speech: Speech, report: PeriodReport) -> WorkbookSheet:
    """The means; empty where too few people have answered."""
    least = report.found.scope.policy.least
    rows: list[Row] = []
    for asked in THREE_QUESTIONS:
        for by_mentor in (False, True):
            side = speech.label("indicators-side", side="mentor" if by_mentor else "mentee")
            row: Row = [speech.term(asked), side]
            for moment in SurveyMoment:
                answers = report.questions.get((asked, moment, by_mentor))
                enough = answers is not None and answers.people >= least
                row += [round(answers.mean, 2) if answers and enough else None, answers.count if answers else 0]
            rows.append(row)
    headings = speech.label("indicators-headings-questions").split("|")
    return WorkbookSheet(_title(speech, "indicators-questions-btn"), headings, rows, dict.fromkeys((2, 4, 6), "0.0"))


def report_document(speech: Speech, report: PeriodReport) -> bytes:
    """A .docx file with a line for each figure."""
    groups = [f"indicators-{group.value}-btn" for group in MeasureGroup]
    keys = "indicators-menu-btn", *groups, "indicators-questions-btn", "indicators-mentors-btn", "indicators-how-btn"
    return docx_of_text("\n".join(_lines(speech, report)), [speech.label(key) for key in keys])


def _lines(speech: Speech, report: PeriodReport) -> Iterable[str]:
    found = report.found
    yield speech.label("indicators-menu-btn")
    yield scope_said(speech, found.scope, report.city)
    for group in MeasureGroup:
        yield from ("", speech.label(f"indicators-{group.value}-btn"))
        for measure in measures_of(group):
            yield _plain(figure_line(speech, found, measure))
        if group is MeasureGroup.projects:
            yield _plain(comparison(speech, found))
    yield from ("", speech.label("indicators-questions-btn"))
    yield from map(_plain, question_lines(speech, found.scope, report.questions))
    yield from ("", speech.label("indicators-mentors-btn"))
    for one in report.mentors:
        yield _plain(mentor_line(speech, one))
    yield from ("", speech.label("indicators-how-btn"))
    for measure in DEFINITIONS:
        yield f"{measure_name(speech, measure)}. {measure_how(speech, measure)}"
