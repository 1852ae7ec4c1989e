"""Which chats the bot may read, write and change, with the refusals of the public Bot API server and TDLib.

Source: Client.cpp (check_chat, check_chat_access, have_message_access), and TDLib, DialogManager.cpp
(can_send_message_to_dialog, can_pin_messages), MessagesManager.cpp (can_edit_message, can_delete_channel_message,
can_revoke_message) and MessageContent.cpp (can_send_message_content).
"""

from dataclasses import dataclass

from sandbox.chats import Chat
from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.groups import CHANNEL, RULING, Group, Groups
from sandbox.json_types import Json
from sandbox.people import BLOCKED, People, Person

KINDS_OF_CONTENT = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "venue": ("can_send_messages", "venues"),
    "location": ("can_send_messages", "locations"),
    "contact": ("can_send_messages", "contacts"),
}
DELETABLE_FOR = 48 * 3600  # seconds


@dataclass(frozen=True)
class Access:
    """What one bot may do. Each lookup takes what a bot names as `chat_id` and raises ApiError."""

    people: People
    groups: Groups
    bot_id: int

    def read(self, chat_id: int | str) -> Chat:
        return self._checked(chat_id, edits=False)

    def edit(self, chat_id: int | str) -> Chat:
        chat = self._checked(chat_id, edits=True)
        if isinstance(chat, Person):
            _check_person(chat)
        return chat

    def write(self, chat_id: int | str) -> Chat:
        chat = self.edit(chat_id)
        if isinstance(chat, Group) and chat.kind == CHANNEL and not chat.may(self.bot_id, "can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def check_content(self, chat: Chat, content: Json) -> None:
        """Raises ApiError when the bot is restricted in a group and may not send this kind of message."""
        member = chat.member(self.bot_id) if isinstance(chat, Group) else None
        if member is None or member["status"] != "restricted":
            return
        for kind, (right, words) in KINDS_OF_CONTENT.items():
            if kind in content and not member[right]:
                raise bad_request(f"not enough rights to send {words} to the chat")

    def message(self, chat: Chat, message_id: int | None) -> Json | None:
        """A message of the chat, if the bot can see it: of a public supergroup or channel only as a member."""
        if isinstance(chat, Group) and chat.kind != "group" and not chat.has(self.bot_id):
            return None
        return chat.messages.get(message_id or 0)

    def may_edit(self, chat: Chat, message: Json) -> bool:
        is_own = chat.is_from(self.bot_id, message)
        if isinstance(chat, Group) and chat.kind == CHANNEL:
            is_poster = chat.may(self.bot_id, "can_post_messages")
            is_own = chat.may(self.bot_id, "can_edit_messages") or (is_poster and is_own)
        return is_own and message["message_id"] not in chat.uneditable and "forward_origin" not in message

    def undeletable(self, chat: Chat, message: Json, age: float) -> str | None:
        """Why the bot may not delete a message of that age, or None."""
        is_recent = age < DELETABLE_FOR
        if not isinstance(chat, Group):
            return None if is_recent else "message can't be deleted for everyone"
        is_own = chat.is_from(self.bot_id, message)
        if chat.kind == "group":
            may = is_own or chat.status(self.bot_id) in RULING
            return None if may and is_recent else "message can't be deleted for everyone"
        own_right = chat.may(self.bot_id, "can_post_messages") if chat.kind == CHANNEL else True
        may = chat.may(self.bot_id, "can_delete_messages") or (is_own and own_right)
        return None if may and is_recent else "message can't be deleted"

    def check_pinning(self, chat: Chat) -> None:
        if isinstance(chat, Group):
            right = "can_edit_messages" if chat.kind == CHANNEL else "can_pin_messages"
            if not chat.may(self.bot_id, right):
                raise bad_request("not enough rights to manage pinned messages in the chat")

    def _checked(self, chat_id: int | str, *, edits: bool) -> Chat:
        if chat_id == "":
            raise bad_request("chat_id is empty")
        if isinstance(chat_id, str):
            found: Chat | None = self.groups.named(chat_id) if chat_id.startswith("@") else None
        else:
            found = self.people.get(chat_id) or self._met(chat_id)
        if found is None:
            raise bad_request("chat not found")  # also for a person's @username: bots cannot name people by it
        if isinstance(found, Group) and (refusal := self._refusal(found, edits=edits)):
            raise refusal
        return found

    def _met(self, group_id: int) -> Group | None:
        """A group or channel by its number, which a bot knows only when it has been there."""
        group = self.groups.get(group_id)
        return group if group and group.member(self.bot_id) else None

    def _refusal(self, group: Group, *, edits: bool) -> ApiError | None:
        needed = edits or (group.kind != "group" and not group.username)
        if group.status(self.bot_id) == "kicked" and (needed or group.kind != "group"):
            return forbidden(f"bot was kicked from the {group.kind} chat")
        if not group.has(self.bot_id) and needed:
            return forbidden(f"bot is not a member of the {group.kind} chat")
        return None


def _check_person(person: Person) -> None:
    if not person.started:
        raise bad_request("chat not found")  # a bot knows only people whom it has met
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden(BLOCKED)
