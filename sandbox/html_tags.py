"""The tags of Telegram's HTML, and the entity that each becomes when it ends."""

from dataclasses import dataclass

from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.links import checked_link, mentioned_user

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
TAGS = {*SIMPLE, "a", "pre", "code", "blockquote", "tg-emoji"}
LANGUAGE = "language-"


@dataclass
class OpenTag:
    """A tag that has begun and not ended."""

    tag: str
    begin: int  # where its text begins, in UTF-16 units
    first: int  # the index of its first piece of text
    attributes: dict[str, str]


def add_entity(entities: list[Json], opened: OpenTag, text: str, length: int) -> None:
    """Add the entity for a tag around `text`. Code in pre, or pre in code, becomes one entity."""
    place: Json = {"offset": opened.begin, "length": length}
    last = entities[-1] if entities and place.items() <= entities[-1].items() else {}
    attributes = opened.attributes
    named = attributes.get("class", "")
    language = {"language": named.removeprefix(LANGUAGE)} if named.startswith(LANGUAGE) else {}
    match opened.tag:
        case "a":
            entities.extend(link_entities(attributes.get("href") or text, text, place))
        case "pre" if last.get("type") == "code" and "language" in last:
            last["type"] = "pre"
        case "code" if last.get("type") == "pre" and language:
            last.update(language)
        case "code":
            entities.append({"type": "code", **place, **language})
        case "blockquote" if "expandable" in attributes:
            entities.append({"type": "expandable_blockquote", **place})
        case "tg-emoji":
            entities.append(_emoji(attributes.get("emoji-id", ""), place))
        case tag:
            entities.append({"type": SIMPLE.get(tag, tag), **place})


def link_entities(url: str, text: str, place: Json) -> list[Json]:
    """A link, a mention by id, or nothing when the address is not a link."""
    if user_id := mentioned_user(url):
        user = {"id": user_id, "is_bot": False, "first_name": text}
        return [{"type": "text_mention", **place, "user": user}]
    checked = checked_link(url)
    return [{"type": "text_link", **place, "url": checked}] if checked else []


def _emoji(number: str, place: Json) -> Json:
    if not number.isdecimal() or int(number) == 0:
        raise bad_request("can't parse entities: Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", **place, "custom_emoji_id": number}
