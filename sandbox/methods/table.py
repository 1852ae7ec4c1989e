"""Which function carries out which method. Other methods that aiogram knows answer that they are not built."""

from collections.abc import Callable
from typing import Any, TypeAlias

import aiogram.methods as api
from aiogram.methods import TelegramMethod

from sandbox.methods import account, albums, chats, copying, editing, files, sending, webhooks
from sandbox.world import World

Doing: TypeAlias = Callable[[World, Any], object]
Model: TypeAlias = type[TelegramMethod[Any]]

BUILT: dict[Model, Doing] = {
    api.AnswerCallbackQuery: account.answer_callback_query,
    api.Close: account.log_out_or_close,
    api.CopyMessage: copying.copy_message,
    api.DeleteMessage: editing.delete_message,
    api.DeleteMessages: editing.delete_messages,
    api.DeleteMyCommands: account.delete_my_commands,
    api.DeleteWebhook: webhooks.delete_webhook,
    api.EditMessageCaption: editing.edit_message_caption,
    api.EditMessageMedia: albums.edit_message_media,
    api.EditMessageReplyMarkup: editing.edit_message_reply_markup,
    api.EditMessageText: editing.edit_message_text,
    api.ForwardMessage: copying.forward_message,
    api.GetChat: chats.get_chat,
    api.GetChatAdministrators: chats.get_chat_administrators,
    api.GetChatMember: chats.get_chat_member,
    api.GetChatMemberCount: chats.get_chat_member_count,
    api.GetFile: files.get_file,
    api.GetMe: account.get_me,
    api.GetMyCommands: account.get_my_commands,
    api.GetUserProfilePhotos: chats.get_user_profile_photos,
    api.GetWebhookInfo: webhooks.get_webhook_info,
    api.LeaveChat: chats.leave_chat,
    api.LogOut: account.log_out_or_close,
    api.PinChatMessage: chats.pin_chat_message,
    api.SendChatAction: sending.send_chat_action,
    api.SendContact: sending.send_contact,
    api.SendDocument: files.send_document,
    api.SendLocation: sending.send_location,
    api.SendMediaGroup: albums.send_media_group,
    api.SendMessage: sending.send_message,
    api.SendPhoto: files.send_photo,
    api.SendVenue: sending.send_venue,
    api.SetChatMenuButton: account.set_chat_menu_button,
    api.SetMessageReaction: chats.set_message_reaction,
    api.SetMyCommands: account.set_my_commands,
    api.SetMyDescription: account.set_my_description,
    api.SetMyName: account.set_my_name,
    api.SetMyShortDescription: account.set_my_short_description,
    api.SetWebhook: webhooks.set_webhook,
    api.UnpinChatMessage: chats.unpin_chat_message,
}


def _known_models() -> dict[str, Model]:
    models = (getattr(api, name) for name in api.__all__)
    named = (model for model in models if isinstance(getattr(model, "__api_method__", None), str))
    return {model.__api_method__.lower(): model for model in named}


KNOWN: dict[str, Model] = _known_models()
