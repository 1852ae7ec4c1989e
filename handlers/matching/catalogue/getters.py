"""The list of mentors: what is found, what narrows it, and what it can be narrowed by."""

from enum import StrEnum
from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.catalogue.conditions import conditions_said
from handlers.matching.catalogue.lines import listed_line, mentor_buttons
from handlers.matching.catalogue.sought import FOUND, sought_in
from handlers.shared.choices import pages_of
from handlers.shared.cities import cities_shown
from handlers.shared.speech import LABEL, Html, Speech, short
from models.person import Role
from models.profile import Form
from services.matching.mentor_search import (
    MentorsFound,
    MentorsSought,
    find_mentors,
    loosened,
    mentors_cities,
    mentors_districts,
    topic_and_city,
)
from services.people.wishes import topics
from services.places.search import Portion
from services.unit_of_work import Uow

ON_PAGE = 4  # mentors: up to four buttons stand below them, and the conditions
FILTERS = ("topic", "city", "district", *Form, "free")
CHIP = LABEL - len("✕ ")


class Hint(StrEnum):
    """The sentence below the list."""

    found = "found"
    shared = "shared"
    empty = "empty"
    loosen = "loosen"
    nothing = "nothing"


async def mentors_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each mentor of the page, and a button for each condition, which removes it."""
    sought = sought_in(dialog_manager)
    on_page = ON_PAGE - 1 if sought.conditions else ON_PAGE
    async with uow.read() as act:
        found = await find_mentors(act, sought, Portion(await FOUND.first(dialog_manager, on_page), on_page))
        topic, city = await topic_and_city(act, sought) if sought.conditions else (None, None)
        is_mentee = act.person is not None and act.person.holds(Role.mentee)
        without = dict(await loosened(act, sought)) if not found.count else {}
    conditions = conditions_said(speech, sought, topic, city)
    numbered = list(enumerate(found.mentors, found.first + 1))
    return {
        "count": found.count,
        "by": ", ".join(conditions.values()),
        "narrowed": "yes" if conditions else "no",
        "lines": Html("\n".join(listed_line(speech, number, listed) for number, listed in numbered)),
        "hint": speech.say(f"catalogue-hint-{_hint(found, sought, without).value}"),
        "mentors": mentor_buttons(numbered),
        "mentors_pages": pages_of(found.count, on_page),
        "conditions": [
            (name, "✕ " + short(said, CHIP, tail=f" · {without[name]}" if name in without else ""))
            for name, said in conditions.items()
        ],
        "anybody": bool(found.count or conditions),
        "nobody": bool(conditions) and not found.count,
        "is_mentee": is_mentee,
    }


def _hint(found: MentorsFound, sought: MentorsSought, without: dict[str, int]) -> Hint:
    if found.count:
        return Hint.shared if found.mentors[0].shared else Hint.found
    if not sought.conditions:
        return Hint.empty
    return Hint.loosen if without else Hint.nothing


async def filters_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The filters that are not set yet and that tell some mentors from others."""
    sought = sought_in(dialog_manager)
    async with uow.read() as act:
        cities = await mentors_cities(act)
        districts = await mentors_districts(act, sought.city_id)
        topic, city = await topic_and_city(act, sought)
    offered: dict[str, bool] = {
        "topic": sought.topic_id is None,
        "city": sought.city_id is None and bool(cities),
        "district": sought.district is None and len(districts) > 1,
        Form.remote: sought.form is None,
        Form.in_person: sought.form is None,
        "free": not sought.free,
    }
    conditions = conditions_said(speech, sought, topic, city)
    return {
        "by": ", ".join(conditions.values()),
        "narrowed": "yes" if conditions else "no",
        "filters": [(name, speech.label(f"catalogue-btn-{name}")) for name in FILTERS if offered[name]],
        "conditions": [(name, "✕ " + short(said, CHIP)) for name, said in conditions.items()],
    }


async def topics_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"topics": [(topic.id, short(topic.name(speech.locale))) for topic in await topics(act)]}


async def cities_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return cities_shown(speech, await mentors_cities(act))


async def districts_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """With the city's name when districts of several cities are shown."""
    async with uow.read() as act:
        districts = await mentors_districts(act, sought_in(dialog_manager).city_id)
    several = len({city.id for city, _ in districts}) > 1
    labels = [f"{district}, {city.name(speech.locale)}" if several else district for city, district in districts]
    return {"districts": [(number, short(label)) for number, label in enumerate(labels)]}
