"""Every state has a window, every kind of notice has a view, and every button leads somewhere."""

import importlib
import inspect

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram_dialog.setup import collect_dialogs
from aiogram_dialog.widgets.kbd import Start, SwitchTo

from handlers.consents.consent.states import Consents
from handlers.home.menu.states import Home
from handlers.wiring import notice_views, wire
from models.newer_values import members_of
from models.notice import NoticeKind
from tests.support.sources import dotted, files

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

BEFORE_ANYTHING = (Consents.again, Consents.not_now)  # while these are shown, nothing else is open


def declared_states() -> set[State]:
    found: set[State] = set()
    for path in files("handlers/*/*/states.py", at_least=33):
        module = importlib.import_module(dotted(path))
        for _, group in inspect.getmembers(module, inspect.isclass):
            if issubclass(group, StatesGroup) and group is not StatesGroup:
                found.update(group.__all_states__)
    return found


def windows() -> dict[State, object]:
    return {
        state: window for dialog in collect_dialogs(wire(MemoryStorage())) for state, window in dialog.windows.items()
    }


def test_every_state_has_a_window() -> None:
    missing = {state.state for state in declared_states()} - {state.state for state in windows()}
    assert missing == set()


def test_every_button_leads_to_a_window() -> None:
    states = {state.state for state in windows()}
    targets = {
        button.state.state
        for window in windows().values()
        for button in _widgets(window.keyboard)  # type: ignore[attr-defined]
        if isinstance(button, Start | SwitchTo)
    }
    assert targets <= states


def _widgets(keyboard: object) -> list[object]:
    inner = [child for button in getattr(keyboard, "buttons", ()) for child in _widgets(button)]
    return [keyboard, *inner]


def test_every_window_has_a_way_back_and_a_way_home() -> None:
    ways = {
        state.state: {getattr(widget, "widget_id", None) for widget in _widgets(window.keyboard)}  # type: ignore[attr-defined]
        for state, window in windows().items()
        if state in declared_states() and state.group is not Home and state not in BEFORE_ANYTHING
    }
    assert {state for state, widgets in ways.items() if not {"back", "home"} <= widgets} == set()


def test_every_kind_of_notice_has_a_view() -> None:
    assert set(notice_views()) == set(members_of(NoticeKind))
