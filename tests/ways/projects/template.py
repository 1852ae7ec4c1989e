from handlers.projects.template.states import PassportTemplate
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A section gets another title, a hint and a place, is let be skipped and retired; another is added."""
    orlova = await scene.coordinator()
    await orlova.press("settings", "passport_template", "section:3", "to_title")
    await orlova.say("Проблема")
    await orlova.press("to_hint")
    await orlova.say("Что показывают данные?")
    await orlova.press("up", "optional", "required", "optional", "retire", "section:2", "restore", "to_add")
    await orlova.say("Бюджет")
    await orlova.say("Откуда деньги?")


WAY = Way(walk, in_charge=(PassportTemplate,))
