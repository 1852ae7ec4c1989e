"""Imported only by the process from which bots are forked: it does once what each bot would do at its start."""

from functools import cache

import bot.app  # the command line imports these late; import everything before forking
import bot.demo.load
import bot.dispatcher
import bot.migrate
import tests.support.child  # noqa: F401
from bot.gc_tuning import freeze_loaded
from handlers.shared.speech import _bundle, _sources

# what most of these bots say: each file is compiled when it is first used
SAID_AT_ONCE = {
    "booking",
    "catalogue",
    "commands",
    "events",
    "help",
    "home",
    "hours",
    "meetings",
    "mentees",
    "people",
    "profile",
    "project",
    "requests",
    "shared",
}

for file in {source.file for source in _sources("ru").values() if source.file.stem in SAID_AT_ONCE}:
    _bundle("ru", file)
bot.dispatcher.build_dispatcher = cache(bot.dispatcher.build_dispatcher)
bot.dispatcher.build_dispatcher()  # half of a start; each process is forked before it is used, so none shares it
freeze_loaded()  # each bot does so when it starts, and then has little left to scan
