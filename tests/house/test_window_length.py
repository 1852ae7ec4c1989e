"""The program's own words in one message are short; people's words are added to them."""

import pytest
from fluent.syntax import FluentParser, ast

from tests.support.sources import files

AT_MOST = 600  # code points
DOCUMENTS = ("consents-text-",)  # shown completely, as the law requires


def longest(pattern: ast.Pattern) -> int:
    """Code points of the program's words alone, with the longest variant of each choice."""
    length = 0
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            length += len(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            length += max(longest(variant.value) for variant in element.expression.variants)
    return length


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_no_message_of_the_program_has_more_than_600_characters(locale: str) -> None:
    entries = [
        entry
        for path in files(f"locales/{locale}/*.ftl", at_least=35)
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ast.Message) and entry.value is not None
    ]
    assert len(entries) > 500
    long = {entry.id.name: longest(entry.value) for entry in entries if entry.value}
    assert {key: n for key, n in long.items() if n > AT_MOST and not key.startswith(DOCUMENTS)} == {}
