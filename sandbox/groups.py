"""Groups and channels: who is in them with which rights, and which of their messages a bot gets.

A bot in a group gets commands, replies and mentions that mean it, unless it is an administrator; of a channel it gets
every post. Source: https://core.telegram.org/bots/features#privacy-mode
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.chats import Chat, read_record
from sandbox.errors import ControlError
from sandbox.json_types import Json

CHANNEL = "channel"
INSIDE = {"creator", "administrator", "member", "restricted"}
RULING = {"creator", "administrator"}

RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_promote_members",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
CHANNEL_RIGHTS = (*RIGHTS, "can_post_messages", "can_edit_messages", "can_manage_direct_messages")
GROUP_RIGHTS = (*RIGHTS, "can_pin_messages", "can_manage_tags")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass
class Group(Chat):
    """A group, supergroup or channel. `members` are `ChatMember` objects by the user's id, also of those who left."""

    about: Json
    members: dict[int, Json] = field(default_factory=dict)

    @property
    def chat(self) -> Json:
        return self.about

    @property
    def kind(self) -> str:
        return str(self.about["type"])

    @property
    def username(self) -> str:
        return str(self.about.get("username", ""))

    def signature(self, user: Json) -> Json:
        """A channel's posts are signed by the channel."""
        return {"sender_chat": self.about} if self.kind == CHANNEL else {"from": user}

    def member(self, user_id: int) -> Json | None:
        return self.members.get(user_id)

    def status(self, user_id: int) -> str:
        return str(self.members.get(user_id, {}).get("status", "left"))

    def has(self, user_id: int) -> bool:
        """Whether somebody is in it now."""
        return self.status(user_id) in INSIDE

    def may(self, user_id: int, right: str) -> bool:
        """Whether an administrator has that right; the creator has every one."""
        status = self.status(user_id)
        return status == "creator" or (status == "administrator" and bool(self.members[user_id].get(right)))

    def rights(self) -> tuple[str, ...]:
        """The names of an administrator's rights here. Source: Client.cpp (json_store_administrator_rights)."""
        if self.kind == CHANNEL:
            return CHANNEL_RIGHTS
        return (*GROUP_RIGHTS, "can_manage_topics") if self.kind == "supergroup" else GROUP_RIGHTS

    def as_member(self, user: Json, status: str, wanted: dict[str, bool]) -> Json:
        """A `ChatMember`. Rights that are not mentioned are there, of an administrator and of a restricted member.
        Raises ControlError for a right that is none here.
        """
        names = self.rights() if status == "administrator" else PERMISSIONS if status == "restricted" else ()
        if strange := sorted(set(wanted) - set(names)):
            raise ControlError(f"{status} has no right {strange[0]} in a {self.kind}")
        member: Json = {"user": user, "status": status}
        if status in RULING:
            member["is_anonymous"] = False
        if status == "administrator":
            member["can_be_edited"] = False
        if status == "kicked" or status == "restricted":
            member["until_date"] = 0
        if status == "restricted":
            member["is_member"] = True
        return member | {name: wanted.get(name, True) for name in names}

    def card(self, commands: list[Json]) -> Json:
        members = list(self.members.values())
        return {"chat": self.chat, "members": members, "keyboard": self.keyboard, "commands": commands}

    def record(self) -> Json:
        return {**super().record(), "about": self.about, "members": list(self.members.values())}

    @classmethod
    def from_record(cls, record: Json) -> "Group":
        members = {member["user"]["id"]: member for member in record["members"]}
        return cls(**{**read_record(record), "members": members})


class Groups:
    """All groups and channels, by id."""

    def __init__(self) -> None:
        self._groups: dict[int, Group] = {}

    def __iter__(self) -> Iterator[Group]:
        return iter(self._groups.values())

    def __contains__(self, group_id: int) -> bool:
        return group_id in self._groups

    def add(self, group: Group) -> None:
        group.place = group.place or len(self._groups) + 1
        self._groups[group.id] = group

    def get(self, group_id: int) -> Group | None:
        return self._groups.get(group_id)

    def named(self, username: str) -> Group | None:
        """The group or channel with that public name, in letters of any case."""
        wanted = username.removeprefix("@").lower()
        return next((group for group in self if group.username and group.username.lower() == wanted), None)

    def known(self, group_id: int) -> Group:
        """For the control API. Raises ControlError 404."""
        if group_id not in self._groups:
            raise ControlError(f"there is no group or channel {group_id}", 404)
        return self._groups[group_id]


def is_heard(group: Group, bot: Json, message: Json) -> bool:
    """Whether a message that a person wrote in the group is delivered to the bot."""
    if not group.has(bot["id"]):
        return False
    if group.kind == CHANNEL or group.status(bot["id"]) in RULING:
        return True
    if group.is_from(bot["id"], {"message_id": 0, **message.get("reply_to_message", {})}):
        return True
    text = str(message.get("text", message.get("caption", "")))
    entities: list[Json] = message.get("entities") or message.get("caption_entities") or []
    name = f"@{bot['username']}".lower()
    words = [_part(text, entity).lower() for entity in entities if entity["type"] in ("mention", "bot_command")]
    if any(word.endswith(name) for word in words):
        return True
    bare = [word for word in words if word.startswith("/") and "@" not in word]
    return bool(bare) and _wrote_last(group, bot["id"])


def _part(text: str, entity: Json) -> str:
    units = text.encode("utf-16-le")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


def _wrote_last(group: Group, bot_id: int) -> bool:
    """Whether no other bot has written after this one; a command without a name means the last one."""
    for message in reversed(group.messages.values()):
        if message.get("from", {}).get("is_bot") and "text" in message:
            return bool(message["from"]["id"] == bot_id)
    return True
