"""What the intake hands to every handler beside the update, read with its type from a dialog's manager."""

from aiogram import Bot
from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from services.unit_of_work import Uow


def uow_of(manager: DialogManager) -> Uow:
    """The transactions of the person whose update this is."""
    uow: Uow = manager.middleware_data["uow"]
    return uow


def speech_of(manager: DialogManager) -> Speech:
    """Speaks to the person whose update this is, in their language and zone."""
    speech: Speech = manager.middleware_data["speech"]
    return speech


def bot_of(manager: DialogManager) -> Bot:
    bot: Bot = manager.middleware_data["bot"]
    return bot
