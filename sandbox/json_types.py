"""A JSON object as the Bot API sends it. Kept plain, because it is what both sides read and compare."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
