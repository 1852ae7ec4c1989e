"""Which links people may give: those that open in the chat and hide nothing."""

from urllib.parse import urlsplit

from services.refusals import Refusal


class BadLink(Refusal):
    key = "refusal-bad-link"


def check_link(link: str) -> None:
    """An https address of a host with a dot in its name, and nobody's password before it. Raises BadLink."""
    try:
        parts = urlsplit(link)
        host, _ = parts.hostname or "", parts.port
    except ValueError:  # «https://[», a port beyond 65535
        raise BadLink from None
    if parts.scheme != "https" or "." not in host.strip(".") or "@" in parts.netloc or any(map(str.isspace, link)):
        raise BadLink
