"""Handles presses on notices: one lookup by the prefix of the data, however many kinds of buttons there are."""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.handler import CallableObject
from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from handlers.shared.notices import Buttons


class OfNotice(Filter):
    def __init__(self, buttons: Buttons) -> None:
        self._buttons = {data.__prefix__: (data, CallableObject(action)) for data, action in buttons}

    async def __call__(self, press: CallbackQuery) -> bool | dict[str, Any]:
        said = press.data or ""
        button = self._buttons.get(said.partition(":")[0])
        if button is None:
            return False
        data, action = button
        missing = len(data.model_fields) - said.count(":")
        said += ":" * missing  # an older version of the button lacks the new fields, which may be empty
        try:
            return {"callback_data": data.unpack(said), "action": action}
        except (TypeError, ValueError):
            return False


async def act(press: CallbackQuery, action: CallableObject, **values: Any) -> None:
    await action.call(press, **values)


def register(to: Router, buttons: Buttons) -> None:
    to.callback_query.register(act, OfNotice(buttons))
