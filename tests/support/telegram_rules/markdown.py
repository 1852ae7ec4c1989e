"""Rules about both kinds of Markdown."""

from tests.support.telegram_rules.rule import TDLIB, Rule

OLD = f"{TDLIB}/MessageEntity.cpp, parse_markdown"
NEW = f"{TDLIB}/MessageEntity.cpp, parse_markdown_v2"


def old(says: str, text: str, *entities: str, refused: str | None = None) -> Rule:
    return _rule(says, OLD, "Markdown", text, entities, refused)


def new(says: str, text: str, *entities: str, refused: str | None = None) -> Rule:
    return _rule(says, NEW, "MarkdownV2", text, entities, refused)


def _rule(says: str, source: str, mode: str, text: str, entities: tuple[str, ...], refused: str | None) -> Rule:
    words = None if refused is None else f"can't parse entities: {refused}"
    return Rule(says, source, params={"text": text, "parse_mode": mode}, entities=entities, refused=words)


MARKDOWN = [
    old("the four signs", "*a* _b_ `c` [d](t.me)", "bold a", "italic b", "code c", "text_link d → http://t.me/"),
    old("code with a language", "```python\nx=1```", "pre x=1 → python"),
    old("a sign is escaped by a backslash, outside entities only", r"\*a _b\c_", r"italic b\c"),
    old("a link whose text is its address", "[t.me/x]", "text_link t.me/x → http://t.me/x"),
    old("nothing is nested", "*a _b_*", "bold a _b_"),
    old("no end", "я *a", refused="Can't find end of the entity starting at byte offset 3"),
    new(
        "the signs",
        "*a* _b_ __c__ ~d~ ||e|| `f`",
        "bold a",
        "italic b",
        "underline c",
        "strikethrough d",
        "spoiler e",
        "code f",
    ),
    new("nested signs", "*a _b_*", "bold a ", "bold b", "italic b"),
    new("of three underscores the first two end the underline", "_a __b___ c", "italic a ", "italic b", "underline b"),
    new("code with a language", "```python\nx=1```", "pre x=1 → python"),
    new("a link with an escaped bracket", r"[a](t.me/x\)y)", "text_link a → http://t.me/x)y"),
    new("a custom emoji", "![👍](tg://emoji?id=5368324170671202286)", "custom_emoji 👍 → 5368324170671202286"),
    new("a quote ends with its lines", ">a\n>b\nc", "blockquote a\nb\n"),
    new("two bars make a quote expandable", ">a\n>b||\nc", "expandable_blockquote a\nb\n"),
    new("any sign may be escaped", r"1\. a\!", *()),
    new("a reserved character", "a.", refused="Character '.' is reserved and must be escaped with the preceding '\\'"),
    new("bold without an end", "я *a", refused="Can't find end of Bold entity at byte offset 3"),
    new("an address without an end", "[a](t.me", refused="Can't find end of a URL at byte offset 4"),
    new("an emoji that is none", "![a](t.me)", refused="Invalid tg://emoji or tg://time URL specified"),
]
