"""Somebody joins or leaves a group or channel, or their rights there change: what is shown, and which updates say it.

Source: https://core.telegram.org/bots/api#chatmemberupdated, and the public Bot API server, Client.cpp
(need_skip_update_message): a bot that has left gets only the message that says so.
"""

from sandbox.groups import CHANNEL, INSIDE, RULING, Group, is_heard
from sandbox.json_types import Json
from sandbox.world import World


def change_member(world: World, group: Group, user: Json, member: Json, *, by: Json) -> None:
    """Make a user, or a bot, such a member of the group."""
    old = group.member(user["id"]) or group.as_member(user, "left", {})
    if old == member:
        return
    group.members[user["id"]] = member
    world.save(group)
    _show(world, group, user, old["status"], member["status"], by)
    change: Json = {
        "chat": group.chat,
        "from": by,
        "date": world.clock.today(),
        "old_chat_member": old,
        "new_chat_member": member,
    }
    for one in world.worlds:
        if one.profile.id == user["id"]:
            one.queue.add("my_chat_member", group.id, change)
        elif group.status(one.profile.id) in RULING:
            one.queue.add("chat_member", group.id, change)


def _show(world: World, group: Group, user: Json, old: str, new: str, by: Json) -> None:
    """The service message about somebody who has come or gone; a channel has none."""
    if group.kind == CHANNEL or (old in INSIDE) == (new in INSIDE):
        return
    content: Json = {"new_chat_members": [user]} if new in INSIDE else {"left_chat_member": user}
    message = world.post(group, content, sender=by)
    for one in world.worlds:
        if group.has(one.profile.id) or one.profile.id == user["id"]:
            one.queue.add("message", group.id, message)


def tell_bots(world: World, group: Group, message: Json) -> None:
    """Give the bots of a group what a person has written there."""
    kind = "channel_post" if group.kind == CHANNEL else "message"
    for one in world.worlds:
        if is_heard(group, one.profile.user(), message):
            one.queue.add(kind, group.id, message)
