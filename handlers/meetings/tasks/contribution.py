from handlers.meetings.tasks.dialog import dialogs
from handlers.meetings.tasks.notices import BUTTONS, VIEWS
from handlers.meetings.tasks.states import TASK, Tasks
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place, WaitingKind
from services.meetings.tasks import my_tasks, overdue_tasks


async def _has_tasks(look: Look) -> bool:
    return look.act.person is not None and bool(await look.at(my_tasks))


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("tasks", "tasks-menu-btn", frozenset({Place.help}), Tasks.tasks, _has_tasks),),
    waiting=(WaitingKind("task", Place.mentee, overdue_tasks, TASK),),
    notices=VIEWS,
    buttons=BUTTONS,
)
