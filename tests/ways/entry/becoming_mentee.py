from handlers.entry.becoming_mentee.states import BecomingMentee
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    ivanov = await scene.known("Иванов Пётр Алексеевич")
    await ivanov.press("need_mentor", "topic:1", "next", "form:remote", "skip")


WAY = Way(walk, everybodys=(BecomingMentee,))
