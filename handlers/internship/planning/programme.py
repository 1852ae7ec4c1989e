"""The programme of a day: points of a template, put together by taps, or the mentor's own words."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import speech_of
from handlers.shared.page import Label, page
from handlers.shared.speech import Speech
from services.internship.rules import PROGRAMME_LIMIT
from services.refusals import NotAllowed

POINTS = ("walk", "lesson", "meeting", "papers", "team", "results")
PROGRAMME, _PICKED = "programme", "picked_points"
OnDone = Callable[[DialogManager, str], Awaitable[None]]


def programme_page(state: State, on_done: OnDone, back: State) -> Window:
    async def on_ready(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        await on_done(manager, manager.dialog_data.get(PROGRAMME, ""))

    async def on_words(manager: DialogManager, words: str) -> None:
        manager.dialog_data[_PICKED] = []
        manager.dialog_data[PROGRAMME] = words

    return page(
        "internship-programme-window",
        words_input(on_words, limit=PROGRAMME_LIMIT),
        choice("point", "points", _on_point, kind=str),
        Button(Label("internship-btn-ready"), id="ready", on_click=on_ready),
        state=state,
        getter=_programme_getter,
        back=back,
    )


def begin_with(manager: DialogManager, programme: str) -> None:
    """Open the window with this text; points are picked anew."""
    manager.dialog_data[PROGRAMME] = programme
    manager.dialog_data[_PICKED] = []


async def _on_point(_press: CallbackQuery, _select: object, manager: DialogManager, point: str) -> None:
    """Add the point, or take it out again; own words are replaced by the points."""
    if point not in POINTS:
        raise NotAllowed
    picked = set(manager.dialog_data.get(_PICKED, [])) ^ {point}
    manager.dialog_data[_PICKED] = sorted(picked, key=POINTS.index)
    speech = speech_of(manager)
    said = [_point(speech, one) for one in manager.dialog_data[_PICKED]]
    manager.dialog_data[PROGRAMME] = "; ".join(said)


def _point(speech: Speech, point: str) -> str:
    return speech.label(f"internship-point-{point}")


async def _programme_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    picked = dialog_manager.dialog_data.get(_PICKED, [])
    programme = dialog_manager.dialog_data.get(PROGRAMME, "")
    return {
        "has": "yes" if programme else "no",
        "programme": programme,
        "limit": PROGRAMME_LIMIT,
        "points": [(one, f"✓ {_point(speech, one)}" if one in picked else _point(speech, one)) for one in POINTS],
    }
