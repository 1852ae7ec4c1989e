"""Which links people may give: those that Telegram accepts on a button and that show where they lead."""

import re
from urllib.parse import urlsplit

from services.refusals import Refusal

_SITE = re.compile(r"(?:(?!-)[\w-]{1,63}(?<!-)\.)+(?:[^\W\d_]{2,63}|xn--[a-z0-9-]{1,59})(?::\d{1,5})?", re.IGNORECASE)


_LINKED = re.compile(r"://|\bwww\.|\b(?:[a-z0-9-]+\.)+[a-z]{2,63}/\S", re.IGNORECASE)


class BadLink(Refusal):
    key = "refusal-bad-link"


def check_link(link: str) -> None:
    """Accepts only an https address with a host name: no IP address, no user name or password. Raises BadLink."""
    if not is_link(link):
        raise BadLink


def is_link(words: str) -> bool:
    try:
        parts = urlsplit(words)
        _ = parts.port
    except ValueError:  # «https://[», a port beyond 65535
        return False
    seen = words.isprintable() and " " not in words
    return seen and parts.scheme == "https" and _SITE.fullmatch(parts.netloc) is not None


def check_place(words: str) -> None:
    """Accepts an address, or a link that stands alone. A link among other words would be taken for an address, which
    more people see than a link. Raises BadLink.
    """
    if _LINKED.search(words) is not None:
        check_link(words)
