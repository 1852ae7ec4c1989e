"""When a person edits a message that answered a question, the answer does not change, and they are told so once. Other
edits are ignored.
"""

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.last_press import complain
from handlers.shared.refused import show_present

_TAKEN = "taken_messages"
REMEMBERED = 20  # message ids; no conversation asks for more


def note_taken(manager: DialogManager, message: Message) -> None:
    """Remember that this message answered a question of the open conversation."""
    manager.dialog_data[_TAKEN] = [*manager.dialog_data.get(_TAKEN, []), message.message_id][-REMEMBERED:]


async def on_edited(message: Message, dialog_manager: DialogManager) -> None:
    taken = dialog_manager.dialog_data.get(_TAKEN, []) if dialog_manager.has_context() else []
    if message.message_id in taken:
        taken.remove(message.message_id)
        complain(dialog_manager, "shared-edited")
        await show_present(dialog_manager, ShowMode.EDIT)
