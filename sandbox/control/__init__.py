"""The control API: what people do in this Telegram, its clock, its faults. For the page and for tests."""
