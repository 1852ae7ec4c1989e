"""An update is given to the dialog whose window is open, and to no other one."""

from typing import Any

import pytest
from aiogram_dialog import Dialog

from tests.support.people import mentee
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_press_and_a_message_reach_only_the_open_dialog(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    take = Dialog.propagate_event

    async def note_and_take(dialog: Dialog, update_type: str, event: Any, **values: Any) -> Any:
        asked.append(f"{dialog.states_group_name()}: {update_type}")
        return await take(dialog, update_type=update_type, event=event, **values)

    ivanov = await mentee(town)
    monkeypatch.setattr(Dialog, "propagate_event", note_and_take)
    await ivanov.press("help")
    await ivanov.say("Где мои встречи?")
    assert asked == ["Home: callback_query", "Help: message"]
