"""The wiring of receiving: a dispatcher with every conversation, and the intake before it. Tests give fakes."""

from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher

from bot.receive.conversation import ConversationStorage
from bot.receive.intake import Intake
from bot.several.peers import Peers
from handlers.shared.keep_on_cancel import keep_what_is_cut_off
from handlers.wiring import wire
from models.connection.database import Database
from services.unit_of_work import Clock


def build_dispatcher() -> Dispatcher:
    """The dispatcher keeps no state: each update brings its conversation from the database and writes it back."""
    dispatcher = wire(ConversationStorage())
    keep_what_is_cut_off(dispatcher)
    return dispatcher


def build_intake(
    *, bot: Bot, database: Database, clock: Clock, on_told: Callable[[], Awaitable[None]], peers: Peers
) -> Intake:
    """`on_told` is called after an update that wrote a notice that is due at once."""
    return Intake(bot=bot, dispatcher=build_dispatcher(), database=database, clock=clock, on_told=on_told, peers=peers)
