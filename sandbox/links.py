"""Which addresses in texts and on buttons Telegram takes for links, and how it stores them.

Source: TDLib, LinkManager.cpp (check_link_impl) and HttpUrl.cpp (parse_url).
"""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import parse_qs, urlsplit

APP = re.compile(r"(tg|tonsite|ton):(?://)?", re.IGNORECASE)
SCHEME = re.compile(r"([^:/?#@\[\]]*)://")
AUTHORITY = re.compile(r"[^/?#]*")
UNUSUAL = re.compile(r"[^A-Za-z0-9.!$,~*'();&+=_\x80-\U0010ffff-]")
ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")


class WrongLink(Exception):
    """Not a link; the message says why, in the server's words."""


@dataclass(frozen=True)
class _Parts:
    scheme: str
    user: str
    host: str
    port: str
    rest: str  # the path, at least a slash

    @property
    def text(self) -> str:
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme}://{user}{self.host}{port}{self.rest}"


def read_link(link: str, *, https_only: bool = False) -> str:
    """The address as the server stores it, with a scheme and at least a slash. Raises WrongLink."""
    app = APP.match(link)
    link = link[app.end() :] if app else link
    parts = _parsed(link)
    if https_only and (app or parts.scheme != "https"):
        raise WrongLink("Only HTTPS links are allowed")
    if app:
        return _app_link(app[1].lower(), link, parts)
    if "." not in parts.host and not parts.host.startswith("["):
        raise WrongLink("Wrong HTTP URL")
    return parts.text


def check_url(link: str) -> None:
    """Raises WrongLink for what is no address at all."""
    _parsed(link)


def checked_link(link: str) -> str | None:
    """The address as the server stores it, or None when it is not a link."""
    try:
        return read_link(link)
    except WrongLink:
        return None


def _app_link(app: str, link: str, parts: _Parts) -> str:
    if link.lower().startswith(("http://", "https://")) or parts.user or parts.port or parts.host.startswith("["):
        raise WrongLink("Wrong tg URL" if app == "tg" else "Wrong ton URL")
    if re.search(r"[^A-Za-z0-9_.-]" if app == "tonsite" else r"[^A-Za-z0-9_-]", parts.host):
        raise WrongLink("Unallowed characters in URL host")
    rest = parts.rest[1:] if parts.rest.startswith("/?") else parts.rest
    return f"{app}://{parts.host}{rest}"


def _parsed(link: str) -> _Parts:
    scheme = SCHEME.match(link)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise WrongLink("Unsupported URL protocol")
    place = AUTHORITY.match(link, scheme.end() if scheme else 0)
    assert place is not None
    user, _, host = place[0].rpartition("@")
    host, port = _port(host)
    rest = link[place.end() :].rstrip() or "/"
    rest = re.sub(r"[\0- ]", lambda found: f"%{ord(found[0]):02X}", rest if rest[0] == "/" else f"/{rest}")
    return _Parts(scheme[1].lower() if scheme else "http", _part(user, "userinfo"), _host(host), port, rest)


def _port(host: str) -> tuple[str, str]:
    name, colon, port = host.rpartition(":")
    if not colon or not name or "]" in port:
        return host, ""
    if not re.fullmatch(r"0*[1-9]\d{0,4}", port, re.ASCII) or int(port) > 65535:
        raise WrongLink("Wrong port number specified in the URL")
    return name, str(int(port))


def _host(host: str) -> str:
    if host.startswith("[") and host.endswith("]"):
        try:
            IPv6Address(host[1:-1])
        except ValueError:
            raise WrongLink("Wrong IPv6 address specified in the URL") from None
        return host.lower()
    if not host:
        raise WrongLink("URL host is empty")
    if host == ".":
        raise WrongLink("Host is invalid")
    return _part(host.lower(), "host")


def _part(part: str, name: str) -> str:
    plain = ESCAPED.sub("", part)
    if "%" in plain:
        raise WrongLink(f"Wrong percent-encoded symbol in URL {name}")
    if UNUSUAL.search(plain.replace(":", "") if name == "userinfo" else plain):
        raise WrongLink(f"Disallowed character in URL {name}")
    return part


def mentioned_user(url: str) -> int | None:
    """The person that `tg://user?id=…` names."""
    if not url.lower().startswith("tg://user?"):
        return None
    number = parse_qs(urlsplit(url).query).get("id", [""])[0]
    return int(number) if number.isdecimal() else None
