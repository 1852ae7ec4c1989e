"""Which links people may give: those that open in the chat and hide nothing."""

from urllib.parse import urlsplit

from services.refusals import Refusal


class BadLink(Refusal):
    key = "refusal-bad-link"


def check_link(link: str) -> None:
    """An https address of a host with a dot in its name. Raises BadLink."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:  # «https://[»
        raise BadLink from None
    if parts.scheme != "https" or "." not in host.strip(".") or any(map(str.isspace, link)):
        raise BadLink
