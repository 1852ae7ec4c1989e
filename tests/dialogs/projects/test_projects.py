"""A mentee writes the passport of a project and opens it, and both sides see where it stands."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from models.passport import Indicator, PassportSection
from models.project import Project, ProjectState, Stage
from models.special_day import SpecialDay
from services.projects.road_maps import spread
from tests.support.people import mentee, mentor, pair
from tests.support.projects import GOAL, TITLE, forge, open_written, project_of, refusals, to_passport, write_passport
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def count_projects(town: Town, *states: ProjectState) -> int:
    async with town.act() as act:
        query = select(func.count()).select_from(Project).where(Project.state.in_(states or list(ProjectState)))
        return await act.session.scalar(query) or 0


async def days_of(town: Town) -> list[date]:
    async with town.act() as act:
        return [day for day in await act.session.scalars(select(Stage.due_on).order_by(Stage.number)) if day]


async def choose_day(author: Dweller, day: date) -> None:
    """Turns the calendar until it has the day."""
    for _ in range(20):
        if f"day:{day.isoformat()}" in await author.buttons():
            await author.press(f"day:{day.isoformat()}")
            return
        await author.press("later")
    raise AssertionError(day)


@pytest.mark.parametrize("language", ["ru", "en"])
@SQLITE
async def test_a_passport_is_written_section_by_section_and_opened(town: Town, language: str) -> None:
    author = await mentee(town, language=language)
    await write_passport(author)
    await open_written(author)
    assert TITLE in await author.text()
    assert ("1. «Анализ»: до" if language == "ru" else "1. “Analysis”: by") in await author.text()
    async with town.act(author) as act:
        project = (await act.session.scalars(select(Project))).one()
        assert (project.author_id, project.goal, project.state) == (act.me.id, GOAL, ProjectState.active)
        indicator = (await act.session.scalars(select(Indicator))).one()
        assert (indicator.baseline, indicator.target, indicator.unit) == (40, 62.5, "%")
        days = [stage.due_on for stage in project.stages if stage.due_on]
        assert days == sorted(days)
        assert all(day.weekday() < 5 for day in days)


@SQLITE
async def test_a_passport_left_in_the_middle_is_taken_up_a_week_later_after_a_restart(town: Town) -> None:
    author = await mentee(town)
    await to_passport(author)
    await author.say(TITLE)
    await author.say("Дети свободны после уроков")
    await author.press("home")
    await town.restart()
    await town.advance(days=7)
    await author.start()
    assert "заполнено 2 из 7" in await author.text()
    await author.press("passport")
    assert f"✓ 1. Название: {TITLE}" in await author.text()
    await author.press("go_on")
    assert "Раздел 3 из 7. Анализ проблемы" in await author.text()
    assert await count_projects(town, ProjectState.draft) == 1


@SQLITE
async def test_wrong_numbers_are_explained_in_place(town: Town) -> None:
    author = await mentee(town)
    await author.press("project", "open_project", "section:6", "add")
    await author.say("Дети в кружках")
    await author.press("no_unit")
    for words, why in (
        ("много", "Нужно одно число цифрами"),
        ("от 3 до 5", "больше одного числа"),
        ("9" * 12, "большое"),
    ):
        await author.say(words)
        assert why in await author.text()
    await author.say("5")
    await author.say("5,0")
    await author.press("direction:less")
    assert "5 → 5" in await author.text()
    assert "чем меньше, тем лучше" in await author.text()


@SQLITE
async def test_an_indicator_is_changed_and_removed(town: Town) -> None:
    author = await mentee(town)
    await write_passport(author)
    await author.press("section:6", "indicator:1", "target")
    await author.say("80 %")
    assert "40 → 80 %" in await author.text()
    await author.press("name")
    await author.say("Дети в секциях")
    await author.press("unit")
    await author.say("чел.")
    await author.press("baseline")
    await author.say("−1,5")
    assert "Дети в секциях: -1,5 → 80 чел." in await author.text()
    await author.press("remove")
    assert "Добавьте хотя бы один показатель" in await author.text()


@SQLITE
async def test_a_holiday_is_asked_about_and_the_later_stages_move_along(town: Town) -> None:
    author = await mentee(town)
    await write_passport(author)
    before = await days_of(town)
    holiday = before[0] + timedelta(days=3)
    async with town.act() as act:
        await act.session.merge(SpecialDay(day=holiday, works=False))
    await author.press("section:7", "stage:1", "to_day")
    await choose_day(author, holiday)
    assert "выходной или праздничный день" in await author.text()
    await author.press("shift")
    after = await days_of(town)
    assert after[0] == holiday
    assert all(later >= earlier + timedelta(days=3) for earlier, later in zip(before[1:], after[1:], strict=True))


@SQLITE
async def test_stages_are_added_renamed_and_taken_out(town: Town) -> None:
    author = await mentee(town)
    await author.press("project", "open_project", "section:7")
    for title in ("Опрос", "Лишний"):
        await author.press("add")
        await author.say(title)
        await author.press("back")
    await author.press("stage:2", "rename")
    await author.say("Запуск")
    await author.press("back", "stage:1", "remove", "enough")
    async with town.act(author) as act:
        stages = (await act.session.scalars(select(Stage).order_by(Stage.number))).all()
        assert [(stage.number, stage.title) for stage in stages] == [(1, "Запуск")]


@SQLITE
async def test_wrong_input_is_explained_in_place(town: Town) -> None:
    author = await mentee(town)
    await to_passport(author)
    await author.send_file("план.docx", b"plan")
    assert "нужен текст" in await author.text()
    await author.say("ц" * 3001)
    assert "Получилось длинно" in await author.text()
    await author.say("Название")
    await author.press("back", "section:1")
    await author.say("Другое название")
    async with town.act() as act:
        assert (await act.session.scalars(select(Project.title))).one() == "Другое название"


@SQLITE
async def test_a_draft_is_dropped(town: Town) -> None:
    author = await mentee(town)
    await write_passport(author)
    await author.press("to_drop", "sure")
    assert await count_projects(town) == 0
    await author.start()
    assert "passport" not in await author.buttons()


@SQLITE
async def test_a_second_press_opens_one_project(town: Town) -> None:
    author = await mentee(town)
    await write_passport(author)
    await author.press("open")
    window = await author.window()
    button = next(row[0]["callback_data"] for row in window["reply_markup"]["inline_keyboard"] if "mentor" in str(row))
    await author.press_on(window, button)
    await author.press_on(window, button)
    assert await count_projects(town, ProjectState.active) == 1


@SQLITE
async def test_a_changed_passport_is_told_to_the_mentor_and_read_in_the_history(town: Town) -> None:
    author, guide = await pair(town)
    await write_passport(author)
    await open_written(author)
    assert "Открыт проект" in (await guide.notice("project_pages"))["text"]
    await author.press("change", "section:1")
    await author.say("Школа новая")
    told = (await guide.notice("project_pages"))["text"]
    assert "Было: " + TITLE in told
    assert "Стало: Школа новая" in told
    await guide.press_notice("project_pages")
    assert "Школа новая" in await guide.text()
    await guide.press("changes")
    assert "Стало: Школа новая" in await guide.text()
    await author.start()
    await author.press("project", "passport", "changes")
    assert "Стало: Школа новая" in await author.text()


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
    assert "Своего проекта пока нет" in await author.text()


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


@SQLITE
async def test_a_project_of_the_time_before_passports_can_still_be_changed(town: Town) -> None:
    author = await mentee(town)
    await project_of(author)
    async with town.act() as act:
        for section in await act.session.scalars(select(PassportSection)):
            await act.session.delete(section)
    await author.press("project", "passport")
    assert "Занять всех" in await author.text()
    await author.press("back", "change")
    assert "✓ 1. Название" in await author.text()


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
