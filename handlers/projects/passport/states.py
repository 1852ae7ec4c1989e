"""Writing the passport of a project: section by section, today or in a week, and changing it afterwards."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class WritingPassport(StatesGroup):
    sections = State()
    section = State()
    indicators = State()
    indicator = State()
    indicator_value = State()
    indicator_direction = State()
    confirm = State()
    drop = State()


class RoadMap(StatesGroup):
    stages = State()
    stage_title = State()
    stage = State()
    day = State()
    day_check = State()


WRITING = SubjectWindow(WritingPassport.sections, "project_id")
ROAD_MAP = SubjectWindow(RoadMap.stages, "project_id")
