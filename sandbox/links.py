"""Which addresses in texts and on buttons Telegram takes for links."""

import re
from urllib.parse import parse_qs, urlsplit

HOST = re.compile(r"(?:[\w-]+\.)+\w{2,}|localhost|\[[0-9a-f:]+\]", re.IGNORECASE)
WEB = ("http", "https")
APP = ("tg", "ton", "tonsite")


def checked_link(url: str) -> str | None:
    """The address as the server stores it (with a scheme and at least a slash), or None when it is not a link."""
    url = url.strip()
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if any(character.isspace() for character in url):
        return None
    if parts.scheme in APP:
        return url if host else None
    if parts.scheme not in WEB or not HOST.fullmatch(host):
        return None
    return url if parts.path or parts.query or parts.fragment else f"{url}/"


def mentioned_user(url: str) -> int | None:
    """The person that `tg://user?id=…` names."""
    if not url.lower().startswith("tg://user?"):
        return None
    number = parse_qs(urlsplit(url).query).get("id", [""])[0]
    return int(number) if number.isdecimal() else None
