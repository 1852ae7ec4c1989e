"""Finds links and e-mail addresses in texts: grown from each dot to both sides, then checked.

Source: TDLib, MessageEntity.cpp (match_urls, fix_url, match_tg_urls, is_email_address). Of top-level domains only those
of countries and the common ones are known here, as a link without `http://` needs one.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from sandbox.top_level_domains import DOMAINS

Span: TypeAlias = tuple[int, int]

WIDE = r"\u00a0\u1680\u2000-\u200b\u200e\u200f\u2016-\u206f\u3000"  # spaces and punctuation that no link contains
PATH = rf"[^\n <>\"«»{WIDE}]"
IN_DOMAIN = re.compile(rf"[A-Za-z0-9_.~-]|(?![{WIDE}])[\u00c0-\U0010ffff]")
IN_USER = re.compile(rf"[^\n <>\"«»{WIDE}/\[\]{{}}()'`@]")
IN_PROTOCOL = re.compile(r"[A-Za-z0-9+-]|[^\x00-\x7f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
PORT = re.compile(r":0*([1-9]\d{0,4})(?!\d)", re.ASCII)
TAIL = re.compile(rf"[/?#]({PATH}*)")
BAD_LAST = ".:;,('?!`"
APP_LINK = re.compile(r"(?:tonsite|ton|tg)://[a-z0-9_-]{1,253}", re.IGNORECASE)
EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)
PROTOCOL = re.compile(r"(?:https?|ftp|tonsite)://", re.IGNORECASE)
IP_PART = re.compile(r"25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d", re.ASCII)
CLOSING = {")": "(", "]": "[", "}": "{"}


def app_links(text: str) -> Iterator[Span]:
    """Links that begin with tg:, ton: or tonsite:."""
    for match in APP_LINK.finditer(text):
        yield match.start(), _after_path(text, match.end())


def web_links(text: str) -> Iterator[tuple[str, Span]]:
    """Each `url` and `email` with its place."""
    for begin, end in _candidates(text):
        found = text[begin:end]
        if EMAIL.fullmatch(found):
            yield "email", (begin, end)
        elif found.startswith("mailto:") and EMAIL.fullmatch(found[7:]):
            yield "email", (begin + 7, end)
        elif length := _link_length(found):
            yield "url", (begin, begin + length)


def _candidates(text: str) -> Iterator[Span]:
    at = 0
    while 0 <= (dot := text.find(".", at)) < len(text) - 1:
        if text[dot + 1] == " ":
            at = dot + 2
            continue
        begin, last_at, end = _grown(text, dot, at)
        start = _start(text, begin, at, has_at=last_at)
        if start is None:
            at = max(text.rfind(".", dot, end) + 1, dot + 1)
            continue
        if end > dot + 1:
            yield start, end
        while text[end : end + 1] == ".":
            end += 1
        at = max(end, dot + 1)


def _grown(text: str, dot: int, at: int) -> tuple[int, bool, int]:
    """Where the domain around a dot begins, whether an @ is in it, and where its port and path end."""
    begin, end, last_at = _back(IN_DOMAIN, text, dot, at), dot, False
    while end < len(text) and (text[end] == "@" or IN_DOMAIN.match(text[end])):
        last_at = last_at or text[end] == "@"
        end += 1
    if last_at:
        begin = _back(IN_USER, text, begin, at)
    if (port := PORT.match(text, end)) and int(port[1]) <= 65535:
        end = port.end()
    end = _after_path(text, end)
    while end > dot + 1 and text[end - 1] == ".":
        end -= 1
    return begin, last_at, end


def _after_path(text: str, end: int) -> int:
    tail = TAIL.match(text, end)
    kept = tail[1].rstrip(BAD_LAST) if tail else ""
    return end + 1 + len(kept) if kept or (tail and text[end] == "/") else end


def _start(text: str, begin: int, at: int, *, has_at: bool) -> int | None:
    """Where the link begins, with the user's name and the protocol; None when it cannot be one there."""
    if begin > at and text[begin - 1] == "@":
        user = _back(IN_USER, text, begin - 1, at)
        if has_at or user == begin - 1:
            return None
        begin = user
    before = text[at:begin]
    if before.endswith("://") and len(before.encode()) >= 6:
        protocol = text[_back(IN_PROTOCOL, text, begin - 3, at) : begin - 3].lower()
        return _with_protocol(protocol, begin)
    return None if before and re.match(r"[\w/#@]", before[-1]) else begin


def _with_protocol(protocol: str, begin: int) -> int | None:
    for known, others in (("https", ()), ("http", ("shttp",)), ("ftp", ("tftp", "sftp")), ("tonsite", ())):
        if protocol.endswith(known) and protocol not in others:
            return begin - len(known) - 3
    return None


def _back(symbols: re.Pattern[str], text: str, end: int, at: int) -> int:
    while end > at and symbols.match(text[end - 1]):
        end -= 1
    return end


def _link_length(found: str) -> int:
    """How much of the candidate is a link, 0 when it is none."""
    protocol = PROTOCOL.match(found)
    begin = protocol.end() if protocol else 0
    place = re.search("[/?#]", found[begin:])
    path_at = begin + place.start() if place else len(found)
    domain = found[begin:path_at].rpartition("@")[2]
    domain = re.sub(r":[^:]*$", "", domain)
    return path_at + len(_balanced(found[path_at:])) if _is_domain(domain, any_zone=protocol is not None) else 0


def _balanced(path: str) -> str:
    """The path up to a bracket that closes none."""
    opened = dict.fromkeys(CLOSING.values(), 0)
    for place, character in enumerate(path):
        if character in opened:
            opened[character] += 1
        elif character in CLOSING:
            opened[CLOSING[character]] -= 1
            if opened[CLOSING[character]] < 0:
                return path[:place].rstrip(BAD_LAST)
    return path.rstrip(BAD_LAST)


def _is_domain(domain: str, *, any_zone: bool) -> bool:
    parts = domain.split(".")
    if len(parts) < 2 or not all(0 < len(part.encode()) < 64 and part[-1] != "-" for part in parts):
        return False
    if len(parts) == 4 and all(map(IP_PART.fullmatch, parts)):
        return True
    zone = parts[-1]
    if re.fullmatch(r"[\d.]+", domain, re.ASCII) or len(zone) < 2 or "_" in parts[-2]:
        return False
    if zone.startswith("xn--"):
        return re.fullmatch("[A-Za-z0-9]{2,}", zone[4:]) is not None
    return not {"_", "-"} & set(zone) and (any_zone or _is_common(zone))


def _is_common(zone: str) -> bool:
    """In lower case, in capitals or capitalised, but not in mIxed case."""
    low = zone.lower()
    return low in DOMAINS and not (low != zone and low[1:] == zone[1:])
