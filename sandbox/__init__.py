"""A local Telegram: a Bot API server with people in it, for running and testing any bot without the real one."""

from sandbox.profile import BOT_USERNAME
from sandbox.server import Sandbox

TOKEN = "1000000001:SANDBOX_local_telegram_this_is_no_secret"

__all__ = ["BOT_USERNAME", "TOKEN", "Sandbox"]
