"""A project goes to its defence in the chat: more work, then defended, with one of three who is late; then the bank."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.projects.defence.notices import Protocol
from models.defence import Defence, DefenceOutcome
from models.person import Role
from models.project import Project, ProjectState
from services.defence.arranging import DefencePlan, arrange_defence, cancel_defence
from services.defence.bank import bank_of_projects
from services.defence.commission import remove_from_commission
from services.defence.deciding import confirm_reached, decide_defence
from services.defence.defences import seat_of
from services.privacy.erasing import erase_me
from services.projects.stopping import stop_project
from services.unit_of_work import Act
from tests.support.defence_ways import DefencePeople, first, ready
from tests.support.people import known
from tests.support.town import Town
from tests.support.ways import Scene

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def state(people: DefencePeople) -> ProjectState:
    async with people.town.act() as act:
        return (await act.session.get_one(Project, 1)).state


async def test_after_a_cancelled_defence_its_card_leads_only_readers_to_the_passport(town: Town) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    await people.arranged(belova)
    await belova.press_notice("df_open")
    await belova.press("passport")
    assert "Школа полного дня" in await belova.text()
    async with town.act(people.coordinator) as act:
        await cancel_defence(act, people.defence_id)
    for one, reads in ((belova, False), (people.author, True)):
        await one.press_notice("df_open")
        assert ("passport" in await one.buttons()) is reads


async def erase(act: Act) -> None:
    await erase_me(act)


async def stop(act: Act) -> None:
    await stop_project(act, 1, "Переход в другую школу")


@pytest.mark.parametrize(("leave", "why"), [(stop, "Автор остановил проект"), (erase, "удалил свои данные")])
async def test_the_commission_reads_why_there_will_be_no_other_defence(town: Town, leave: Any, why: str) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    await people.arranged(belova)
    async with town.act(people.author) as act:
        await leave(act)
    await town.settled()
    assert f"{why}: новой защиты не будет" in await belova.last_text()


async def test_nobody_gets_the_protocol_with_everybodys_points_before_the_decision(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await town.advance(days=3)
    await people.scored(people.mentor)
    for one in (people.author, people.coordinator):
        await one.press_on(await one.notice("df_open"), Protocol(defence_id=people.defence_id).pack())
        assert "вам недоступно" in one.answers[-1]["text"]
        assert not any("document" in message for message in await one.from_bot())


async def test_before_the_defence_the_chair_confirms_only_values_that_the_author_has_given(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await people.mentor.press_notice("df_open")
    assert "confirm_values" not in await people.mentor.buttons()
    await people.author.press_notice("df_open")
    await people.author.press("values", "indicator:1")
    await people.author.say("50")
    await people.mentor.press_notice("df_open")
    assert "confirm_values" in await people.mentor.buttons()


async def test_one_is_late_and_the_commission_gives_more_work(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await people.author.press_notice("df_open")
    await people.author.press("values", "indicator:1")
    await people.author.say("50")
    await people.author.say("5")
    assert "Достигнуто результатов: 1 из 2 (50 %)" in await people.author.text()
    await town.advance(days=3)
    await people.mentor.press_notice("df_open")
    await people.mentor.press("confirm_values", "score")
    await people.mentor.press(await first(people.mentor, "criterion:"))
    for _ in range(5):
        await people.mentor.press("points:9")
    await people.coordinator.press_notice("df_open")
    assert "Сумма баллов" not in await people.coordinator.text()
    await people.coordinator.press("score")
    assert "9" not in (await people.coordinator.text()).partition("1.")[2]  # the points of the other scorer
    await people.coordinator.press("back")
    await people.coordinator.press("close_scoring")
    assert "Сумма баллов: 45 из 50" in await people.coordinator.text()
    assert "Без баллов: Орлова М. И." in await people.coordinator.text()
    await people.mentor.press_notice("df_open")
    await people.mentor.press("decide", "outcome:more_work")
    await people.mentor.press(await first(people.mentor, "until:"))
    await people.mentor.say("Уточните показатели")
    assert await state(people) is ProjectState.more_work
    assert "Уточните показатели" in (await people.author.notice("df_paper"))["text"]


async def test_a_defended_project_joins_the_bank_and_leaves_it_by_its_authors_taps(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await town.advance(days=3)
    await people.scored(people.mentor, people.coordinator)
    async with town.act(people.mentor) as act:
        await confirm_reached(act, people.defence_id)
        await decide_defence(act, people.defence_id, DefenceOutcome.defended)
    await town.settled()
    await people.author.press_notice("df_bank")
    await people.mentor.start()
    await people.mentor.press("help", "library", "bank", "bank_project:1")
    assert "Школа полного дня" in await people.mentor.text()
    assert "withdraw" not in await people.mentor.buttons()
    await people.author.press_notice("df_paper")
    assert any("document" in one for one in await people.author.from_bot())
    await people.author.start()
    await people.author.press("help", "library", "bank", "bank_project:1", "withdraw")
    async with town.act(people.mentor) as act:
        assert await bank_of_projects(act) == []
    assert await state(people) is ProjectState.defended


async def test_a_late_member_who_is_taken_out_leaves_a_scoring_that_is_closed(town: Town) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    await people.arranged(belova)
    await town.advance(days=3)
    await people.scored(people.mentor, people.coordinator)
    belova_id = (await people.person(belova)).id
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("commission", f"person:{belova_id}")
    await town.settled()
    assert "Вы больше не в комиссии" in await belova.last_text()
    assert "Оценки закрыты" in await people.coordinator.text()
    assert "Сумма баллов: 80 из 100" in await people.coordinator.text()
    await people.coordinator.press("confirm_values", "decide", "outcome:defended")


async def test_a_member_who_has_accepted_may_still_say_that_they_cannot_come(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await people.mentor.press_notice("df_join")
    await people.mentor.press_notice("df_open")
    await people.mentor.press("decline")
    assert "смогут пригласить другого" in await people.mentor.last_text()
    await people.coordinator.press_notice("df_open")
    assert "Петрова А. С.: не сможет" in await people.coordinator.text()


async def test_who_declines_last_reads_that_the_scoring_is_closed(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    async with town.act(people.coordinator) as act:
        (await act.session.get_one(Defence, people.defence_id)).starts_at = act.now - timedelta(minutes=1)
    await people.scored(people.coordinator)
    await people.mentor.press_notice("df_decline")
    assert "оценки закрыты" in await people.mentor.last_text()


async def test_a_press_on_the_commission_does_not_undo_what_another_coordinator_has_done(town: Town) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    await people.arranged(belova)
    sedova = await known(town, "Седова Ольга", Role.coordinator)
    belova_id = (await people.person(belova)).id
    await people.mentor.press_notice("df_decline")
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("commission")
    async with town.act(sedova) as act:
        await remove_from_commission(act, people.defence_id, belova_id)
    await people.coordinator.press(f"person:{belova_id}")
    assert "Состав за это время изменился" in await people.coordinator.last_text()
    async with town.act(sedova) as act:
        assert seat_of(await act.session.get_one(Defence, people.defence_id), belova_id) is None


async def test_a_reached_value_is_read_like_a_planned_one(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await people.author.press_notice("df_open")
    await people.author.press("values", "indicator:1")
    await people.author.say("nan")
    assert "Нужно одно число" in await people.author.text()
    await people.author.say("\u2212 1 250,5 %")
    await people.author.press("back")
    assert "достигнуто -1250,5" in await people.author.text()


async def test_the_last_to_score_reads_that_the_scoring_is_closed(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    await town.advance(days=3)
    await people.scored(people.coordinator)
    await people.mentor.press_notice("df_open")
    await people.mentor.press("score")
    await people.mentor.press(await first(people.mentor, "criterion:"))
    for _ in range(5):
        await people.mentor.press("points:9")
    assert "Оценки закрыты" in await people.mentor.text()
    assert "decide" in await people.mentor.buttons()


async def test_notices_promise_a_reminder_only_when_it_is_ahead(town: Town) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    belova_id = (await people.person(belova)).id
    async with town.act(people.coordinator) as act:
        soon = DefencePlan(act.now + timedelta(hours=20), "Актовый зал", [belova_id])
        await arrange_defence(act, 1, soon)
    await town.settled()
    await belova.press_notice("df_join")
    assert "напоминание" not in (await belova.notice("df_open"))["text"]
    arranged = (await people.author.notice("df_open"))["text"]
    assert "запишите достигнутые значения" in arranged
    assert "напоминание" not in arranged


async def test_a_commission_is_not_promised_news_of_the_next_defence(town: Town) -> None:
    people = await ready(Scene(town))
    belova = await known(town, "Белова Инна", Role.mentor)
    await people.arranged(belova)
    async with town.act(people.coordinator) as act:
        await cancel_defence(act, people.defence_id)
    await town.settled()
    assert "Если вас позовут" in await belova.last_text()
    assert "Когда назначат новую" in await people.author.last_text()
