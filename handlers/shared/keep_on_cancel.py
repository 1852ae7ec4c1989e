"""The dialog library saves a person's next window after showing it. If showing it is interrupted, by the handler's
deadline or a failure of Telegram, this module saves it anyway, so that after an effect the retry shows that window.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Router
from aiogram.types import TelegramObject
from aiogram_dialog.api.internal import CONTEXT_KEY, STACK_KEY, STORAGE_KEY
from aiogram_dialog.context.storage import StorageProxy


async def keep_where_they_go(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: dict[str, Any]
) -> Any:
    try:
        return await handler(event, data)
    except BaseException:  # a deadline raises CancelledError; the intake decides what is committed
        storage: StorageProxy | None = data.get(STORAGE_KEY)
        if storage is not None:
            await storage.save_context(data[CONTEXT_KEY])
            await storage.save_stack(data[STACK_KEY])
        raise


def keep_what_is_cut_off(router: Router) -> None:
    """Applies to all messages and presses handled below this router."""
    router.message.middleware(keep_where_they_go)
    router.callback_query.middleware(keep_where_they_go)
