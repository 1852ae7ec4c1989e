"""Lists in the chat: a coordinator sends one and makes the personal links of its people."""

from tests.support.lists import HEADINGS, PETROVA, received, xlsx
from tests.support.people import coordinator
from tests.support.town import Dweller, Town


async def bring(orlova: Dweller, content: bytes, name: str = "менторы.xlsx") -> None:
    await orlova.start()
    await orlova.press("importing")
    await orlova.send_file(name, content)


async def links(orlova: Dweller) -> list[str]:
    """The start parameters of the links in the last file that was sent."""
    await orlova.start()
    await orlova.press("importing", "links", "make")
    return [str(row[-1]).partition("start=")[2] for row in (await received(orlova))[1:]]


async def with_petrova(town: Town, language: str = "ru") -> Dweller:
    orlova = await coordinator(town, language=language)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    await orlova.press_notice("imp_load")
    return orlova
