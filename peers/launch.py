"""Runs an example unchanged, in its own environment: `launch.py <library> <example>`.

Examples name Telegram's own server and a token of no bot, so this gives their library the local Telegram's before they
start. BOT_TOKEN and LOCAL_TELEGRAM are read from the environment.
"""

import os
import runpy
import sys
from typing import Any

URL, TOKEN = os.environ["LOCAL_TELEGRAM"], os.environ["BOT_TOKEN"]


def python_telegram_bot() -> None:
    from telegram.ext import ApplicationBuilder

    with_token = ApplicationBuilder.token

    def local(self: Any, given: str) -> Any:
        return with_token(self, TOKEN).base_url(f"{URL}/bot").base_file_url(f"{URL}/file/bot")

    ApplicationBuilder.token = local


def aiogram() -> None:
    """It reads BOT_TOKEN by itself."""
    from aiogram.client.telegram import PRODUCTION

    object.__setattr__(PRODUCTION, "base", f"{URL}/bot{{token}}/{{method}}")
    object.__setattr__(PRODUCTION, "file", f"{URL}/file/bot{{token}}/{{path}}")


def telebot() -> None:
    import telebot
    from telebot import apihelper

    apihelper.API_URL, apihelper.FILE_URL = URL + "/bot{0}/{1}", URL + "/file/bot{0}/{1}"
    begin = telebot.TeleBot.__init__

    def local(self: Any, token: str, *more: Any, **named: Any) -> None:
        begin(self, TOKEN, *more, **named)

    telebot.TeleBot.__init__ = local


LIBRARIES = {"python-telegram-bot": python_telegram_bot, "aiogram": aiogram, "pyTelegramBotAPI": telebot}

if __name__ == "__main__":
    library, example = sys.argv[1:]
    LIBRARIES[library]()
    sys.argv = [example]
    sys.path.insert(0, os.path.dirname(example))
    runpy.run_path(example, run_name="__main__")
