"""The address of a person's calendar: how it is written, and how the HTTP server recognizes it."""

from handlers.shared.addresses import Addresses

CALENDAR_PATH = "/calendar/{code}.ics"


def calendar_address(addresses: Addresses, code: str) -> str:
    """Empty without an HTTP server that is reached from outside."""
    return addresses.on_the_web(CALENDAR_PATH.format(code=code)) or ""
