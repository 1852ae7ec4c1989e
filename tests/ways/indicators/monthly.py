from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator asks for the report of each month, and takes the document from it."""
    orlova = await scene.coordinator()
    await orlova.press("indicators", "chart", "monthly", "home")
    await scene.town.advance(days=22)  # 1 April
    await orlova.press_notice("month_docx")
    await orlova.press_notice("month_open")
    await orlova.press("back")


WAY = Way(walk, buttons_in_charge=frozenset({"month_docx", "month_open"}))
