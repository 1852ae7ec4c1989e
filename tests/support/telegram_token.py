"""The token of the local Telegrams that tests serve."""

TOKEN = "1000000001:A-token-of-the-local-Telegram-of-a-test"
