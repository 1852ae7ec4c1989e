"""A JSON object as the Bot API sends it. It stays a plain dict, because both sides read and compare it."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
