"""`GET /calendar/<code>.ics`: a person's meetings for their calendar program. A wrong or former address is answered as
any path that does not exist. No address is logged, because whoever knows it reads the calendar.
"""

import re
from hashlib import sha256

from aiohttp import ETag, web

from handlers.meetings.subscription.addresses import CALENDAR_PATH
from handlers.meetings.subscription.feed import feed_of
from handlers.shared.addresses import Addresses
from models.connection.database import Database
from models.connection.outages import DatabaseAway
from services.meetings.followed import followed_at
from services.unit_of_work import Clock

RETRY_LATER = "60"  # seconds
_CODE = re.compile(r"[A-Za-z0-9_-]{24}")


class CalendarFeed:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.addresses: Addresses | None = None  # until Telegram has told the bot's name, which links into the bot need

    def serve_on(self, app: web.Application) -> None:
        app.router.add_get(CALENDAR_PATH, self._calendar)

    async def _calendar(self, request: web.Request) -> web.Response:
        """304 without a body when the program has the same calendar already, which it says by If-None-Match."""
        if self.addresses is None:
            return web.Response(status=503, headers={"Retry-After": RETRY_LATER})
        try:
            body = await self._body(request.match_info["code"], self.addresses)
        except DatabaseAway:
            return web.Response(status=503, headers={"Retry-After": RETRY_LATER})
        if body is None:
            raise web.HTTPNotFound
        version = ETag(sha256(body).hexdigest()[:32])
        if any(known.value in (version.value, "*") for known in request.if_none_match or ()):
            answer = web.Response(status=304)
        else:
            answer = web.Response(body=body, content_type="text/calendar", charset="utf-8")
        answer.etag = version
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer

    async def _body(self, code: str, addresses: Addresses) -> bytes | None:
        """None for a code that leads nowhere. Raises DatabaseAway."""
        if not _CODE.fullmatch(code):
            return None
        async with self._database.read() as session:
            followed = await followed_at(session, code, self._clock.now())
            return feed_of(followed, addresses) if followed else None
