"""The sandbox as one aiohttp application: Bot API, control API, page."""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from aiohttp import web

from sandbox.api import BotApi
from sandbox.control.asked import WORLD
from sandbox.control.routes import routes
from sandbox.guard import local_only, plain_sentences
from sandbox.page_files import page_routes
from sandbox.profile import Account
from sandbox.world import World

RYADOM = Account()
BODY_LIMIT = 64 * 1024 * 1024


class Sandbox:
    """A local Telegram. One object makes one `app()` for one run; its state is kept in `data_dir`.

    `strict` also refuses parameters and fields that the Bot API does not have (Telegram ignores them silently); `pace`
    applies the sending limits. Without a `token` it makes its own and keeps it in `data_dir`. `account` is what the
    bot is called; `add_bot` adds further ones. Bind it to loopback only.
    """

    def __init__(
        self,
        *,
        data_dir: Path,
        token: str = "",
        account: Account = RYADOM,
        strict: bool = True,
        pace: bool = True,
        page_language: str = "ru",
    ) -> None:
        self.world = World.create(data_dir, token, account, strict=strict, pace=pace)
        self._page_language = page_language

    @property
    def token(self) -> str:
        """The token with which the first bot calls it; known once the app has started."""
        return self.world.token

    def add_bot(self, token: str, account: Account) -> None:
        """A further bot in this Telegram, with private chats of its own; call it before `app`. Raises ValueError when
        another bot has the token's number.
        """
        self.world.beside(token, account)

    def app(self) -> web.Application:
        app = web.Application(middlewares=[local_only, plain_sentences], client_max_size=BODY_LIMIT)
        app[WORLD] = self.world
        api = BotApi(self.world)
        for world in self.world.worlds:
            world.webhook.on_reply = partial(api.reply, world)
        app.add_routes(api.routes())
        app.add_routes(routes())
        app.add_routes(page_routes(self._page_language))
        app.cleanup_ctx.append(self._opened)
        app.on_shutdown.append(self._let_go)
        return app

    async def _opened(self, app: web.Application) -> AsyncIterator[None]:
        self.world.open()
        yield
        await self.world.close()

    async def _let_go(self, app: web.Application) -> None:
        self.world.let_go()
