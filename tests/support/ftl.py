"""Reads the messages of `locales/` for tests: every text that each may become, with values as `{name}`."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from tests.support.sources import files

LOCALES = ("ru", "en")


@lru_cache
def messages(locale: str) -> dict[str, ftl.Message]:
    return {message.id.name: message for message in written(locale)}


def written(locale: str) -> Iterator[ftl.Message]:
    for path in files(f"locales/{locale}/*.ftl", at_least=35):
        yield from parsed(path.read_text("utf-8"), str(path))


def parsed(text: str, name: str = "example") -> Iterator[ftl.Message]:
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ftl.Junk), f"{name}: {entry.content}"
        if isinstance(entry, ftl.Message):
            yield entry


@lru_cache
def texts(locale: str) -> dict[str, list[str]]:
    """Every text that each message can become."""
    return {key: said(message) for key, message in messages(locale).items()}


def said(message: ftl.Message) -> list[str]:
    assert message.value is not None
    return list(_said(message.value))


def _said(pattern: ftl.Pattern) -> Iterator[str]:
    for parts in product(*map(_parts, pattern.elements)):
        yield "".join(parts)


def _parts(element: ftl.TextElement | ftl.Placeable) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    inner = element.expression
    if isinstance(inner, ftl.SelectExpression):
        return [text for variant in inner.variants for text in _said(variant.value)]
    if isinstance(inner, ftl.VariableReference):
        return [f"{{{inner.id.name}}}"]
    assert isinstance(inner, ftl.StringLiteral), inner
    return [str(inner.parse()["value"])]


class Choices(Visitor):
    """What a message selects on: the name of each value, with its variants."""

    def __init__(self, message: ftl.Message) -> None:
        self.by: dict[str, set[str]] = {}
        self.values: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        assert isinstance(node.selector, ftl.VariableReference)
        keys = (variant.key for variant in node.variants)
        names = {key.name if isinstance(key, ftl.Identifier) else key.value for key in keys}
        self.by.setdefault(node.selector.id.name, set()).update(names)
        self.generic_visit(node)
