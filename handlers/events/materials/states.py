"""Materials that are sent after an event."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class EventMaterials(StatesGroup):
    content = State()
    confirm = State()


EVENT_MATERIALS = SubjectWindow(EventMaterials.content, "event_id")
