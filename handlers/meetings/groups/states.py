"""Group meetings: the list and one meeting, for participants and the mentor; opening one; afterwards; and what
coordinators read.
"""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Groups(StatesGroup):
    list = State()
    card = State()
    leave = State()
    cancel = State()
    move_day = State()
    move_time = State()
    move_reason = State()


class OpeningGroup(StatesGroup):
    kind = State()
    day = State()
    time = State()
    topic = State()
    confirm = State()
    places = State()


class GroupAfterwards(StatesGroup):
    held = State()
    came = State()
    words = State()


class GroupFeedback(StatesGroup):
    list = State()
    card = State()


GROUP = SubjectWindow(Groups.card, "group_id")
LEAVING_GROUP = SubjectWindow(Groups.leave, "group_id")
GROUP_HELD = SubjectWindow(GroupAfterwards.held, "group_id")
WHO_CAME = SubjectWindow(GroupAfterwards.came, "group_id")
GROUP_WORDS = SubjectWindow(GroupAfterwards.words, "group_id")
