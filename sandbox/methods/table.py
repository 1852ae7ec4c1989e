"""Which function does which method. What aiogram knows and is not here answers that it is not built."""

from collections.abc import Callable
from typing import Any, TypeAlias

import aiogram.methods as api
from aiogram.methods import TelegramMethod

from sandbox.methods import account, editing, files, sending
from sandbox.world import World

Doing: TypeAlias = Callable[[World, Any], object]
Model: TypeAlias = type[TelegramMethod[Any]]

BUILT: dict[Model, Doing] = {
    api.AnswerCallbackQuery: account.answer_callback_query,
    api.Close: account.log_out_or_close,
    api.DeleteMessage: editing.delete_message,
    api.DeleteMessages: editing.delete_messages,
    api.DeleteMyCommands: account.delete_my_commands,
    api.EditMessageCaption: editing.edit_message_caption,
    api.EditMessageReplyMarkup: editing.edit_message_reply_markup,
    api.EditMessageText: editing.edit_message_text,
    api.GetFile: files.get_file,
    api.GetMe: account.get_me,
    api.GetMyCommands: account.get_my_commands,
    api.LogOut: account.log_out_or_close,
    api.SendChatAction: sending.send_chat_action,
    api.SendContact: sending.send_contact,
    api.SendDocument: files.send_document,
    api.SendLocation: sending.send_location,
    api.SendMessage: sending.send_message,
    api.SendPhoto: files.send_photo,
    api.SendVenue: sending.send_venue,
    api.SetChatMenuButton: account.set_chat_menu_button,
    api.SetMyCommands: account.set_my_commands,
    api.SetMyDescription: account.set_my_description,
    api.SetMyName: account.set_my_name,
    api.SetMyShortDescription: account.set_my_short_description,
}


def _known_models() -> dict[str, Model]:
    models = (getattr(api, name) for name in api.__all__)
    named = (model for model in models if isinstance(getattr(model, "__api_method__", None), str))
    return {model.__api_method__.lower(): model for model in named}


KNOWN: dict[str, Model] = _known_models()
