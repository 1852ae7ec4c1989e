from bot.lazy_validators import build_validators_lazily

build_validators_lazily()
