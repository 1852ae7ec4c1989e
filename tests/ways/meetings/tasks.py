from datetime import timedelta

from handlers.meetings.tasks.states import SettingTask, TaskCard, Tasks
from models.meeting import MeetingState
from tests.support.meetings import ended_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The mentor gives two tasks; the mentee does one from its notice, and the mentor takes the other back."""
    ivanov, petrova = await scene.pair()
    await ended_meeting(scene.town, MeetingState.held)
    async with scene.town.act() as act:
        tomorrow = (act.now + timedelta(days=1)).date()
    await petrova.start()
    await petrova.press("waiting", "thing:held_mentor:1", "held")
    for words in ("Обновить программу развития", "Прочитать положение"):
        await petrova.press("set_task")
        await petrova.say(words)
        await petrova.press("later", "earlier")
        await petrova.press(f"day:{tomorrow}")
    await ivanov.press_notice("task_done:1")
    await ivanov.press_notice("task_open:1")
    await ivanov.press("undone", "done", "home", "help", "tasks", "task:2", "back")
    await petrova.press_notice("task_open:1")
    await petrova.press("home", "help", "tasks", "task:2", "remove_task")


WAY = Way(walk, everybodys=(Tasks, TaskCard, SettingTask), one_sided=frozenset({"task_done"}))
