from handlers.importing.lists.states import Importing
from models.person import Role
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A question about a list is opened; one list is dropped, one loaded; links are made for everybody on it; a list is
    exported.
    """
    orlova = await scene.coordinator(Role.owner)
    content = xlsx((HEADINGS, ("Рябова Анна Сергеевна", *PETROVA[1:]), ("Яшина Анна", *PETROVA[1:]), ("Безымянный",)))
    await orlova.press("importing", "sample")
    await orlova.send_file("люди.xlsx", xlsx((("ФИО", "Школа"), ("Рябова Анна Сергеевна", "Школа № 57"))))
    await orlova.press_notice("imp_ask")
    await orlova.press("home", "importing")
    await orlova.send_file("менторы.xlsx", content)
    for notice in ("imp_wrong", "imp_drop"):
        await orlova.press_notice(notice)
    await orlova.send_file("менторы.xlsx", content)
    for notice in ("imp_load", "list_links", "imp_links"):
        await orlova.press_notice(notice)
    await orlova.press("make", "one", "home", "importing", "export", "kind:schools", "whole", "home")


WAY = Way(
    walk,
    in_charge=(Importing,),
    buttons_in_charge=frozenset({"imp_load", "imp_drop", "imp_wrong", "imp_ask", "imp_links", "list_links"}),
)
