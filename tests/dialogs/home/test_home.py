"""The home window: a tab for each role, with at most eight buttons."""

import pytest

from models.person import Role, RoleGrant
from services.matching.requests import send_request
from services.people.person import school_id_of
from tests.support.meetings import book
from tests.support.people import coordinator, known, mentee, mentor, pair
from tests.support.projects import project_of
from tests.support.town import Dweller, Town

BUTTONS_AT_MOST = 8
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
AS_MENTEE = ["report", "book", "project", "meetings", "events", "help", "profile"]
AS_MENTOR = ["meetings", "hours", "mentees", "my_page", "events", "help", "profile"]
AS_COORDINATOR = ["people", "announce", "broadcasts", "indicators", "importing", "help", "settings"]
TABS = ["tab:mentee", "tab:mentor", "tab:coordinator"]


async def grant(person: Dweller, *roles: Role) -> None:
    async with person.town.act(person) as act:
        for role in roles:
            act.session.add(RoleGrant(person_id=act.me.id, role=role, granted_at=act.now))
    await person.start()


async def everything(town: Town, language: str = "ru") -> Dweller:
    """A mentee with a mentor and a project who is also a mentor and a coordinator."""
    ivanov, _ = await pair(town, language)
    await project_of(ivanov)
    await grant(ivanov, Role.mentor, Role.coordinator)
    return ivanov


async def test_a_mentee_reports_first_and_books_next(town: Town) -> None:
    ivanov, _ = await pair(town)
    await project_of(ivanov)
    assert await ivanov.buttons() == AS_MENTEE


async def test_mentors_and_coordinators_look_at_the_mentors_from_the_help(town: Town) -> None:
    petrova, orlova = await mentor(town), await coordinator(town)
    assert await petrova.buttons() == AS_MENTOR
    assert await orlova.buttons() == AS_COORDINATOR
    for person in (petrova, orlova):
        await person.press("help", "mentors")
        assert "mentor:1" in await person.buttons()


@pytest.mark.parametrize(("language", "words"), [("ru", "Новые запросы не приходят"), ("en", "get no new requests")])
async def test_a_mentor_who_takes_nobody_is_told_so(town: Town, language: str, words: str) -> None:
    petrova = await mentor(town, language=language, capacity=0)
    await petrova.start()
    assert words in await petrova.text()
    await petrova.press("profile", "offer", "capacity", "to_capacity:2", "home")
    assert words not in await petrova.text()


async def test_only_a_visitor_sees_just_the_ways_in(town: Town) -> None:
    visitor = await town.person("Гость")
    await visitor.start()
    assert await visitor.buttons() == ["mentors", "need_mentor", "am_mentor", "invited", "language"]
    belova = await known(town, "Белова Инна Ильинична")
    assert {"events", "profile"} <= set(await belova.buttons())
    assert "find_mentor" in await (await mentee(town)).buttons()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_each_role_of_a_person_has_a_tab_and_the_last_one_is_remembered(town: Town, language: str) -> None:
    ivanov = await everything(town, language)
    assert await ivanov.buttons() == [*TABS, *AS_MENTEE]
    await ivanov.press("tab:mentor")
    assert await ivanov.buttons() == [*TABS, *AS_MENTOR]
    await ivanov.press("tab:coordinator")
    assert await ivanov.buttons() == [*TABS, *AS_COORDINATOR]
    await ivanov.press("vetting", "home")
    assert await ivanov.buttons() == [*TABS, *AS_COORDINATOR]
    await ivanov.start()
    assert await ivanov.buttons() == [*TABS, *AS_COORDINATOR]


async def test_a_tab_of_a_role_that_was_lost_is_not_shown_any_more(town: Town) -> None:
    ivanov = await everything(town)
    await ivanov.press("tab:coordinator")
    async with town.act(ivanov) as act:
        act.me.roles[:] = [grant for grant in act.me.roles if grant.role is not Role.coordinator]
    await ivanov.start()
    assert await ivanov.buttons() == [*TABS[:2], *AS_MENTEE]


async def test_no_tab_is_narrower_than_half_a_row(town: Town) -> None:
    ivanov = await everything(town)
    rows = (await ivanov.from_bot())[-1]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows[:2]] == [2, 1]


@pytest.mark.parametrize(("language", "label"), [("ru", "Координатор · 2"), ("en", "Coordinator · 2")])
async def test_a_tab_that_is_not_shown_says_how_much_waits_there(town: Town, language: str, label: str) -> None:
    ivanov = await everything(town, language)
    async with town.act() as act:
        for name in ("Школа № 1", "Школа № 2"):
            await school_id_of(act, 1, name)
    await ivanov.start()
    assert label in await ivanov.labels()
    assert "waiting" not in await ivanov.buttons()
    await ivanov.press("tab:coordinator", "waiting")
    # all of one kind, so one button
    assert len([button for button in await ivanov.buttons() if button.startswith("thing:")]) == 1


async def test_no_home_window_can_have_more_than_eight_buttons(town: Town) -> None:
    ivanov = await everything(town)
    for tab in TABS:
        await ivanov.press(tab)
        assert len(await ivanov.buttons()) - len(TABS) < BUTTONS_AT_MOST  # «Разобрать» is one more


async def test_home_says_once_what_was_just_done(town: Town) -> None:
    visitor = await town.person("Гость")
    await visitor.start()
    said = "Ничего о вас мы не сохранили"
    for looked_at in (("mentors", "back"), ("need_mentor", "back"), ("invited", "back")):
        await visitor.press("need_mentor", "disagree")
        assert said in await visitor.text()
        await visitor.press(*looked_at)
        assert said not in await visitor.text()


async def test_home_does_not_say_again_what_was_done_after_the_waiting_list_was_opened(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        for name in ("Школа № 1", "Школа № 2"):
            await school_id_of(act, 1, name)
    await orlova.start()
    await orlova.press("waiting", "thing:school", "one:school:1", "accept")
    assert "Школа в списке" in await orlova.text()
    await orlova.press("waiting", "back")
    assert "Школа в списке" not in await orlova.text()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_home_names_the_mentor_once(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    await book(ivanov)
    await ivanov.start()
    assert (await ivanov.text()).count("Петрова") == 1


@pytest.mark.parametrize(("language", "way"), [("ru", "Путь: Запрос → Знакомство"), ("en", "Your path: Request →")])
async def test_home_shows_the_way_to_the_defence_until_there_is_a_mentor(town: Town, language: str, way: str) -> None:
    ivanov, petrova = await mentee(town, language=language), await mentor(town)
    assert way in await ivanov.text()
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(ivanov) as act:
        await send_request(act, mentor_id, "Нужен совет")
    await ivanov.start()
    assert way in await ivanov.text()
    assert "Петрова Анна Сергеевна" in await ivanov.text()


async def test_a_coordinators_numbers_open_their_lists_three_presses_from_home(town: Town) -> None:
    await pair(town)
    orlova = await coordinator(town)
    assert "Сопровождений: 1" in await orlova.text()
    await orlova.press("indicators", "association")
    assert {"number:mentorships", "number:meetings", "number:overdue"} <= set(await orlova.buttons())
    await orlova.press("number:mentorships")
    assert "Иванов П. А." in await orlova.text()
