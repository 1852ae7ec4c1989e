from handlers.home.settings.states import SettingsMenu
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    await (await scene.coordinator()).press("settings", "templates", "back", "back")


WAY = Way(walk, in_charge=(SettingsMenu,))
