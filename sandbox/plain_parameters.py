"""Parameters of plain types as the server reads them: from the first characters that make a number, and without a
complaint when there are none.

Source: TDLib, tdutils (to_integer, to_double) and HttpReader.cpp (parse_json_parameters), and the public Bot API
server, Client.cpp (to_bool).
"""

import json
import re
from typing import Any

WHOLE = re.compile(r"-?\d*", re.ASCII)
DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def as_text(value: Any) -> str:
    """The characters that the server sees: the text itself, or the JSON source of anything else."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = WHOLE.match(as_text(value))
    return int(found[0]) if found and found[0].strip("-") else 0


def as_decimal(value: Any) -> float:
    found = DECIMAL.match(as_text(value).strip())
    return float(found[0]) if found else 0.0


def as_flag(value: Any) -> bool:
    return value is True or as_text(value).strip().lower() in ("true", "yes", "1")
