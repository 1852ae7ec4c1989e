"""Fields of a JSON object as the server reads them: a number may be text and text a number, and what is missing or of
another type is refused in its words.

Source: TDLib, JsonBuilder.cpp (JsonObject).
"""

from typing import Any

from sandbox.json_types import Json

SMALLEST, LARGEST = -(2**63), 2**63 - 1


class WrongField(Exception):
    """What is wrong, in the server's words. Whoever reads the object says what it is a part of."""


def word(raw: Json, name: str, default: str | None = None) -> str:
    """A text. Without a default the field must be there. Raises WrongField."""
    if name not in raw:
        return _missing(name, default)
    value = raw[name]
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise WrongField(f'Field "{name}" must be of type String')


def number(raw: Json, name: str) -> int:
    """A whole number that must be there. Raises WrongField."""
    if name not in raw:
        raise WrongField(f'Can\'t find field "{name}"')
    value = raw[name]
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise WrongField(f'Field "{name}" must be a Number')
    text = str(value)
    if not text.removeprefix("-").isdecimal() or not SMALLEST <= int(text) <= LARGEST:
        raise WrongField(f'Field "{name}" must be a valid Number')
    return int(text)


def flag(raw: Json, name: str) -> bool:
    """Yes or no; no when the field is absent. Raises WrongField."""
    value = raw.get(name, False)
    if not isinstance(value, bool):
        raise WrongField(f'Field "{name}" must be of type Boolean')
    return value


def part(raw: Json, name: str) -> Json:
    """An object that must be there. Raises WrongField."""
    if name not in raw:
        raise WrongField(f'Can\'t find field "{name}"')
    value: Any = raw[name]
    if not isinstance(value, dict):
        raise WrongField(f'Field "{name}" must be of type Object')
    return value


def _missing(name: str, default: str | None) -> str:
    if default is None:
        raise WrongField(f'Can\'t find field "{name}"')
    return default
