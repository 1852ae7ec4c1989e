"""A local Telegram: a Bot API server with people in it, for running and testing any bot without the real one."""

from sandbox.profile import BOT_USERNAME, Account
from sandbox.server import Sandbox

__all__ = ["BOT_USERNAME", "Account", "Sandbox"]
