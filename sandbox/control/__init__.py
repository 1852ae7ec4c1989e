"""The control API, for the page and for tests: what people do in this Telegram, its clock, its faults."""
