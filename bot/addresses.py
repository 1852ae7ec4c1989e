"""Addresses in the settings: of web servers, of a proxy, and of a database with its driver. A wrong one is a ValueError
with the sentence that the operator reads.
"""

import re
from inspect import signature
from urllib.parse import urlsplit

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

_DRIVERS = {"postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg", "sqlite": "sqlite+aiosqlite"}


def web_address(address: str | None) -> str | None:
    """Raises ValueError unless it is an http or https address to which a path can be added."""
    if address is not None:
        try:
            parts = urlsplit(address)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s?#]", address)
        except ValueError:
            usable = False
        if not usable:
            raise ValueError("this is no address of the form https://name.example")
    return address


def is_proxy_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname) and bool(parts.port) and parts.path in ("", "/") and not parts.query
    except ValueError:
        return False
    return is_whole and parts.scheme in ("socks5", "socks4", "http") and not re.search(r"\s", address)


def with_driver(url: str) -> str:
    """The address of a database with its asynchronous driver. Raises ValueError, which never quotes the address: a
    wrongly escaped password may stand anywhere in it.
    """
    scheme, separator, rest = url.partition("://")
    address = _DRIVERS.get(scheme, scheme) + separator + rest
    try:
        parts = make_url(address)
    except (ArgumentError, ValueError):
        parts = None
    if parts is None or parts.drivername not in _DRIVERS.values():
        raise ValueError(
            "this is no address of a PostgreSQL or SQLite database (in a password write @ as %40, : as %3A)"
        )
    _refuse_what_would_not_last(parts)
    _refuse_unknown_options(parts)
    return address


def _refuse_what_would_not_last(parts: URL) -> None:
    if parts.get_backend_name() == "sqlite" and parts.database in (None, "", ":memory:"):
        raise ValueError("SQLite needs a file: sqlite:////folder/ryadom.db")


def _refuse_unknown_options(parts: URL) -> None:
    """Raises ValueError for an option that the driver does not take, such as another program's."""
    if not parts.query:
        return
    known: set[str] = set()
    if parts.get_backend_name() == "postgresql":
        from asyncpg import connect

        known = {*signature(connect).parameters, "prepared_statement_cache_size"}
    if unknown := sorted(set(parts.query) - known):
        raise ValueError(f"the option {unknown[0]} is not known here (for TLS to PostgreSQL write ?ssl=require)")
