"""A path that a text names («Люди» → «Готовность и набор») begins with a button that everybody who reads it has on
their home window, and each next button is in the window before it, as far as that window gathers doors.
"""

import re
from functools import lru_cache
from itertools import pairwise

import pytest

from handlers.shared.contributions import contributions
from handlers.shared.places import MEMBERS, Place
from tests.support.ftl import LOCALES, texts

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

QUOTED = {"ru": "«([^«»]+)»", "en": "“([^“”]+)”"}
HOME = {"ru": "В начало", "en": "Home"}
EVERYBODY = MEMBERS
MENTEES, MENTORS, COORDINATORS = ({Place.mentee}, {Place.mentor}, {Place.coordinator})
# on whose home window the path begins; everybody's where nothing is said
READERS = {
    "booking": MENTEES,
    "catalogue-recommended": MENTEES,
    "catalogue-standing-mentored": MENTEES,
    "channel": COORDINATORS,
    "cohort-pairs": COORDINATORS,
    "handover": COORDINATORS,
    "home-operator": COORDINATORS,
    "list_questions-topic": COORDINATORS,
    "monthly": COORDINATORS,
    "profile-one-programme": MENTORS,
    "questions": MENTORS,
    "refusal-cannot-ask": MENTEES,
    "refusal-no-mentor": MENTEES,
    "refusal-post-moved": COORDINATORS,
    "requests-outcome-pause": MENTORS,
    "rowproblem-unknown_city": COORDINATORS,
    "standards": COORDINATORS,
}
# these begin in the window that shows them, or in one that they name just before
FROM_HERE = {
    "changing-draft",
    "privacy-erase",
    "profile-offer",
    "requests-sent",
    "suggesting-standing-declined",
}
GATHERS = {
    "help-menu-btn": Place.help,
    "settings-menu-btn": Place.settings,
    "directory-menu-btn": Place.people,
    "home-btn-meetings": Place.meetings,
    "help-btn-pages": Place.pages,
}
OWN_BUTTONS = {Place.help: "help-btn-", Place.settings: "settings-btn-", Place.people: "directory-btn-"}


def paths(locale: str) -> list[tuple[str, list[str]]]:
    """Each text that names a path, with the labels on the way."""
    path = re.compile(f"(?:{QUOTED[locale]} → )+{QUOTED[locale]}")
    found = {
        (key, tuple(re.findall(QUOTED[locale], one[0])))
        for key, variants in texts(locale).items()
        for text in variants
        for one in path.finditer(text)
    }
    return [(key, [label for label in labels if label != HOME[locale]]) for key, labels in sorted(found)]


@lru_cache
def doors(locale: str, place: Place) -> set[str]:
    """Labels of the buttons in a window that gathers doors."""
    own = OWN_BUTTONS.get(place, "-")
    keys = [door.label for door in contributions().doors if place in door.places]
    keys += [key for key in texts(locale) if key.startswith(own)]
    if place in MEMBERS:
        keys.append("home-btn-waiting")
    return {label.partition(" · ")[0] for key in keys for label in texts(locale)[key]}


def readers_of(key: str) -> frozenset[Place] | set[Place]:
    known = [name for name in READERS if key == name or key.startswith(f"{name}-")]
    return READERS[max(known, key=len)] if known else EVERYBODY


def wrong_in(locale: str, key: str, labels: list[str]) -> list[str]:
    readers = [] if key in FROM_HERE else readers_of(key)
    wrong = [f"{labels[0]!r} not on {one}" for one in readers if labels[0] not in doors(locale, one)]
    for before, label in pairwise(labels):
        for of, place in GATHERS.items():
            if texts(locale)[of] == [before] and label not in doors(locale, place):
                wrong.append(f"{label!r} not in {place}")
    return wrong


@pytest.mark.parametrize("locale", LOCALES)
def test_every_path_that_a_text_names_begins_on_the_home_window_of_its_readers(locale: str) -> None:
    found = paths(locale)
    assert len(found) > 40
    wrong = {(key, *labels): wrong_in(locale, key, labels) for key, labels in found}
    assert {path: why for path, why in wrong.items() if why} == {}


def test_no_reader_is_named_for_a_text_without_a_path() -> None:
    """A name that fits nothing would hide that its text is read by others."""
    keys = {key for key, _ in paths("ru")}
    assert [name for name in READERS if not any(key == name or key.startswith(f"{name}-") for key in keys)] == []
    assert keys >= FROM_HERE


def test_a_path_that_begins_elsewhere_is_found() -> None:
    assert wrong_in("ru", "broadcast-left", ["Профиль", "Мои данные"])
    assert wrong_in("ru", "events-cancelled", ["Клуб и лекторий"])
    assert wrong_in("ru", "handover-whom", ["Люди", "Пауза"])
