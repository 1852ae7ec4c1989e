"""Each rule that docs/telegram-rules.md names holds, and the page names them all."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.support.telegram_rules.page import PAGE, RULES, page
from tests.support.telegram_rules.rule import SENT, Rule, described


@pytest.fixture
def carried_out(call: Any, anna: int) -> Callable[[Rule], Awaitable[Any]]:
    async def carried_out(rule: Rule) -> Any:
        params: dict[str, Any] = {"chat_id": anna, **rule.params}
        if SENT in params.values():
            sent = await call("sendMessage", chat_id=anna, text="before")
            params = {name: sent["result"]["message_id"] if value == SENT else value for name, value in params.items()}
        return await call(rule.method, **{name: value for name, value in params.items() if value is not None})

    return carried_out


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.method}: {rule.says}")
async def test_the_rule_holds(carried_out: Callable[[Rule], Awaitable[Any]], rule: Rule) -> None:
    answer = await carried_out(rule)
    if rule.refused is not None:
        assert answer["description"] == f"Bad Request: {rule.refused}"
        return
    assert answer["ok"], answer
    result = answer["result"]
    assert {name: result.get(name) for name in rule.shows} == rule.shows
    if rule.entities is not None:
        assert described(result["text"], result.get("entities", [])) == rule.entities


def test_the_page_shows_every_rule() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.support.telegram_rules.page"
