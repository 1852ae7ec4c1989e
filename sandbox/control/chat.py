"""A person's chat, or a group in which the person is: reading it, writing into it, pressing its buttons."""

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from sandbox.chats import Chat
from sandbox.control.asked import body_of, group_of, number, person_of, read, wait_of, world_of
from sandbox.control.groups import check_may_write
from sandbox.control.writing import written_messages
from sandbox.errors import ControlError
from sandbox.groups import Group
from sandbox.json_types import Json
from sandbox.membership import tell_bots
from sandbox.people import Person
from sandbox.world import World


class Pressing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    message_id: int
    data: str


async def messages(request: web.Request) -> web.Response:
    """Messages past `after`; with `wait`, the answer comes as soon as there are any."""
    world, person = world_of(request), person_of(request)
    after = number(request, "after", 0)
    await world.seen.until(lambda: next(reversed(person.messages), 0) > after, wait_of(request))
    return web.json_response(person.messages_after(after))


async def write(request: web.Request) -> web.Response:
    """Answers with the message as sent, for an album with the list of its messages."""
    world, person = world_of(request), person_of(request)
    _refuse_blocked(person)
    contents = await written_messages(request, world, person)
    if not person.started:
        person.started = True
        world.save(person)
    sent = [world.post(person, content, sender=person.user) for content in contents]
    for message in sent:
        world.queue.add("message", person.id, message)
    return web.json_response(sent[0] if len(sent) == 1 else sent)


async def write_in_group(request: web.Request) -> web.Response:
    """As `write`, into a group; in a channel only by its administrators."""
    world, person, group = world_of(request), person_of(request), group_of(request)
    check_may_write(group, person.id)
    contents = await written_messages(request, world, group)
    sent = [world.post(group, content, sender=person.user) for content in contents]
    for message in sent:
        tell_bots(world, group, message)
    return web.json_response(sent[0] if len(sent) == 1 else sent)


async def press(request: web.Request) -> web.Response:
    """Press a button. The data need not belong to any button, because a forged client could send anything."""
    person = person_of(request)
    _refuse_blocked(person)
    return await _press(request, person, person)


async def press_in_group(request: web.Request) -> web.Response:
    """As `press`, of a message in a group, or of a channel that the person reads."""
    person, group = person_of(request), group_of(request)
    if not group.has(person.id) and not group.username:
        raise ControlError(f"person {person.id} does not see «{group.about['title']}»", 403)
    return await _press(request, person, group)


async def _press(request: web.Request, person: Person, chat: Chat) -> web.Response:
    pressing = read(Pressing, await body_of(request))
    message = chat.messages.get(pressing.message_id)
    world = _writer(world_of(request), chat, message)
    if message is None or world is None:
        raise ControlError(f"person {person.id} sees no message {pressing.message_id} of the bot", 404)
    made = world.presses.add(person.id, chat.id)
    query: Json = {
        "id": made.id,
        "from": person.user,
        "message": message,
        "chat_instance": str(chat.id * 7919),
        "data": pressing.data,
    }
    world.queue.add("callback_query", chat.id, query)
    seconds = wait_of(request)
    if not seconds:
        return web.json_response({"id": made.id})
    await world.presses.answered.until(lambda: made.answer is not None, seconds)
    if made.answer is None:
        raise ControlError("the bot has not answered the press in time", 504)
    return web.json_response(made.answer)


def _writer(world: World, chat: Chat, message: Json | None) -> World | None:
    """The world of the bot that wrote the message."""
    worlds = world.worlds if isinstance(chat, Group) else [world]
    return next((one for one in worlds if message and chat.is_from(one.profile.id, message)), None)


def _refuse_blocked(person: Person) -> None:
    if person.blocked:
        raise ControlError(f"person {person.id} has blocked the bot; unblock first", 409)
