"""A person's chat: reading it, writing into it, pressing its buttons."""

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from sandbox.control.asked import WORLD, body_of, number, person_of, read, wait_of
from sandbox.control.writing import written_messages
from sandbox.errors import ControlError
from sandbox.people import Person


class Pressing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    message_id: int
    data: str


async def messages(request: web.Request) -> web.Response:
    """Messages past `after`; with `wait`, the answer comes as soon as there are any."""
    world, person = request.app[WORLD], person_of(request)
    after = number(request, "after", 0)
    await world.seen.until(lambda: next(reversed(person.messages), 0) > after, wait_of(request))
    return web.json_response(person.messages_after(after))


async def write(request: web.Request) -> web.Response:
    """Answers with the message as sent, for an album with the list of its messages."""
    world, person = request.app[WORLD], person_of(request)
    _refuse_blocked(person)
    contents = await written_messages(request, world, person)
    if not person.started:
        person.started = True
        world.save_person(person)
    sent = [world.post(person, content, sender=person.user) for content in contents]
    for message in sent:
        world.queue.add("message", person.id, message)
    return web.json_response(sent[0] if len(sent) == 1 else sent)


async def press(request: web.Request) -> web.Response:
    """Press a button. The data need not belong to any button, because a forged client could send anything."""
    world, person = request.app[WORLD], person_of(request)
    pressing = read(Pressing, await body_of(request))
    _refuse_blocked(person)
    message = person.messages.get(pressing.message_id)
    if message is None or message["from"]["id"] != world.profile.id:
        raise ControlError(f"person {person.id} sees no message {pressing.message_id} of the bot", 404)
    made = world.presses.add(person.id)
    query = {
        "id": made.id,
        "from": person.user,
        "message": message,
        "chat_instance": str(person.id * 7919),
        "data": pressing.data,
    }
    world.queue.add("callback_query", person.id, query)
    seconds = wait_of(request)
    if not seconds:
        return web.json_response({"id": made.id})
    await world.presses.answered.until(lambda: made.answer is not None, seconds)
    if made.answer is None:
        raise ControlError("the bot has not answered the press in time", 504)
    return web.json_response(made.answer)


def _refuse_blocked(person: Person) -> None:
    if person.blocked:
        raise ControlError(f"person {person.id} has blocked the bot; unblock first", 409)
