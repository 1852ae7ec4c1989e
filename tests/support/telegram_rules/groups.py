"""Rules about groups and channels: what the bot may do there as what kind of member."""

from typing import Any

from tests.support.telegram_rules.rule import BOT_API, SENT, TDLIB, THEIRS, Place, Rule

ACCESS = f"{BOT_API}, check_chat_access"
POSTS = f"{TDLIB}/DialogManager.cpp, can_send_message_to_dialog"
EDITS = f"{TDLIB}/MessagesManager.cpp, can_edit_message"
DELETES = f"{TDLIB}/MessagesManager.cpp, can_delete_channel_message, can_revoke_message"
PINS = f"{TDLIB}/DialogManager.cpp, can_pin_messages"
MEMBERS = f"{TDLIB}/DialogParticipantManager.cpp, get_dialog_participant"
CONTENT = f"{TDLIB}/MessageContent.cpp, can_send_message_content"
NO_RIGHT = "need administrator rights in the channel chat"
NO_PIN = "not enough rights to manage pinned messages in the chat"


def at(kind: str, status: str, username: str | None = None, **rights: bool) -> Place:
    return Place(kind, status, username, rights)


def there(place: Place, says: str, source: str, refused: str | None = None, method: str = "sendMessage",
          **params: Any) -> Rule:  # fmt: skip
    words = {"text": "x"} if method == "sendMessage" and not params else {}
    return Rule(says, source, method, {**words, **params}, refused=refused, place=place)


OUTSIDE = [
    there(
        at(kind, status),
        f"the bot {'has left' if status == 'left' else 'was removed from'} the {kind}",
        ACCESS,
        f"Forbidden: bot {'is not a member of' if status == 'left' else 'was kicked from'} the {kind} chat",
    )
    for kind in ("channel", "supergroup", "group")
    for status in ("left", "kicked")
]

GROUPS = [
    *OUTSIDE,
    there(at("channel", ""), "a private channel that the bot has never seen", f"{BOT_API}, check_chat",
          "chat not found"),
    there(at("channel", "", "open_news"), "a public channel may be looked at by its name", ACCESS, None, "getChat",
          chat_id="@open_news"),
    there(at("channel", "", "open_news"), "writing to a public channel of others", ACCESS,
          "Forbidden: bot is not a member of the channel chat", chat_id="@open_news", text="x"),
    there(at("channel", "administrator", "open_news"), "a channel by its name, in letters of any case",
          f"{BOT_API}, check_chat", chat_id="@Open_News", text="x"),
    there(at("channel", "administrator", can_post_messages=False), "an administrator without the right to post", POSTS,
          NO_RIGHT),
    there(at("channel", "administrator", can_post_messages=False), "typing without the right to post", POSTS, NO_RIGHT,
          "sendChatAction", action="typing"),
    there(at("channel", "administrator"), "a reply keyboard in a channel",
          f"{TDLIB}/ReplyMarkup.cpp, get_reply_markup", "inline keyboard expected", text="x",
          reply_markup={"keyboard": [["Yes"]]}),
    there(at("channel", "administrator", can_edit_messages=False), "an own post is edited without the right to edit",
          EDITS, None, "editMessageText", message_id=SENT, text="new"),
    there(at("channel", "administrator", can_edit_messages=False), "another's post without the right to edit", EDITS,
          "message can't be edited", "editMessageText", message_id=THEIRS, text="new"),
    there(at("channel", "administrator"), "another's post with the right to edit", EDITS, None, "editMessageText",
          message_id=THEIRS, text="new"),
    there(at("channel", "administrator", can_delete_messages=False), "another's post without the right to delete",
          DELETES, "message can't be deleted", "deleteMessage", message_id=THEIRS),
    there(at("channel", "administrator", can_delete_messages=False), "an own post is deleted without that right",
          DELETES, None, "deleteMessage", message_id=SENT),
    there(at("channel", "administrator", can_edit_messages=False), "pinning in a channel needs the right to edit", PINS,
          NO_PIN, "pinChatMessage", message_id=SENT),
    there(at("supergroup", "administrator", can_pin_messages=False), "pinning in a group needs its right", PINS, NO_PIN,
          "pinChatMessage", message_id=SENT),
    there(at("supergroup", "member"), "another's message in a group is not edited", EDITS, "message can't be edited",
          "editMessageText", message_id=THEIRS, text="new"),
    there(at("supergroup", "member"), "a member deletes no other's message in a supergroup", DELETES,
          "message can't be deleted", "deleteMessage", message_id=THEIRS),
    there(at("group", "member"), "a member deletes no other's message in a small group", DELETES,
          "message can't be deleted for everyone", "deleteMessage", message_id=THEIRS),
    there(at("supergroup", "restricted", can_send_messages=False), "a restricted bot that may not write", CONTENT,
          "not enough rights to send text messages to the chat"),
    there(at("supergroup", "member"), "a member whom this Telegram does not know", MEMBERS, "member not found",
          "getChatMember", user_id=7),
    Rule("a member of a private chat other than its two", MEMBERS, "getChatMember", {"user_id": 7},
         refused="member not found"),
    Rule("a member without a number", f"{BOT_API}, get_user_id", "getChatMember", {"user_id": "x"},
         refused="invalid user_id specified"),
    Rule("leaving a private chat", f"{TDLIB}/DialogParticipantManager.cpp, leave_dialog", "leaveChat",
         refused="can't leave private chats"),
    Rule("unpinning where nothing is pinned", f"{BOT_API}, TdOnGetChatPinnedMessageToUnpinCallback", "unpinChatMessage",
         refused="message to unpin not found"),
    Rule("unpinning a message that is not there", f"{BOT_API}, check_message", "unpinChatMessage",
         {"message_id": 99_999}, refused="message to unpin not found"),
    Rule("administrators of a private chat", f"{BOT_API}, process_get_chat_administrators_query",
         "getChatAdministrators", refused="there are no administrators in the private chat"),
]  # fmt: skip
