from typing import Any

from aiogram_dialog import DialogManager
from sqlalchemy import select

from files.pictures.drawn import NotDrawn, png_of
from handlers.indicators.figures.chosen import FOUND, MENTORS, group_in, is_dark, measure_in, scope_in, words_in
from handlers.indicators.figures.files import picture_of
from handlers.indicators.figures.question_lines import question_lines
from handlers.indicators.figures.telling import (
    comparison,
    figure_line,
    grouped,
    item_button,
    item_line,
    list_name,
    measure_how,
    measure_name,
    mentor_line,
    menu_values,
    numbered_line,
    period_said,
    scope_said,
)
from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.people import programme_short
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Html, Speech, short
from models.mentorship import Programme
from models.person import City
from services.indicators.definitions import DEFINITIONS, Figuring, Measure, MeasureGroup, Thing, measures_of
from services.indicators.figures import Figures, figures_of, three_questions
from services.indicators.items import items_of
from services.indicators.mentors import mentors_results
from services.indicators.periods import PeriodKind, Scope
from services.indicators.reports import wants_monthly
from services.matching.surveys import GRADES
from services.places.search import Portion
from services.unit_of_work import Act, Uow

WORDS_SHOWN = 40
_GRADES = {"lowest": min(GRADES), "highest": max(GRADES)}


async def _city(act: Act, scope: Scope) -> City | None:
    return await act.session.get(City, scope.city_id) if scope.city_id else None


async def _looked_at(uow: Uow, speech: Speech, manager: DialogManager) -> tuple[Figures, str]:
    """The figures, and the words for what they are about."""
    async with uow.read() as act:
        scope = scope_in(manager, act)
        found, city = await figures_of(act, scope), await _city(act, scope)
    return found, scope_said(speech, scope, city)


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, about = await _looked_at(uow, speech, dialog_manager)
    groups = [(one.value, speech.label(f"indicators-{one.value}-btn")) for one in MeasureGroup]
    return {**menu_values(speech, found), "about": about, "groups": groups}


async def group_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each figure of the group."""
    found, about = await _looked_at(uow, speech, dialog_manager)
    group = group_in(dialog_manager)
    measures = measures_of(group)
    lines = [figure_line(speech, found, one) for one in measures]
    buttons = [
        (one.value, short(speech.label(f"measure-{one.value}-btn"), tail=f" · {many}"))
        for one in measures
        for many in [_listed(found, one)]
        if many is not None
    ]
    return {
        "group": speech.label(f"indicators-{group.value}-btn"),
        "about": about,
        "lines": Html("\n".join(lines)),
        "more": comparison(speech, found) if group is MeasureGroup.projects else Html(""),
        "figures": buttons,
    }


def _listed(found: Figures, measure: Measure) -> str | None:
    """How long the list behind the figure is."""
    figure = found.figures.get(measure)
    return None if figure is None else grouped(figure.count if figure.of is None else figure.of)


async def how_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    group = group_in(dialog_manager)
    lines = [how_said(speech, one) for one in measures_of(group)]
    return {"group": speech.label(f"indicators-{group.value}-btn"), "lines": Html("\n".join(lines))}


def how_said(speech: Speech, measure: Measure) -> Html:
    one = DEFINITIONS[measure]
    how, about = measure_how(speech, measure), {"moment": speech.term(one.moment), "city": speech.term(one.city)}
    return speech.say("indicators-how-line", name=measure_name(speech, measure), how=how, **about)


async def items_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    measure, words = measure_in(dialog_manager), words_in(dialog_manager)
    part = Portion(await FOUND.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
    async with uow.read() as act:
        scope = scope_in(dialog_manager, act)
        found = await items_of(act, measure, scope, words, part)
        about = scope_said(speech, scope, await _city(act, scope))
        numbered = list(enumerate(found.items, found.first + 1))
        lines = [item_line(speech, number, one) for number, one in numbered]
        buttons = [(item_button(speech, number, one), one) for number, one in numbered]
    of_projects = DEFINITIONS[measure].thing in (Thing.project, Thing.decided)
    return {
        "name": list_name(speech, measure),
        "about": about,
        "marked": "yes" if DEFINITIONS[measure].figuring is Figuring.part else "no",
        "count": found.count,
        "lines": Html("\n".join(lines)),
        "by": "words" if words else "nothing",
        "words": short(words, WORDS_SHOWN),
        "opened": [
            (one.thing.id if of_projects else one.person.id, label) for label, one in buttons if label and one.person
        ],
        "opened_pages": pages_of(found.count, SHORT_PAGE),
        "narrowed": bool(words),
    }


async def choose_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        scope = scope_in(dialog_manager, act)
        city = await _city(act, scope)
    period = scope.period
    goes_on = period.last is None or period.last >= scope.now.astimezone(scope.policy.clock).date()
    return {
        "about": scope_said(speech, scope, city),
        "kinds": [(one.value, speech.term(one)) for one in PeriodKind if one is not period.kind],
        "earlier": period.first is not None,
        "later": not goes_on,
        "before": period_said(speech, period.moved(-1)) if period.first else "",
        "after": "" if goes_on else period_said(speech, period.moved(1)),
    }


async def city_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cities = await act.session.scalars(select(City).order_by(City.typed, City.id))
        found = [(one.id, short(one.name(speech.locale))) for one in cities if not one.is_none]
    return {"cities": found}


async def programme_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"programmes": [(one.value, short(programme_short(speech, one))) for one in Programme]}


async def mentors_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = words_in(dialog_manager)
    part = Portion(await MENTORS.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
    async with uow.read() as act:
        scope = scope_in(dialog_manager, act)
        found = await mentors_results(act, scope, words, part)
        about = scope_said(speech, scope, await _city(act, scope))
        numbered = list(enumerate(found.lines, found.first + 1))
        lines = [numbered_line(speech, number, mentor_line(speech, one)) for number, one in numbered]
        people = [(number, one.mentor) for number, one in numbered if not one.mentor.is_erased]
    return {
        "about": about,
        "count": found.count,
        "lines": Html("\n".join(lines)),
        "by": "words" if words else "nothing",
        "words": short(words, WORDS_SHOWN),
        "mentors": [(one.id, short(f"{number}. {one.list_name}")) for number, one in people],
        "mentors_pages": pages_of(found.count, SHORT_PAGE),
        "narrowed": bool(words),
    }


async def questions_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        scope = scope_in(dialog_manager, act)
        pooled = await three_questions(act, scope)
        about = scope_said(speech, scope, await _city(act, scope))
    lines = question_lines(speech, scope, pooled)
    return {"about": about, "lines": Html("\n".join(lines)), "least": scope.policy.least, **_GRADES}


async def chart_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, about = await _looked_at(uow, speech, dialog_manager)
    async with uow.read() as act:
        monthly = await wants_monthly(act)
    dark = is_dark(dialog_manager.dialog_data)
    picture = picture_of(speech, found, about, dark=dark)
    try:
        drawn = DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        drawn = None
    shown = {"photo": drawn, "may_dark": drawn is not None and not dark, "may_light": drawn is not None and dark}
    return {"about": about, "monthly": "yes" if monthly else "no", **shown}
