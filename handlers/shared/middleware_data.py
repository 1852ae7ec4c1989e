"""What the intake passes to every handler with the update, read from a dialog's manager with its type."""

from typing import Any, Protocol

from aiogram import Bot
from aiogram.types import User
from aiogram_dialog import DialogManager

from files.store import FileStore
from handlers.shared.addresses import Addresses
from handlers.shared.speech import Speech
from services.care.policy import CarePolicy
from services.indicators.policy import IndicatorsPolicy
from services.matching.scoring import Weights
from services.meetings.policy import MeetingPolicy
from services.unit_of_work import Uow


class ChatRecord(Protocol):
    """What is stored about a person's chat besides its open windows."""

    language: str | None  # for visitors, who have no record to store it in
    home_tab: str | None  # the home tab chosen last
    unfinished: dict[str, Any] | None  # where the person stopped signing up
    shown: list[Any] | None  # the open window's message, and a digest of what it shows

    def forget(self) -> None:
        """Delete everything, including which windows are open."""


def uow_of(manager: DialogManager) -> Uow:
    """The transactions of the acting person."""
    uow: Uow = manager.middleware_data["uow"]
    return uow


def speech_of(manager: DialogManager) -> Speech:
    """Speaks to the acting person in their language and time zone."""
    speech: Speech = manager.middleware_data["speech"]
    return speech


def chat_id_of(manager: DialogManager) -> int:
    """The acting person's private chat with the bot, in the messenger."""
    sender: User = manager.middleware_data["event_from_user"]
    return sender.id


def bot_of(manager: DialogManager) -> Bot:
    bot: Bot = manager.middleware_data["bot"]
    return bot


def weights_of(manager: DialogManager) -> Weights:
    """How much each reason for a mentor counts, from the settings."""
    weights: Weights = manager.middleware_data["weights"]
    return weights


def care_of(manager: DialogManager) -> CarePolicy:
    """After how many days the association cares for what stalls."""
    policy: CarePolicy = manager.middleware_data["care_policy"]
    return policy


def indicators_policy_of(manager: DialogManager) -> IndicatorsPolicy:
    """Where a day begins for the association, and how many projects are compared at least."""
    policy: IndicatorsPolicy = manager.middleware_data["indicators_policy"]
    return policy


def policy_of(manager: DialogManager) -> MeetingPolicy:
    """What the settings decide about meetings."""
    policy: MeetingPolicy = manager.middleware_data["meeting_policy"]
    return policy


def file_store_of(manager: DialogManager) -> FileStore:
    """Copies of files that Telegram may no longer know."""
    store: FileStore = manager.middleware_data["file_store"]
    return store


async def addresses_of(manager: DialogManager) -> Addresses:
    """Where people reach the program from outside the chat."""
    public: str | None = manager.middleware_data.get("public_address")
    return Addresses(public, (await bot_of(manager).me()).username or "")


def conversation_of(manager: DialogManager) -> ChatRecord:
    conversation: ChatRecord = manager.middleware_data["conversation"]
    return conversation
