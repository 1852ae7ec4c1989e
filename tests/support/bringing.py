"""Ways through lists, schools and cities, tried by forgers."""

from tests.support.forging import Forgers, Rightful
from tests.support.in_charge import open_settings
from tests.support.lists import HEADINGS, PETROVA, received, xlsx


async def bring_lists(forgers: Forgers, orlova: Rightful) -> None:
    """One list is dropped, one loaded; a person from it joins with their link; a list is exported."""
    content = xlsx((HEADINGS, ("Рябова Анна Сергеевна", *PETROVA[1:]), ("Яшина Анна", *PETROVA[1:]), ("Безымянный",)))
    await orlova.start()
    await orlova.press("importing", "sample")
    await orlova.send_file("менторы.xlsx", content)
    for notice in ("imp_wrong", "imp_drop"):
        await orlova.press_notice(notice)
    await orlova.send_file("менторы.xlsx", content)
    for notice in ("imp_load", "imp_links"):
        await orlova.press_notice(notice)
    await orlova.press("make")
    link = str((await received(orlova))[1][-1]).partition("start=")[2]
    await orlova.press("one")
    await orlova.say("Рябова")
    await orlova.press("everybody", await _first(orlova, "person:"))
    await orlova.press("make_link", "home", "importing", "export", "kind:schools", "home")
    ryabova = forgers.accompany(await forgers.town.person("Анна"))
    for answer in ("disagree", "agree"):
        await ryabova.start(link)
        await ryabova.press(answer)
    await mend(orlova)


async def mend(orlova: Rightful) -> None:
    """A record is removed, and an account unlinked."""
    await orlova.start()
    await orlova.press("importing", "links", "one")
    await orlova.press(await _first(orlova, "person:"), "to_remove", "remove", "back", "came")
    await orlova.say("Рябова")
    await orlova.press(await _first(orlova, "person:"), "untie", "home")


async def add_schools(forgers: Forgers, orlova: Rightful, ivanov: Rightful) -> None:
    """A newcomer and a member add schools; one is accepted into the list, one exists already, one is removed."""
    newcomer = forgers.accompany(await forgers.town.person("Олег"))
    await newcomer.start()
    await newcomer.press("need_mentor", "agree")
    await newcomer.say("Рыбин Олег Олегович")
    await newcomer.press("city:1")
    for button in ("all_schools", "add_school"):
        await newcomer.say("Школа на горе")
        await newcomer.press(button)
    for name in ("Школа у реки", "Школа в поле", "Школа в лесу"):
        await ivanov.start()
        await ivanov.press("profile", "person", "school")
        for button in ("all_schools", "add_school"):
            await ivanov.say(name)
            await ivanov.press(button)
        await orlova.start()
        await orlova.press("waiting")
        await orlova.press(await _first(orlova, "thing:school"))
        if name == "Школа в поле":
            await orlova.say("Школа № 7 в поле")
            await orlova.press("accept")
            continue
        if name == "Школа в лесу":
            await orlova.press("remove", "remove_school")
            await ivanov.press_notice("school_choose")
            continue
        await orlova.press("same")
        await orlova.say("школа")
        await orlova.press("all_schools")
        for choice in ("into_district:", "into:"):
            await orlova.press(await _first(orlova, choice))
        await orlova.press("merge")


async def add_cities(forgers: Forgers, orlova: Rightful, ivanov: Rightful) -> None:
    """A newcomer and a member add cities; one is accepted into the list, one exists already, one is removed; another is
    added.
    """
    newcomer = forgers.accompany(await forgers.town.person("Юрий"))
    await newcomer.start()
    await newcomer.press("need_mentor", "agree")
    await newcomer.say("Рыбин Юрий Олегович")
    for button in ("all_cities", "add_city"):
        await newcomer.say("Пермь")
        await newcomer.press(button)
    await newcomer.press("own_zone:Asia/Yekaterinburg")
    for name in ("Пермь", "Мск", "Лес"):
        await ivanov.start()
        await ivanov.press("profile", "person", "city")
        for button in ("all_cities", "add_city"):
            await ivanov.say(name)
            await ivanov.press(button)
        await ivanov.press("own_zone:Asia/Yekaterinburg")
        await orlova.start()
        await orlova.press("waiting")
        await orlova.press(await _first(orlova, "thing:city"))
        if name == "Пермь":
            await orlova.say("Пермь / Perm")
            await orlova.press("zone", "city_zone:Asia/Omsk", "accept")
            continue
        if name == "Лес":
            await orlova.press("remove", "remove_city")
            await ivanov.press_notice("city_choose")
            await ivanov.press("to_city:1")
            continue
        await orlova.press("same")
        await orlova.say("моск")
        await orlova.press("all_cities", "into:1", "merge")
    await open_settings(orlova, "cities")
    await orlova.say("Тверь")
    await orlova.press("new_zone:Europe/Moscow", "city:1", "zone", "right_zone:Europe/Samara")
    await orlova.say("Москва / Moscow")


async def _first(orlova: Rightful, choice: str) -> str:
    return next(button for button in await orlova.buttons() if button.startswith(choice))
