"""The addresses of the control API."""

from aiohttp import web

from sandbox.control import chat, people, stream, time, trials

PERSON = r"/sandbox/people/{person:\d+}"


def routes() -> list[web.RouteDef]:
    return [
        web.get("/sandbox/people", people.everybody),
        web.post("/sandbox/people", people.add),
        web.get(PERSON, people.one),
        web.post(f"{PERSON}/block", people.block),
        web.post(f"{PERSON}/unblock", people.unblock),
        web.post(f"{PERSON}/deactivate", people.deactivate),
        web.get(f"{PERSON}/messages", chat.messages),
        web.post(f"{PERSON}/messages", chat.write),
        web.post(f"{PERSON}/presses", chat.press),
        web.get("/sandbox/bot", trials.bot),
        web.get("/sandbox/files/{file}", trials.file),
        web.get("/sandbox/clock", time.follow),
        web.post("/sandbox/clock", time.move),
        web.get("/sandbox/idle", trials.idle),
        web.post("/sandbox/updates", trials.add_update),
        web.post("/sandbox/faults", trials.add_fault),
        web.delete("/sandbox/faults", trials.clear_faults),
        web.get("/sandbox/calls", trials.calls),
        web.get("/sandbox/events", stream.events),
    ]
