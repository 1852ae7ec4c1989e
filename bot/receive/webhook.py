"""The webhook: a wrong secret is answered 401, a body that is not JSON 400, one over 1 MB 413, one that takes more than
ten seconds 408. 200 comes only after the commit; 503 asks Telegram to bring the update again.
"""

import asyncio
import json
import secrets
from functools import partial

from aiogram import Bot
from aiohttp import web

from bot.http_server import read_body
from bot.receive.decoding import decode, update_id_of
from bot.receive.flood import turn_away
from bot.receive.intake import Intake
from bot.receive.lanes import Lanes
from bot.receive.outage import OUTAGES

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1_000_000
RETRY_AFTER = "1"  # seconds; Telegram's own pauses grow to minutes, and most outages are shorter


def webhook_app(bot: Bot, intake: Intake, secret: str) -> web.Application:
    """An application with `POST /webhook`. Updates of one person keep their order of arrival."""
    lanes = Lanes(intake.handle, partial(turn_away, bot))

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not secrets.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        try:
            raw = json.loads(await read_body(request))
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if update_id_of(raw) is None:
            return web.Response(status=400)
        handled = lanes.submit(decode(raw, bot))
        await asyncio.wait({handled})
        if handled.cancelled() or isinstance(handled.exception(), OUTAGES):
            return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
        handled.result()
        return web.Response()

    async def drain(_app: web.Application) -> None:
        await lanes.drain()

    app = web.Application(client_max_size=BODY_LIMIT)
    app.router.add_post("/webhook", receive)
    app.on_shutdown.append(drain)
    return app
