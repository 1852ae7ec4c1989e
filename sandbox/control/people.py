"""People: listing them, adding them, blocking the bot."""

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from sandbox.control.asked import body_of, person_of, read, world_of
from sandbox.errors import ControlError
from sandbox.json_types import Json
from sandbox.people import Person
from sandbox.world import World

FIRST_ID = 5_000_000_001


class NewPerson(BaseModel):
    """`started` people have written to the bot before, so it may write to them first."""

    model_config = ConfigDict(extra="forbid")

    first_name: str = Field(min_length=1, max_length=64)
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "ru"
    id: int | None = Field(None, gt=0)
    started: bool = False


async def everybody(request: web.Request) -> web.Response:
    return web.json_response([person.user for person in world_of(request).people])


async def add(request: web.Request) -> web.Response:
    world = world_of(request)
    wanted = read(NewPerson, await body_of(request))
    person_id = wanted.id or world.counters.next("person", FIRST_ID)
    if world.user(person_id):
        raise ControlError(f"id {person_id} is taken", 409)
    words = wanted.model_dump(exclude={"id", "started"}, exclude_none=True)
    user: Json = {"id": person_id, "is_bot": False, **words}
    for one in world.worlds:  # everybody could write to each bot
        person = Person(user, started=wanted.started and one is world)
        one.people.add(person)
        one.save(person)
    return web.json_response(user)


async def one(request: web.Request) -> web.Response:
    return web.json_response(world_of(request).card(person_of(request)))


async def block(request: web.Request) -> web.Response:
    return _set_blocked(request, blocked=True)


async def unblock(request: web.Request) -> web.Response:
    return _set_blocked(request, blocked=False)


async def deactivate(request: web.Request) -> web.Response:
    """The person deletes their account. The bot gets no update; it learns of it by a 403."""
    person_id = person_of(request).id
    for world in world_of(request).worlds:
        person = world.people.known(person_id)
        person.deactivated = True
        world.save(person)
    return web.json_response({})


def _set_blocked(request: web.Request, *, blocked: bool) -> web.Response:
    world, person = world_of(request), person_of(request)
    if person.blocked != blocked:
        person.blocked = blocked
        world.save(person)
        world.queue.add("my_chat_member", person.id, _membership(world, person))
    return web.json_response(world.card(person))


def _membership(world: World, person: Person) -> Json:
    """In private chats blocking is the status "kicked": https://core.telegram.org/bots/api#chatmemberupdated"""
    bot = world.profile.user(person.language)
    member = {"user": bot, "status": "member"}
    kicked = {"user": bot, "status": "kicked", "until_date": 0}
    old, new = (member, kicked) if person.blocked else (kicked, member)
    return {
        "chat": person.chat,
        "from": person.user,
        "date": world.clock.today(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
