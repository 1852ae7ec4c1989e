from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.people import post_of, programme_short
from handlers.shared.speech import Html, Speech, Value, short
from models.mentorship import Programme
from models.profile import Form
from services.matching.cohorts import open_cohort
from services.matching.publishing import last_published
from services.matching.readiness import (
    Balance,
    SeasonView,
    balance,
    balances,
    season_to_see,
    topics_and_cities,
)
from services.matching.season import FreeMentor, Season, WaitingMentee
from services.unit_of_work import Act, Uow

LINES, COUNTED = SearchedChoice("balance"), SearchedChoice("counted_person")
EVERYBODY = "everybody"
SHORT_SHOWN = 6
POST_SHOWN = 60
_ENUMS: dict[SeasonView, list[str]] = {
    SeasonView.programme: [one.value for one in Programme],
    SeasonView.form: [one.value for one in Form],
}


async def ready_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        season = await season_to_see(act)
        draft, published = await open_cohort(act), await last_published(act)
        names = await _names(act, speech)
    waiting, places = len(season.mentees), season.places
    lines = [
        speech.say("season-short", view=view.value, name=names[view][one.key], count=one.short)
        for view in SeasonView
        for one in balances(season, view)
        if one.short
    ]
    return {
        "waiting": waiting,
        "places": places,
        "mentors": len(season.mentors),
        "lacks": "yes" if lines else "no",
        "lines": Html("\n".join(lines[:SHORT_SHOWN])),
        "more": max(0, len(lines) - SHORT_SHOWN),
        "anybody": waiting + places > 0,
        "views": [(view.value, speech.term(view)) for view in SeasonView],
        "may_begin": draft is None and waiting > 0 and places > 0,
        "is_open": draft is not None,
        "state": draft.state.value if draft else "none",
        "has_published": published is not None,
    }


async def balances_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = SeasonView(dialog_manager.dialog_data["view"])
    async with uow.read() as act:
        found = balances(await season_to_see(act), view)
        names = (await _names(act, speech))[view]
    first = await LINES.first(dialog_manager, SHORT_PAGE)
    shown = list(enumerate(found, 1))[first : first + SHORT_PAGE]
    lines = [_line(speech, number, names[one.key], one) for number, one in shown]
    return {
        "view": view.value,
        "lines": Html("\n".join(lines)),
        "balances": [(_number(view, one.key), short(f"{number}. {names[one.key]}")) for number, one in shown],
        "balances_pages": pages_of(len(found), SHORT_PAGE),
    }


def _line(speech: Speech, number: int, name: str, one: Balance) -> Html:
    counts = {"waiting": len(one.waiting), "places": one.places, "short": one.short}
    return speech.say("season-line", number=number, name=name, **counts)


def _number(view: SeasonView, key: int | str) -> int:
    """A button carries a number: of a programme or form its place in the list."""
    return _ENUMS[view].index(str(key)) if view in _ENUMS else int(key)


def _key(view: SeasonView, number: int) -> int | str:
    return _ENUMS[view][number] if view in _ENUMS else number


async def _names(act: Act, speech: Speech) -> dict[SeasonView, dict[int | str, str]]:
    """What each count is about, by its key."""
    topics, cities = await topics_and_cities(act)
    return {
        SeasonView.programme: {one.value: programme_short(speech, one) for one in Programme},
        SeasonView.topic: {one.id: one.name(speech.locale) for one in topics},
        SeasonView.city: {one.id: one.name(speech.locale) for one in cities},
        SeasonView.form: {one.value: speech.term(one) for one in Form},
    }


async def counted_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """First those who wait, then the mentors."""
    said = dialog_manager.dialog_data
    async with uow.read() as act:
        season, names = await season_to_see(act), await _names(act, speech)
    mentees, mentors, name = _counted(season, names, said["counted"], said["key"])
    people: list[WaitingMentee | FreeMentor] = [*mentees, *mentors]
    first = await COUNTED.first(dialog_manager, SHORT_PAGE)
    shown = list(enumerate(people, 1))[first : first + SHORT_PAGE]
    return {
        "counted": said["counted"],
        "name": name,
        "waiting": len(mentees),
        "places": sum(one.free for one in mentors),
        "lines": Html("\n".join(_person(speech, number, one) for number, one in shown)),
        "people": [(one.person.id, short(f"{number}. {one.person.list_name}")) for number, one in shown],
        "people_pages": pages_of(len(people), SHORT_PAGE),
    }


def _counted(
    season: Season, names: dict[SeasonView, dict[int | str, str]], counted: str, number: int
) -> tuple[list[WaitingMentee], list[FreeMentor], str]:
    if counted == EVERYBODY:
        return season.mentees, season.mentors, ""
    view = SeasonView(counted)
    key = _key(view, number)
    found = balance(season, view, key)
    return found.waiting, found.mentors, names[view].get(key, "")


def _person(speech: Speech, number: int, one: WaitingMentee | FreeMentor) -> Html:
    about: dict[str, Value] = {
        "number": number,
        "name": one.person.list_name,
        "post": short(post_of(speech, one.person), POST_SHOWN),
    }
    if isinstance(one, FreeMentor):
        return speech.say("season-mentor", **about, free=one.free)
    return speech.say("season-mentee", **about, programme=programme_short(speech, one.programme))
