"""Mentions of people by their number: as whole users in what is sent.

They work for people who have written to the bot (https://core.telegram.org/bots/api#formatting-options). What the
servers do with others is not published; here their mention is left out.
"""

from collections.abc import Callable

from sandbox.json_types import Json


def with_users(content: Json, user_of: Callable[[int], Json | None]) -> Json:
    """The content of a message with the users whom its texts mention; without mentions of strangers."""
    named = {name: _with_users(content[name], user_of) for name in ("entities", "caption_entities") if name in content}
    return {name: value for name, value in (content | named).items() if value or name not in named}


def _with_users(entities: list[Json], user_of: Callable[[int], Json | None]) -> list[Json]:
    if not any(entity["type"] == "text_mention" for entity in entities):
        return entities
    known = [entity | {"user": user_of(entity["user"]["id"])} if "user" in entity else entity for entity in entities]
    return [entity for entity in known if entity.get("user", True)]
