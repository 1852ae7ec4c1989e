"""Groups and channels: listing them, making them, and who is in them with which rights."""

from typing import Literal

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from sandbox.control.asked import body_of, group_of, number, read, wait_of, world_of
from sandbox.errors import ControlError
from sandbox.groups import INSIDE, Group
from sandbox.json_types import Json
from sandbox.membership import change_member
from sandbox.world import World

FIRST_SUPERGROUP = 1_000_000_000_001  # written with a minus, as in Telegram: -100…
FIRST_GROUP = 4_000_001


class NewGroup(BaseModel):
    """`owner` and `members` are people; bots are added afterwards."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["group", "supergroup", "channel"] = "supergroup"
    title: str = Field(min_length=1, max_length=128)
    username: str | None = Field(None, pattern=r"^[A-Za-z]\w{3,31}$")
    id: int | None = Field(None, lt=0)
    owner: int
    members: list[int] = []


class Membership(BaseModel):
    """`user_id` is a person or a bot, by default the bot. `by` is who does it, by default the owner. `rights` changes
    single rights of an administrator or permissions of a restricted member, which otherwise has all of them.
    """

    model_config = ConfigDict(extra="forbid")

    user_id: int | None = None
    status: Literal["administrator", "member", "restricted", "left", "kicked"]
    rights: dict[str, bool] = {}
    by: int | None = None


async def all_groups(request: web.Request) -> web.Response:
    world = world_of(request)
    return web.json_response([world.card(group) for group in world.groups])


async def make(request: web.Request) -> web.Response:
    world = world_of(request)
    wanted = read(NewGroup, await body_of(request))
    people = [world.people.known(person_id).user for person_id in (wanted.owner, *wanted.members)]
    about: Json = {"id": _free_id(world, wanted), "title": wanted.title, "type": wanted.type}
    if wanted.username:
        if wanted.type == "group" or world.groups.named(wanted.username):
            raise ControlError(f"@{wanted.username} cannot be taken: it is another's, or a group is not public", 409)
        about["username"] = wanted.username
    group = Group(about)
    for user in people:
        group.members[user["id"]] = group.as_member(user, "member" if group.members else "creator", {})
    world.groups.add(group)
    world.save(group)
    return web.json_response(world.card(group))


def _free_id(world: World, wanted: NewGroup) -> int:
    small = wanted.type == "group"
    counter, first = ("group", FIRST_GROUP) if small else ("supergroup", FIRST_SUPERGROUP)
    group_id = wanted.id or -world.counters.next(counter, first)
    if group_id in world.groups:
        raise ControlError(f"id {group_id} is taken", 409)
    return group_id


async def one(request: web.Request) -> web.Response:
    return web.json_response(world_of(request).card(group_of(request)))


async def set_member(request: web.Request) -> web.Response:
    """Add somebody, change their rights, or remove them."""
    world, group = world_of(request), group_of(request)
    wanted = read(Membership, await body_of(request))
    user = world.user(world.profile.id if wanted.user_id is None else wanted.user_id)
    if user is None:
        raise ControlError(f"there is neither a person nor a bot {wanted.user_id}", 404)
    if group.status(user["id"]) == "creator":
        raise ControlError("the owner stays", 409)
    if group.kind == "channel" and user["is_bot"] and wanted.status in ("member", "restricted"):
        raise ControlError("in a channel a bot can only be an administrator", 409)
    owner = next(member["user"]["id"] for member in group.members.values() if member["status"] == "creator")
    by = world.people.known(wanted.by or owner).user
    member = group.as_member(user, wanted.status, wanted.rights)
    change_member(world, group, user, member, by=by)
    return web.json_response(world.card(group))


async def group_messages(request: web.Request) -> web.Response:
    """Messages past `after`; with `wait`, the answer comes as soon as there are any."""
    world, group = world_of(request), group_of(request)
    after = number(request, "after", 0)
    await world.seen.until(lambda: next(reversed(group.messages), 0) > after, wait_of(request))
    return web.json_response(group.messages_after(after))


def check_may_write(group: Group, person_id: int) -> None:
    """Raises ControlError when the person is not in the group, or is no administrator of the channel."""
    if group.status(person_id) not in INSIDE:
        raise ControlError(f"person {person_id} is not in «{group.about['title']}»", 403)
    if group.kind == "channel" and not group.may(person_id, "can_post_messages"):
        raise ControlError(f"person {person_id} may not post in «{group.about['title']}»", 403)
