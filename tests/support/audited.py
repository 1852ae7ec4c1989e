"""Reads from the code which actions the audit trail may name."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from models.care import Deed
from services.people.directory import PeopleList
from services.reference.items import ItemKind
from tests.support.sources import modules, tree_of

CODE = re.compile(r"refused|[a-z_]+(\.[a-z_]+)+")
RECORDERS = {"record", "record_rows"}
NAMED = re.compile(r"\brecord(_rows)?\(")
KINDS: dict[str, Iterable[StrEnum]] = {
    "people.exported.*": PeopleList,
    "line.*": Deed,
}  # of others the word is an ItemKind


def actions() -> set[str]:
    """The codes of all actions, such as «event.announced»."""
    calls = (node for path in _recording() for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return {code for call in calls for code in _codes(call)}


def _recording() -> list[Path]:
    """The modules that name a recorder: every test process asks for the actions, and parsing all takes seconds."""
    return [path for path in modules("services", "handlers", "bot") if NAMED.search(path.read_text("utf-8"))]


def _codes(call: ast.Call) -> Iterator[str]:
    if getattr(call.func, "id", "") not in RECORDERS or len(call.args) < 2:
        return
    for node in ast.walk(call.args[1]):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "*" for part in node.values)
            pattern = "".join(map(str, parts))
            yield from (pattern.replace("*", kind.value) for kind in KINDS.get(pattern, ItemKind))
        elif isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value)):
            yield str(node.value)
