"""`GET /event/<key>`: leads somebody who comes to a remote event on to its link, or says when it opens. A wrong key,
and one that leads nowhere any more, are answered as any path that does not exist. No address is logged.
"""

import re
from urllib.parse import quote

from aiohttp import web

from bot.calendar_feed import RETRY_LATER
from handlers.events.attending.way_in import WAY_IN_PATH, closed_page
from models.connection.database import Database
from models.connection.outages import DatabaseAway
from services.events.way_in import WayIn, way_in_at
from services.unit_of_work import Clock

_KEY = re.compile(r"[A-Za-z0-9_-]{24}")
_KEPT = "%/:?#[]@!$&'()*+,;=~"  # of a link; letters that are not Latin are encoded
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


class EventWayIn:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def serve_on(self, app: web.Application) -> None:
        app.router.add_get(WAY_IN_PATH, self._enter)

    async def _enter(self, request: web.Request) -> web.Response:
        try:
            way_in = await self._found(request.match_info["key"])
        except DatabaseAway:
            return web.Response(status=503, headers={"Retry-After": RETRY_LATER})
        if way_in is None:
            raise web.HTTPNotFound
        if way_in.is_open:
            return web.Response(status=302, headers={**_HEADERS, "Location": quote(way_in.event.link, safe=_KEPT)})
        page = closed_page(way_in)
        return web.Response(text=page, content_type="text/html", headers={**_HEADERS, "Refresh": RETRY_LATER})

    async def _found(self, key: str) -> WayIn | None:
        """Raises DatabaseAway."""
        if not _KEY.fullmatch(key):
            return None
        async with self._database.read() as session:
            return await way_in_at(session, key, self._clock.now())
