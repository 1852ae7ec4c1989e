"""The running program: what `ryadom run` puts together, and the order in which it starts and stops."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Any

import structlog
from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiohttp import web

from bot.background import in_background
from bot.broadcasts import BroadcastRunner, TakingBack
from bot.calendar_feed import CalendarFeed
from bot.channel_posting import ChannelPosting
from bot.clock import MovableClock
from bot.cohorts import Cohorts
from bot.dispatcher import build_intake
from bot.due_steps import DueSteps
from bot.event_way_in import EventWayIn
from bot.file_keeping import FileKeeping
from bot.gc_tuning import freeze_loaded
from bot.http_server import PortTaken, serving
from bot.importing import Importer
from bot.introduction import tell_telegram
from bot.logs import on_stray_error
from bot.pruning import Pruning
from bot.receive.intake import Intake
from bot.receive.ledger import Ledger
from bot.receive.polling import Poller
from bot.receive.webhook import webhook_app
from bot.receive.window_refresher import WindowRefresher
from bot.sealing import Sealing
from bot.send.deliverer import Deliverer
from bot.send.ticker import Ticker
from bot.send.window_refreshes import WindowRefreshes
from bot.settings import Settings
from bot.several.peers import peers_on
from bot.shutdown import FAREWELL, Shutdown
from bot.telegram import make_bot, pacer_of
from bot.watch.changes import ChangesTaken
from bot.watch.fetching import ByPolling, ByWebhook, Fetching
from bot.watch.health import Health
from files.store import FileStore
from handlers.shared.addresses import Addresses
from handlers.wiring import notice_views
from models.connection.database import Database
from models.connection.postgres_timeouts import PATIENCE
from services.broadcasts.pace import bulk_rate
from services.unit_of_work import Clock

if TYPE_CHECKING:
    from bot.local_telegram import Told

log = structlog.get_logger()


class Ryadom:
    """Everything between Telegram and the database."""

    def __init__(self, *, bot: Bot, database: Database, clock: Clock) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.peers = peers_on(database)
        self.deliverer = Deliverer(
            bot=bot,
            database=database,
            clock=clock,
            views=notice_views(),
            peers=self.peers,
            on_personal=lambda chat_id: self.refreshes.want(chat_id),
        )
        self.ledger = Ledger(database, bot.id)
        self.pruning = Pruning(self.ledger, database, clock)
        self.ticker = Ticker(self.deliverer, self.pruning, clock)
        self.importer = Importer(bot=bot, database=database, clock=clock, on_told=self.ticker.wake, peers=self.peers)
        self.cohorts = Cohorts(database=database, clock=clock, on_told=self.ticker.wake, peers=self.peers)
        self.due_steps = DueSteps(database=database, clock=clock, on_told=self.ticker.wake, peers=self.peers)
        self.files = FileKeeping(bot=bot, database=database, clock=clock, on_told=self.ticker.wake, peers=self.peers)
        self.sealing = Sealing(database=database, clock=clock, on_told=self.ticker.wake, peers=self.peers)
        writing: dict[str, Any] = {"bot": bot, "on_told": self.ticker.wake, "peers": self.peers}
        self.broadcasts = BroadcastRunner(database=database, clock=clock, **writing)
        self.taking_back = TakingBack(database=database, clock=clock, right=self.deliverer, **writing)
        self.channel_posting = ChannelPosting(database=database, clock=clock, right=self.deliverer, **writing)
        self.polled = ByPolling()
        self.changes = ChangesTaken(database)
        self.health = Health(bot, database, self.deliverer, self.changes)
        self.calendars = CalendarFeed(database, clock)
        self.way_in = EventWayIn(database, clock)
        self.port = 0  # the port that the HTTP server listens on; 0 until it is open
        self.intake: Intake = build_intake(
            bot=bot, database=database, clock=clock, on_told=self._told, peers=self.peers
        )
        refresher = WindowRefresher(
            bot=bot, dispatcher=self.intake.dispatcher, database=database, clock=clock, alone=self.intake.alone
        )
        self.refreshes = WindowRefreshes(refresher.refresh, refresher.is_open, pacer_of(bot), self.deliverer, clock)
        self.intake.on_acted = self.broadcasts.on_ended = self.refreshes.want
        self.intake.dispatcher["bulk_rate"] = lambda: bulk_rate(self.peers.count)

    async def _told(self) -> None:
        """An update wrote a notice that is due now, or ordered work on a list or a cohort."""
        self.importer.wake()
        self.cohorts.wake()
        self.due_steps.wake()
        self.files.wake()
        self.broadcasts.wake()
        self.taking_back.wake()
        self.channel_posting.wake()
        await self.ticker.wake()

    @asynccontextmanager
    async def running(self, settings: Settings) -> AsyncIterator[None]:
        """Receive and send until the context is left; then drain both at the same time."""
        receiving, sending = AsyncExitStack(), AsyncExitStack()
        self.intake.dispatcher["weights"] = self.cohorts.weights = settings.match_weights
        self.intake.dispatcher["meeting_policy"] = settings.meeting_policy
        self.intake.dispatcher["care_policy"] = self.due_steps.care = settings.care_days
        self.due_steps.digest_at = settings.digest_at
        self.intake.dispatcher["file_store"] = self.files.store = FileStore(settings.files_folder)
        self.intake.dispatcher["indicators_policy"] = self.due_steps.indicators = settings.indicators_policy
        self.intake.dispatcher["concern_days"] = self.pruning.concern_days = settings.concern_days
        ordered = self.importer.running(), self.cohorts.running(), self.due_steps.running(), self.sealing.running()
        broadcasts = self.broadcasts.running(), self.taking_back.running(), self.channel_posting.running()
        working = *ordered, *broadcasts, self.files.running(), self.changes.watched(), self.refreshes.running()
        async with AsyncExitStack() as background:
            await background.enter_async_context(self.peers.running())
            for work in working:
                await background.enter_async_context(work)
            try:
                await receiving.enter_async_context(self._door(settings))
                public = self.intake.dispatcher["public_address"] = settings.public_address(self.port)
                await tell_telegram(self.bot, settings)
                addresses = Addresses(public, (await self.bot.me()).username or "")
                self.deliverer.writer.addresses = self.calendars.addresses = addresses
                await self.ticker.start()
                sending.push_async_callback(self.ticker.stop)
                if not settings.webhook_url:
                    await receiving.enter_async_context(self._polling())
                yield
            finally:
                await _drain(receiving, sending)

    @asynccontextmanager
    async def _door(self, settings: Settings) -> AsyncIterator[None]:
        """Serves the webhook, health checks and metrics. Without a webhook, a port that is taken is only logged."""
        app = web.Application()
        fetching: Fetching = self.polled
        if settings.webhook_secret and settings.webhook_address:
            app = webhook_app(self.bot, self.intake, settings.webhook_secret.get_secret_value())
            fetching = ByWebhook(self.bot, self.clock, settings.webhook_address)
        self.health.serve_on(app, fetching)
        self.calendars.serve_on(app)
        self.way_in.serve_on(app)
        async with AsyncExitStack() as stack:
            try:
                opened = serving(app, settings.listens_on, settings.http_port, "HTTP_PORT", drain=FAREWELL)
                self.port = await stack.enter_async_context(opened)
            except PortTaken as error:
                if settings.webhook_url:
                    raise
                log.warning(f"{error} /healthz, /metrics, calendars and ways into events are not served.")
            yield

    @asynccontextmanager
    async def _polling(self) -> AsyncIterator[None]:
        async with in_background(Poller(self.bot, self.intake, self.polled.succeeded).run()):
            yield


async def _drain(*parts: AsyncExitStack) -> None:
    """Closes all parts at the same time, so that together they take no longer than the slowest."""
    await asyncio.gather(*(part.aclose() for part in parts))


async def run_bot(settings: Settings, tell: "Told") -> None:
    """Run until SIGTERM or SIGINT; the signal may come while the program is still starting. `tell` is called with the
    local Telegram when this process serves it.
    """
    asyncio.get_running_loop().set_exception_handler(on_stray_error)
    ending = Shutdown()
    try:
        await _run(settings, ending, tell)
    except asyncio.CancelledError:
        if not ending.broke_off:
            raise


async def _run(settings: Settings, ending: Shutdown, tell: "Told") -> None:
    async with AsyncExitStack() as stack:
        clock = MovableClock()
        database = Database(settings.database, PATIENCE)
        stack.push_async_callback(database.close)
        api, token = await _telegram(stack, settings, database, tell)
        bot = make_bot(token, api, settings.send_rate, settings.proxy)
        stack.push_async_callback(bot.session.close)
        ryadom = Ryadom(bot=bot, database=database, clock=clock)
        if settings.in_sandbox:
            from bot.local_telegram import follow_clock

            await stack.enter_async_context(follow_clock(bot, clock, ryadom.deliverer))
        await stack.enter_async_context(ryadom.running(settings))
        freeze_loaded()
        log.info("ready", telegram="local" if settings.in_sandbox else "real")
        await ending.asked()
        log.info("stopping")


async def _telegram(
    stack: AsyncExitStack, settings: Settings, database: Database, tell: "Told"
) -> tuple[TelegramAPIServer, str]:
    """Telegram's address and the token for it. Without BOT_TOKEN that is the local Telegram: the one at
    TELEGRAM_API_URL, or one that this process serves and fills with demo data or an empty association. What that needs
    is imported only then.
    """
    url = settings.telegram_api_url
    api = TelegramAPIServer.from_base(url) if url else PRODUCTION
    if settings.bot_token is not None:
        return api, settings.bot_token.get_secret_value()
    from bot.demo.load import load_demo
    from bot.demo.trial import open_trial
    from bot.local_telegram import serve_sandbox, served_elsewhere

    if url:
        local = await served_elsewhere(url)
    else:
        local = await stack.enter_async_context(serve_sandbox(settings))
        tell(local)
        if settings.demo:
            await load_demo(database, local.address, FileStore(settings.files_folder))
        else:
            await open_trial(database, local.address)
    return local.api, local.token
