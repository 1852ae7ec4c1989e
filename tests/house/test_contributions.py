"""A conversation is added by its package alone; if two use the same name, the program does not start and the error
names both.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.storage.memory import MemoryStorage

import handlers
from handlers.shared import speech
from handlers.shared.contributions import Contribution, Contributions, NamedTwice, StartLink, collect, contributions
from handlers.wiring import wire
from tests.support.people import coordinator
from tests.support.sources import files
from tests.support.town import Town, one_dispatcher

ADDED = """
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, ShowMode

from handlers.shared.contributions import Contribution, StartLink
from handlers.shared.page import open_above_home, page
from handlers.shared.places import Door, HomeLine, Place, WaitingKind
from handlers.shared.subject_windows import SubjectWindow
from models.person import Person
from services.home.waiting import of_person

HERE = frozenset({Place.coordinator})


class Probe(StatesGroup):
    window = State()


class Ping(CallbackData, prefix="probe_ping"):
    pass


def dialogs():
    return [Dialog(page("probe-window", state=Probe.window, back="cancel"))]


def query(act):
    return of_person(Person.id, Person.created_at).where(Person.id == act.me.id)


async def write(look, speech):
    return (speech.say("probe-line"),)


async def on_ping(press):
    await press.answer("pong")


async def open_by_link(manager, payload):
    await open_above_home(manager, Probe.window, {}, ShowMode.SEND)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("probe", "probe-btn", HERE, Probe.window),),
    lines=(HomeLine("probe", HERE, write),),
    waiting=(WaitingKind("probe", Place.coordinator, query, SubjectWindow(Probe.window, "person_id")),),
    buttons=((Ping, on_ping),),
    links=(StartLink("probe_", open_by_link),),
)
"""
TEXTS = """
probe-window = Окно пробы
probe-btn = Проба
probe-line = Строка пробы
waiting-probe = Ждёт { $about }
waiting-probe-btn = { $about }
"""


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A conversation in a folder of its own, as in `handlers/trial/probe/`."""
    room = tmp_path / "trial" / "probe"
    room.mkdir(parents=True)
    for package in (room.parent, room):
        (package / "__init__.py").touch()
    (room / "contribution.py").write_text(ADDED)
    monkeypatch.setattr(handlers, "__path__", [*handlers.__path__, str(tmp_path)])
    locales = shutil.copytree(speech._FOLDER, tmp_path / "locales")
    for locale in speech.LOCALES:
        (locales / locale / "probe.ftl").write_text(TEXTS)
    monkeypatch.setattr(speech, "_FOLDER", locales)
    caches = (contributions, one_dispatcher, speech._sources)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.usefixtures("added")
async def test_contributions_of_a_new_conversation_appear_without_an_entry_in_any_list(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.start()
    assert "Строка пробы" in await orlova.text()
    assert "Ждёт вас: 1" in await orlova.text()
    await orlova.press("probe")
    assert "Окно пробы" in await orlova.text()
    await orlova.press("home", "waiting", "thing:probe:1")
    assert "Окно пробы" in await orlova.text()
    await orlova.start("probe_1")
    assert "Окно пробы" in await orlova.text()
    answer = await town.client.press(orlova.id, (await orlova.window())["message_id"], "probe_ping")
    assert answer["text"] == "pong"


class Ping(CallbackData, prefix="ping"):
    pass


def _of_each_sort() -> Iterator[tuple[str, Contribution]]:
    """One thing of each kind that a conversation can contribute, taken from existing ones."""
    for field in ("doors", "lines", "waiting", "notices"):
        brought = next(one for _, one in collect().by_conversation if getattr(one, field))
        yield field, replace(Contribution(), **{field: getattr(brought, field)[:1]})

    async def nothing(*_: object) -> None:
        return None

    yield "buttons", Contribution(buttons=((Ping, nothing),))
    yield "links", Contribution(links=(StartLink("x_", nothing),))


@pytest.mark.parametrize(("sort", "brought"), [pytest.param(*one, id=one[0]) for one in _of_each_sort()])
def test_a_name_that_two_conversations_use_stops_the_start_and_names_both(sort: str, brought: Contribution) -> None:
    with pytest.raises(NamedTwice, match=r"handlers\.one.*handlers\.other"):
        wire(MemoryStorage(), Contributions((("handlers.one", brought), ("handlers.other", brought))))


def test_every_conversation_with_windows_brings_something() -> None:
    folders = {path.parent for path in files("handlers/*/*/dialog.py", at_least=33)}
    bringing = {path.parent for path in files("handlers/*/*/contribution.py", at_least=33)}
    assert len(bringing) == len(collect().by_conversation)
    assert folders - bringing == set()


def test_every_prefix_of_a_button_says_of_what_it_is_and_what_it_does() -> None:
    """As in «rep_accept»."""
    prefixes = [data.__prefix__ for data, _ in contributions().buttons]
    assert len(prefixes) > 35
    assert [prefix for prefix in prefixes if not re.fullmatch("[a-z]+_[a-z]+", prefix)] == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_two_kinds_of_one_tab_have_the_same_label(language: str) -> None:
    said, values = speech.Speech(language, "Europe/Moscow"), {"about": "А", "detail": "Б", "day": "В", "count": 2}
    labels = Counter(
        (kind.place, str(said.label(f"waiting-{kind.id}-{end}", **values)))
        for kind in collect().waiting
        for end in ("btn", "all-btn")
    )
    assert {label for _, label in labels if labels[_, label] > 1} <= {values["detail"]}  # the title of a stage
