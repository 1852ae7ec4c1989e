"""The addresses of the control API."""

from aiohttp import web

from sandbox.control import chat, groups, people, stream, time, trials

PERSON = r"/sandbox/people/{person:\d+}"
GROUP = r"/groups/{group:-\d+}"


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
        web.get("/sandbox/groups", groups.all_groups),
        web.post("/sandbox/groups", groups.make),
        web.get(f"/sandbox{GROUP}", groups.one),
        web.post(f"/sandbox{GROUP}/members", groups.set_member),
        web.get(f"/sandbox{GROUP}/messages", groups.group_messages),
        web.post(f"{PERSON}{GROUP}/messages", chat.write_in_group),
        web.post(f"{PERSON}{GROUP}/presses", chat.press_in_group),
        web.get("/sandbox/bot", trials.bot),
        web.post("/sandbox/loading", trials.set_loading),
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
