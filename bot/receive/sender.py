"""Finds the person whose update it is, or the group or channel."""

from aiogram.types import Chat, Update


def sender_of(update: Update) -> tuple[Chat, str | None] | None:
    """The private chat that the update belongs to and the sender's language code; None for updates that the bot does
    not serve.
    """
    for event in (update.message, update.my_chat_member):
        if event is not None and event.chat.type == "private" and event.from_user is not None:
            return event.chat, event.from_user.language_code
    press = update.callback_query
    if press is not None and press.message is not None and press.message.chat.type == "private":
        return press.message.chat, press.from_user.language_code
    return None


def place_of(update: Update) -> Chat | None:
    """The group or channel that an update comes from; None for one of a private chat."""
    press = update.callback_query
    chats = (update.message, update.my_chat_member, press.message if press is not None else None)
    return next((one.chat for one in chats if one is not None and one.chat.type != "private"), None)
