"""Texts with ordinary spaces, so that a test names what is said and not where lines may break."""

from typing import Any

NO_BREAK = "\u00a0"


def plain(said: Any) -> Any:
    """The same text, or message of texts, without non-breaking spaces."""
    if isinstance(said, str):
        return said.replace(NO_BREAK, " ")
    if isinstance(said, dict):
        return {name: plain(value) for name, value in said.items()}
    return [plain(one) for one in said] if isinstance(said, list) else said
