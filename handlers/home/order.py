"""The order of doors and lines on home. Those not named here come last."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

DOORS = (
    "unfinished",
    "forget",
    "find_mentor",
    "request",
    "application",
    "report",
    "report_draft",
    "book",
    "passport",
    "project",
    "vetting",
    "season",
    "meetings",
    "propose",
    "hours",
    "mentees",
    "people",
    "my_page",
    "announce",
    "broadcasts",
    "library",
    "mentors",
    "events",
    "need_mentor",
    "am_mentor",
    "indicators",
    "importing",
    "invite",
    "team",
    "lists",
    "texts",
    "agreement_texts",
    "passport_template",
    "defence_criteria",
    "agreement",
    "write",
    "concern",
    "cases",
    "who_sees",
    "help",
    "profile",
    "settings",
    "invited",
    "language",
)
LINES = (
    "mentor",
    "agreement",
    "application",
    "mentees",
    "hours",
    "meeting",
    "group",
    "internship",
    "project",
    "association",
)


class Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


def in_order(things: Iterable[T], order: tuple[str, ...]) -> list[T]:
    places = {name: place for place, name in enumerate(order)}
    return sorted(things, key=lambda thing: places.get(thing.id, len(order)))
