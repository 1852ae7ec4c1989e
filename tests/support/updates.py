"""Updates as Telegram sends them, for tests that hand them in by themselves."""

from aiogram.types import Update


def message(update_id: int, person_id: int, text: str) -> Update:
    who = {"id": person_id, "is_bot": False, "first_name": "A", "language_code": "ru"}
    chat = {"id": person_id, "type": "private", "first_name": "A"}
    body = {"message_id": update_id, "from": who, "chat": chat, "date": 1_790_000_000, "text": text}
    return Update.model_validate({"update_id": update_id, "message": body})
