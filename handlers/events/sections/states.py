"""The programme of an event of several days: its sections, and talks that people propose."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class EventSections(StatesGroup):
    programme = State()
    title = State()
    words = State()
    confirm = State()
    mine = State()
    giving_up = State()


class EditingSections(StatesGroup):
    list = State()
    day = State()
    time = State()
    title = State()
    seats = State()
    talks = State()
    talk = State()
    reason = State()


class DecidingOnTalk(StatesGroup):
    card = State()
    reason = State()


EVENT_PROGRAMME = SubjectWindow(EventSections.programme, "event_id")
EVENT_SECTIONS = SubjectWindow(EditingSections.list, "event_id")
TALK = SubjectWindow(DecidingOnTalk.card, "talk_id")
