"""What the intake hands to every handler beside the update, read with its type from a dialog's manager."""

from typing import Protocol

from aiogram import Bot
from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from services.unit_of_work import Uow


class ChatRecord(Protocol):
    """What is kept of a person's chat beside the windows that are open in it."""

    language: str | None  # of a visitor, who has no record that could keep it
    home_tab: str | None  # the home window that was looked at last

    def forget(self) -> None:
        """Everything, also which windows are open."""


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


def conversation_of(manager: DialogManager) -> ChatRecord:
    conversation: ChatRecord = manager.middleware_data["conversation"]
    return conversation
