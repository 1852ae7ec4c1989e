"""docs/telegram-rules.md, made from the rules that the tests check. Run this module to write it anew."""

from collections.abc import Iterable
from pathlib import Path

from tests.support.telegram_rules.groups import GROUPS
from tests.support.telegram_rules.keyboards import KEYBOARDS
from tests.support.telegram_rules.markdown import MARKDOWN
from tests.support.telegram_rules.refusals import REFUSALS
from tests.support.telegram_rules.rule import Rule
from tests.support.telegram_rules.texts import TEXTS

PAGE = Path(__file__).parents[3] / "docs" / "telegram-rules.md"
AREAS = {
    "Texts and entities": TEXTS,
    "Markdown": MARKDOWN,
    "Keyboards": KEYBOARDS,
    "Groups and channels": GROUPS,
    "Other refusals": REFUSALS,
}
RULES = [rule for rules in AREAS.values() for rule in rules]
HEAD = """# Rules of the local Telegram

What the sandbox refuses or changes, by method, each row with where the rule is written: in
[tdlib/telegram-bot-api](https://github.com/tdlib/telegram-bot-api) or [tdlib/td](https://github.com/tdlib/td). Each row
is a test (`tests/sandbox/test_rules.py`); this page is made from them by `python -m tests.support.telegram_rules.page`.
A refusal is given without its `Bad Request: `. What Telegram's servers behind these sources refuse is in Telegram's own
list of errors, by method. Rows marked «unsettled» stand in none of them, and say why. Two more are not rows: a second
answer to the same press is taken (no source says what the servers do), and the pace is that of
[Telegram's advice](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this), which is no rule.
"""


def page() -> str:
    return "\n".join([HEAD, *(section(title, rules) for title, rules in AREAS.items())])


def section(title: str, rules: Iterable[Rule]) -> str:
    head = [f"## {title}", "", "| method | rule | outcome | source |", "|---|---|---|---|"]
    return "\n".join([*head, *map(row, rules), ""])


def row(rule: Rule) -> str:
    source = rule.source if rule.settled else f"unsettled: {rule.source}"
    cells = (rule.method, rule.says, outcome(rule), source)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), '⏎') for cell in cells)} |"


def outcome(rule: Rule) -> str:
    if rule.refused is not None:
        return f"`{rule.refused}`"
    if rule.entities:
        return ", ".join(f"`{entity}`" for entity in dict.fromkeys(rule.entities))
    return "nothing is marked" if rule.entities is not None else "taken"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
