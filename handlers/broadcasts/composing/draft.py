"""Which draft the open dialog composes, and what a message brings to it."""

from aiogram.types import Message
from aiogram_dialog import DialogManager

from handlers.broadcasts.composing.states import TO_PERSON
from handlers.shared.posts import entities_of, media_of
from handlers.shared.subject_windows import opened_with
from services.broadcasts.drafts import Content
from services.refusals import Refusal

_DRAFT = "broadcast_id"


class NotForBroadcast(Refusal):
    key = "composing-only-words-and-files"


def draft_id(manager: DialogManager) -> int:
    """Composed in this dialog, or opened with it."""
    return int(manager.dialog_data.get(_DRAFT) or opened_with(manager)[_DRAFT])


def has_draft(manager: DialogManager) -> bool:
    return _DRAFT in manager.dialog_data or _DRAFT in opened_with(manager)


def named_already(manager: DialogManager) -> tuple[int, ...]:
    """Whom a new draft is for, when it is begun from somebody's card."""
    person_id = opened_with(manager).get(TO_PERSON.key)
    return () if person_id is None else (int(person_id),)


def keep_draft(manager: DialogManager, broadcast_id: int) -> None:
    manager.dialog_data[_DRAFT] = broadcast_id


def content_of(message: Message) -> Content:
    """Raises NotForBroadcast for what is neither a text nor a file."""
    media = media_of(message)
    words = (message.text or message.caption or "").replace("\0", " ")
    if media is None and not words:
        raise NotForBroadcast
    return Content(words, entities_of(message), media, message.media_group_id or "")
