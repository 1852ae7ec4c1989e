"""The running program. Whoever imports it before aiogram loads aiogram without the validators that nobody uses."""

from bot.lazy_validators import build_validators_lazily

build_validators_lazily()
