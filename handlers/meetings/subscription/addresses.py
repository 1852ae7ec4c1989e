"""The address of a person's calendar: how it is written, and how the HTTP server recognizes it."""

CALENDAR_PATH = "/calendar/{code}.ics"


def calendar_address(public: str, code: str) -> str:
    """`public`: where the HTTP server can be reached from outside."""
    return public.rstrip("/") + CALENDAR_PATH.format(code=code)
