"""Step 6: a mentee opens a management project, and both sides see where it stands."""

from datetime import date

import pytest
from sqlalchemy import func, select

from models.project import Project, Stage
from services.projects.road_maps import spread
from tests.support.people import mentee, mentor, pair
from tests.support.projects import forge, project_of, refusals, to_road_map
from tests.support.town import Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def count_projects(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(func.count()).select_from(Project)) or 0


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_ready_road_map_is_accepted_with_one_tap(town: Town, language: str) -> None:
    author = await mentee(town, language=language)
    await to_road_map(author)
    await author.press("ready", "open")
    assert "Школа <полного> дня" in await author.text()
    assert ("1. «Анализ»: до" if language == "ru" else "1. “Analysis”: by") in await author.text()
    async with town.act(author) as act:
        project = (await act.session.scalars(select(Project))).one()
        assert (project.author_id, project.goal) == (act.me.id, "Каждый ученик занят & замечен")
        days = [stage.due_on for stage in project.stages]
        assert len(days) == 5
        assert days == sorted(days)
        assert days[0] > act.now.date()
        assert (days[-1].month, days[-1].day) == (5, 31)


@SQLITE
async def test_own_stages_are_typed_one_per_message_and_dated_with_taps(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("own")
    await author.say("Опрос")
    await author.say("Лишний")
    await author.press("remove_last")
    await author.say("Запуск")
    await author.press("next", "back", "own", "next", "stage:1")
    months = [button for button in await author.buttons() if button.startswith("month:")]
    await author.press(months[3], "open")
    async with town.act(author) as act:
        stages = (await act.session.scalars(select(Stage).order_by(Stage.number))).all()
        assert [stage.title for stage in stages] == ["Опрос", "Запуск"]
        assert stages[1].due_on == date.fromisoformat(months[3].removeprefix("month:"))


@SQLITE
async def test_a_stage_can_only_be_dated_between_its_neighbours(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("ready", "stage:2")
    months = [button for button in await author.buttons() if button.startswith("month:")]
    await author.press(months[6], "stage:3")
    assert "Не раньше" in await author.text()
    offered = [button for button in await author.buttons() if button.startswith("month:")]
    assert offered == months[6:]
    await author.press("back", "stage:0")
    assert "Не позже" in await author.text()
    assert [button for button in await author.buttons() if button.startswith("month:")] == months[:7]
    await author.press(months[0], "open")
    async with town.act(author) as act:
        days = [day for day in await act.session.scalars(select(Stage.due_on).order_by(Stage.number)) if day]
        assert days == sorted(days)


@SQLITE
async def test_the_eighth_stage_ends_the_list(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("own")
    for number in range(8):
        await author.say(f"Этап {number}")
    assert "open" in await author.buttons()
    assert len(await author.text()) <= 600


@SQLITE
async def test_wrong_input_is_explained_in_place(town: Town) -> None:
    author = await mentee(town)
    await author.press("project", "open_project")
    await author.say("я" * 201)
    assert "поместится 200" in await author.text()
    await author.send_file("план.docx", b"plan")
    assert "нужен текст" in await author.text()
    await author.say("Название")
    await author.press("back")
    await author.say("Другое название")
    await author.say("ц" * 1001)
    assert "Получилось длинно" in await author.text()
    await author.say("Цель")
    await author.say("что это?")
    assert "нажать одну из кнопок" in await author.text()
    await author.press("ready", "open")
    async with town.act() as act:
        assert (await act.session.scalars(select(Project.title))).one() == "Другое название"


@SQLITE
async def test_leaving_in_the_middle_opens_no_project(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("ready", "home")
    assert await count_projects(town) == 0


@SQLITE
async def test_a_second_press_on_open_opens_one_project(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("ready")
    window = await author.window()
    button = next(row[0]["callback_data"] for row in window["reply_markup"]["inline_keyboard"] if "open" in str(row))
    await author.press_on(window, button)
    await author.press_on(window, button)
    assert await count_projects(town) == 1


@SQLITE
async def test_an_unfinished_passport_survives_a_restart(town: Town) -> None:
    author = await mentee(town)
    await to_road_map(author)
    await author.press("own")
    await author.say("Опрос")
    await town.restart()
    await author.say("Запуск")
    await author.press("next", "open")
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Stage)) == 2


@pytest.mark.parametrize("language", ["ru", "en"])
@SQLITE
async def test_a_mentor_reads_the_project_of_a_mentee(town: Town, language: str) -> None:
    author, guide = await pair(town, language)
    await project_of(author)
    async with town.act(author) as act:
        author_id = act.me.id
    await guide.press("mentees", f"mentee:{author_id}")
    assert "Школа полного дня" in await guide.text()
    await guide.press("passport")
    assert "Занять всех" in await guide.text()
    await guide.press("back")
    stage = next(button for button in await guide.buttons() if button.startswith("stage:"))
    await guide.press(stage)
    assert ("пока нет" if language == "ru" else "no reports") in await guide.text()
    await guide.press("back", "back", "home")
    assert "mentees" in await guide.buttons()


@SQLITE
async def test_a_mentor_without_mentees_and_a_mentee_without_a_project_see_a_sentence(town: Town) -> None:
    guide, author = await mentor(town), await mentee(town)
    await guide.press("mentees")
    assert "Стажёров пока нет" in await guide.text()
    await author.press("project")
    assert "Проекта пока нет" in await author.text()


@SQLITE
async def test_a_forged_press_shows_nobody_elses_project(town: Town) -> None:
    author, stranger, other = await mentee(town), await mentee(town, "Жуков Олег"), await mentor(town)
    stage_id, _ = await project_of(author)
    await project_of(stranger, ["Свой этап"])
    async with town.act(author) as act:
        author_id = act.me.id
    await stranger.press("project")
    await forge(stranger, f"stage:{stage_id}")
    assert "Анализ" not in await stranger.text()
    await other.press("mentees")
    await forge(other, f"mentee:{author_id}")
    assert "Школа полного дня" not in await other.text()
    await stranger.start()
    async with town.act() as act:
        assert await refusals(act) == 2


@pytest.mark.parametrize(
    ("today", "count", "days"),
    [
        (date(2025, 9, 1), 2, [date(2026, 1, 15), date(2026, 5, 31)]),
        (date(2025, 7, 10), 1, [date(2026, 5, 31)]),
        (date(2026, 5, 1), 2, [date(2027, 1, 15), date(2027, 5, 31)]),
        (date(2026, 3, 2), 3, [date(2026, 4, 1), date(2026, 5, 1), date(2026, 5, 31)]),
    ],
)
def test_due_dates_are_spread_over_the_school_year(today: date, count: int, days: list[date]) -> None:
    assert spread(today, count) == days
