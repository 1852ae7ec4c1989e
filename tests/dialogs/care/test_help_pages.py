"""Each window has a page of help, which `/help` opens from there."""

import pytest

from handlers.care.help.pages import OF_COORDINATORS, HelpPage, page_about, pages_for
from models.person import Role
from tests.support.people import coordinator, known
from tests.support.town import Town
from tests.support.ways import conversations, way_of


def test_every_conversation_has_a_page() -> None:
    assert [name for name in conversations() if page_about(name) is None] == []
    assert {page_about(name) for name in conversations()} == set(HelpPage)


def test_pages_for_coordinators_are_shown_to_coordinators() -> None:
    assert set(pages_for({Role.owner})) == set(HelpPage)
    assert HelpPage.broadcasts not in pages_for({Role.mentor})
    assert HelpPage.hours in pages_for({Role.mentor})
    assert HelpPage.hours not in pages_for({Role.mentee})


def test_no_window_for_everybody_has_a_page_for_coordinators() -> None:
    for_everybody = [name for name in conversations() if way_of(name).everybodys]
    assert len(for_everybody) > 20
    assert [name for name in for_everybody if page_about(name) in OF_COORDINATORS] == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_help_tells_about_the_window_and_leads_back_to_it(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("importing", "export")
    window = await orlova.text()
    await orlova.say("/help")
    assert (await orlova.text()).startswith("Импорт и выгрузка")
    await orlova.press("back")
    assert await orlova.text() == window


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_help_from_home_tells_how_to_search(town: Town) -> None:
    ivanov = await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await ivanov.say("/help")
    assert "Напишите, что нужно найти" in await ivanov.text()
    await ivanov.press("pages", "page:booking")
    assert "Выберите день" in await ivanov.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_help_shows_eight_buttons_and_the_other_doors_behind_one_of_them(town: Town) -> None:
    orlova = await known(town, "Орлова Мария Ивановна", *Role)
    await orlova.press("help")
    first = set(await orlova.buttons()) - {"home", "back"}
    assert len(first) == 8
    await orlova.press("more_doors")
    others = set(await orlova.buttons()) - {"home", "back"}
    assert {"practice", "mine"} <= others
    assert not first & others
    assert {"library", "pages", "write", "who_sees"} <= first | others
    await orlova.press("back")
    assert set(await orlova.buttons()) >= first


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_settings_have_eight_buttons_for_whoever_holds_all_roles(town: Town) -> None:
    orlova = await known(town, "Орлова Мария Ивановна", *Role)
    await orlova.press("settings")
    assert len(set(await orlova.buttons()) - {"home", "back"}) <= 8
    await orlova.press("templates")
    assert {"agreement_texts", "passport_template", "defence_criteria"} <= set(await orlova.buttons())
