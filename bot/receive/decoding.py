"""Decodes updates one by one from raw JSON, so that one that aiogram's models refuse does not stop the others.

An update that cannot be read is counted, logged without its contents and acknowledged. A stand-in with the part that
can be read, its sender, takes its place, so that the sender is told. Anybody can send such an update: forwarding an old
message is enough.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, TypeGuard

import structlog
from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.watch.metrics import UPDATES
from handlers.shared.untaken import Untaken

UNKNOWN = "unknown"  # a kind of update that is newer than aiogram's models
EDITED = "edited_message"
MEMBERSHIP = "my_chat_member"
TOLD = ("message", EDITED, "callback_query", UNKNOWN)  # updates of other kinds are nothing that a person has said
FIELDS_SHOWN = 3

Json = dict[str, Any]
log = structlog.get_logger()


class StandIn(Update):
    """Takes the place of an update that no dialog takes: the same person and chat, without what they sent."""

    why: Untaken


def update_id_of(raw: object) -> int | None:
    """The id of an update; None for what is not an update at all."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if _is_number(number) else None


def decode(raw: Json, bot: Bot) -> Update:
    """The update, or a stand-in for it. `raw` has an update's id."""
    if EDITED in raw:  # the edited text is not read
        return _stand_in(raw, EDITED, bot, Untaken.edited)
    try:
        update = _validated(raw, bot)
        _ = update.event_type  # raises for a kind that the models do not know
    except Exception as error:  # whatever fails in the models concerns this update only
        kind = _kind_of(raw)
        UPDATES.labels(kind, "unreadable").inc()
        log.warning("update cannot be read", update=kind, fields=list(_fields(error)))
        return _stand_in(raw, kind, bot, Untaken.unreadable)
    return update


def _validated(raw: Json, bot: Bot) -> Update:
    """Where the bot's rights in a chat lack some that the models know, because Telegram names only those that its
    version or the kind of chat has, these count as not given. Raises ValidationError.
    """
    try:
        return Update.model_validate(raw, context={"bot": bot})
    except ValidationError as error:
        missing = [one["loc"] for one in error.errors(include_input=False, include_url=False)]
        if MEMBERSHIP not in raw or not all(str(loc[-1]).startswith("can_") for loc in missing):
            raise
    raw = deepcopy(raw)
    for loc in missing:
        member = _object(_object(raw, MEMBERSHIP), str(loc[1]))
        member.setdefault(str(loc[-1]), False)
    return Update.model_validate(raw, context={"bot": bot})


def _kind_of(raw: Json) -> str:
    return next((name for name in raw if name != "update_id" and name in Update.model_fields), UNKNOWN)


def _fields(error: Exception) -> Iterator[str]:
    """The fields that the models refuse, without their values."""
    if not isinstance(error, ValidationError):
        yield type(error).__name__
        return
    for one in error.errors(include_input=False, include_context=False, include_url=False)[:FIELDS_SHOWN]:
        yield f"{'.'.join(str(step) for step in one['loc'])}: {one['type']}"


def _stand_in(raw: Json, kind: str, bot: Bot, why: Untaken) -> Update:
    """Without a person when no id can be read."""
    instead: Json = {"update_id": raw["update_id"], "why": why}
    if kind in TOLD:
        instead |= _of_whom(_object(raw, next((name for name in raw if _is_kind(name, kind)), kind)), kind)
    return StandIn.model_validate(instead, context={"bot": bot})


def _is_kind(name: str, kind: str) -> bool:
    return name == kind or (kind == UNKNOWN and name != "update_id")


def _of_whom(body: Json, kind: str) -> Json:
    """An empty message, or a press without data, from the sender of `body` in a private chat, whose id is also the
    person's.
    """
    user, chat = _object(body, "from"), _object(body, "chat") or _object(_object(body, "message"), "chat")
    chat_id = _number(chat, "id") or _number(user, "id")
    if chat_id <= 0 or chat.get("type", "private") != "private":
        return {}
    language = user.get("language_code")
    sender: Json = {"id": chat_id, "is_bot": False, "first_name": ""}
    sender |= {"language_code": language} if isinstance(language, str) else {}
    message: Json = {"message_id": _number(body, "message_id"), "date": 0, "chat": {"id": chat_id, "type": "private"}}
    if kind == "callback_query" and isinstance(body.get("id"), str):
        return {"callback_query": {"id": body["id"], "from": sender, "chat_instance": "", "message": message}}
    return {"message": message | {"from": sender}}


def _object(body: Json, name: str) -> Json:
    value = body.get(name)
    return value if isinstance(value, dict) else {}


def _number(body: Json, name: str) -> int:
    value = body.get(name)
    return value if _is_number(value) else 0


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
