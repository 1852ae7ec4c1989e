"""A message that answered a question and is edited afterwards: the answer stays as it was, and its person is told so,
once. Other edits are passed over: nobody waits for them.
"""

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.page import complain
from handlers.shared.refused import show_present

_TAKEN = "taken_messages"
REMEMBERED = 20  # ids of messages; a conversation asks for fewer


def note_taken(manager: DialogManager, message: Message) -> None:
    """This message answers a question of the open conversation."""
    manager.dialog_data[_TAKEN] = [*manager.dialog_data.get(_TAKEN, []), message.message_id][-REMEMBERED:]


async def on_edited(message: Message, dialog_manager: DialogManager) -> None:
    taken = dialog_manager.dialog_data.get(_TAKEN, []) if dialog_manager.has_context() else []
    if message.message_id in taken:
        taken.remove(message.message_id)
        complain(dialog_manager, "shared-edited")
        await show_present(dialog_manager, ShowMode.EDIT)
