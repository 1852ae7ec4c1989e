"""Other people's example bots against the local Telegram, by `make peers`. Their code is fetched, never kept here."""
