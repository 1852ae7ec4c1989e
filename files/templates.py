"""Texts with fields, written as `{{ field }}`."""

import re
from collections.abc import Iterable, Mapping

_FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_BROKEN = re.compile(r".{0,20}(?:\{\{|\}\}).{0,20}")


def fields_in(template: str) -> list[str]:
    """Names of the fields in the order in which they first stand."""
    return list(dict.fromkeys(_FIELD.findall(template)))


def unknown_fields(template: str, known: Iterable[str]) -> list[str]:
    names = {_spelled(one) for one in known}
    return [one for one in fields_in(template) if _spelled(one) not in names]


def missing_fields(template: str, needed: Iterable[str]) -> list[str]:
    there = {_spelled(one) for one in fields_in(template)}
    return [one for one in needed if _spelled(one) not in there]


def broken_field(template: str) -> str:
    """The words around braces that do not close a field; empty when all fields are whole."""
    found = _BROKEN.search(_FIELD.sub("", template))
    return found[0].strip() if found else ""


def filled(template: str, values: Mapping[str, str]) -> str:
    """The text with the values in place of the fields. Fields in values are left as they are. Raises KeyError for a
    field without a value.
    """
    by_name = {_spelled(name): value for name, value in values.items()}
    return _FIELD.sub(lambda field: by_name[_spelled(field[1])], template)


def _spelled(name: str) -> str:
    return " ".join(name.lower().replace("ё", "е").split())
