"""The home window: what each role may open, eight buttons at most, the rest behind «Ещё»."""

import pytest

from models.person import Role, RoleGrant
from services.people.person import school_id_of
from tests.support.people import coordinator, known, mentee, mentor, pair
from tests.support.projects import project_of
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
ALL_ROLES = ("report", "book", "project", "meetings", "hours", "mentees", "vetting")
THE_REST = ("announce", "mentors", "events", "profile", "settings", "importing")


async def grant(person: Dweller, *roles: Role) -> None:
    async with person.town.act(person) as act:
        for role in roles:
            act.session.add(RoleGrant(person_id=act.me.id, role=role, granted_at=act.now))
    await person.start()


async def everything(town: Town, language: str = "ru") -> Dweller:
    """A mentee with a mentor and a project, who is a mentor and a coordinator as well."""
    ivanov, _ = await pair(town, language)
    await project_of(ivanov)
    await grant(ivanov, Role.mentor, Role.coordinator)
    return ivanov


async def test_a_mentee_reports_first_and_books_next(town: Town) -> None:
    ivanov, _ = await pair(town)
    await project_of(ivanov)
    mine = ["report", "book", "project", "meetings", "mentors", "am_mentor", "events", "profile"]
    assert await ivanov.buttons() == mine


async def test_mentors_and_coordinators_look_at_the_mentors_too(town: Town) -> None:
    petrova, orlova = await mentor(town), await coordinator(town)
    assert await petrova.buttons() == ["meetings", "hours", "mentees", "mentors", "events", "profile"]
    expected = ["vetting", "announce", "mentors", "events", "profile", "settings", "importing"]
    assert await orlova.buttons() == expected


@pytest.mark.parametrize(("language", "words"), [("ru", "Новые запросы не приходят"), ("en", "No new requests come")])
async def test_a_mentor_who_takes_nobody_is_told_so(town: Town, language: str, words: str) -> None:
    petrova = await mentor(town, language=language, capacity=0)
    await petrova.start()
    assert words in await petrova.text()
    await petrova.press("profile", "offer", "capacity", "to_capacity:2", "home")
    assert words not in await petrova.text()


async def test_nobody_but_a_visitor_sees_the_way_in_alone(town: Town) -> None:
    visitor = await town.person("Гость")
    await visitor.start()
    assert await visitor.buttons() == ["mentors", "need_mentor", "am_mentor", "invited", "language"]
    belova = await known(town, "Белова Инна Ильинична")
    assert {"events", "profile"} <= set(await belova.buttons())
    assert "find_mentor" in await (await mentee(town)).buttons()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_with_all_roles_eight_buttons_are_first_and_the_rest_one_tap_away(town: Town, language: str) -> None:
    ivanov = await everything(town, language)
    assert await ivanov.buttons() == [*ALL_ROLES, "more"]
    await ivanov.press("more")
    assert await ivanov.buttons() == [*THE_REST, "back"]
    await ivanov.press("announce", "back")
    assert "announce" in await ivanov.buttons()
    await ivanov.press("back", "vetting", "home")
    assert await ivanov.buttons() == [*ALL_ROLES, "more"]


async def test_what_was_done_is_said_at_home_once(town: Town) -> None:
    visitor = await town.person("Гость")
    await visitor.start()
    said = "Ничего о вас мы не сохранили"
    for looked_at in (("mentors", "back"), ("need_mentor", "back"), ("invited", "back")):
        await visitor.press("need_mentor", "disagree")
        assert said in await visitor.text()
        await visitor.press(*looked_at)
        assert said not in await visitor.text()


async def test_what_was_done_is_not_said_again_after_a_look_at_what_waits(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        for name in ("Школа № 1", "Школа № 2"):
            await school_id_of(act, 1, name)
    await orlova.start()
    await orlova.press("waiting", "thing:school:1", "accept")
    assert "Школа в списке" in await orlova.text()
    await orlova.press("waiting", "back")
    assert "Школа в списке" not in await orlova.text()
