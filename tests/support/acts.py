"""Reads from the code which functions of `handlers/` change something, and which texts each may lead to."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tests.support.ftl import messages
from tests.support.sources import dotted, modules, tree_of

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Named:
    """A function, with the meaning of the names in it."""

    module: str
    node: Function
    scope: dict[str, str]  # imported name → the module it comes from
    constants: dict[str, ast.expr]  # constants of the module

    @property
    def id(self) -> str:
        return f"{self.module.removeprefix('handlers.')}.{self.node.name}"

    @property
    def takes(self) -> set[str]:
        return {one.arg for one in self.node.args.args}

    @property
    def writes(self) -> bool:
        return any(isinstance(one, ast.Attribute) and one.attr == "write" for one in ast.walk(self.node))


@lru_cache
def functions() -> dict[tuple[str, str], Named]:
    found = {}
    for path in modules("handlers"):
        tree = tree_of(path)
        module = dotted(path)
        imports = [one for one in tree.body if isinstance(one, ast.ImportFrom)]
        scope = {alias.name: str(one.module) for one in imports for alias in one.names}
        assigned = [one for one in tree.body if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)]
        constants = {one.targets[0].id: one.value for one in assigned if isinstance(one.targets[0], ast.Name)}
        for node in ast.walk(tree):
            if isinstance(node, Function):
                found[module, node.name] = Named(module, node, scope, constants)
    return found


@cache
def calls(function: Named) -> frozenset[Named]:
    """The functions of ours that it calls or passes on."""
    names = {node.id for node in ast.walk(function.node) if isinstance(node, ast.Name)}
    called = {functions().get((function.scope.get(name, function.module), name)) for name in names}
    return frozenset(one for one in called if one is not None and one is not function)


@cache
def reach(function: Named) -> frozenset[Named]:
    """The function, what it calls, what that calls, and so on."""
    found, new = {function}, {function}
    while new:
        new = {called for one in new for called in calls(one)} - found
        found |= new
    return frozenset(found)


@cache
def acts() -> dict[str, Named]:
    """Handlers of presses and messages that change something, directly or through what they call."""
    called = [one for one in functions().values() if one.takes & {"manager", "press", "_press"}]
    changing = [one for one in called if any(other.writes for other in reach(one))]
    inner = {called for one in changing for called in calls(one)}
    return {one.id: one for one in changing if one not in inner}


@lru_cache
def windows() -> dict[str, str]:
    """«Booking.booked» → the key of that window's text."""
    found = {}
    for path in modules("handlers"):
        for call in ast.walk(tree_of(path)):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "page":
                state = next(one.value for one in call.keywords if one.arg == "state")
                assert isinstance(call.args[0], ast.Constant)
                found[ast.unparse(state)] = str(call.args[0].value)
    return found


@cache
def keys(function: Named) -> frozenset[str]:
    """The keys of all texts that it names or whose window it opens."""
    found: set[str] = set()
    for node in ast.walk(function.node):
        found.update(_keys(node))
        if isinstance(node, ast.Name) and node.id in function.constants:
            found.update(key for one in ast.walk(function.constants[node.id]) for key in _keys(one))
    return frozenset(found)


def _keys(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and node.value in messages("ru"):
        yield node.value
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield from (key for key in messages("ru") if key.startswith(str(node.values[0].value)))
    elif isinstance(node, ast.Attribute) and ast.unparse(node) in windows():
        yield windows()[ast.unparse(node)]
