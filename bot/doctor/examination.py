"""What `ryadom doctor` checks; a check comes after those that it depends on."""

from collections.abc import Callable

from bot.doctor.database import examine_database
from bot.doctor.disk import check_disk
from bot.doctor.findings import Examination, Finding
from bot.doctor.running import check_running
from bot.doctor.telegram import examine_telegram
from bot.settings import Settings


async def examine(settings: Settings, tell: Callable[[Finding], None]) -> bool:
    """Returns whether everything is fine. `tell` is called with each finding as soon as it is known."""
    examination = Examination(tell)
    examination.well("Settings", _described(settings))
    await examination.look("Disk", check_disk(settings))
    await examine_database(examination, settings)
    await examine_telegram(examination, settings)
    await examination.look("Bot", check_running(settings))
    return not examination.found_wrong


def _described(settings: Settings) -> str:
    if settings.in_sandbox:
        return "all can be used; BOT_TOKEN is empty, so the bot speaks with a local Telegram."
    return f"all can be used; updates come by {'a webhook' if settings.webhook_url else 'polling'}."
