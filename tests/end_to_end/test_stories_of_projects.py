"""Stories of projects in the chat: a team of three, a stage that comes back twice, a mentor who comes later, a defence
with more work and a scorer who is late, and the bank. That of a passport left in the middle is in
`dialogs/projects/test_projects.py`; each rule by itself is tested beside its service.
"""

import re

import pytest
from sqlalchemy import select

from models.defence import CommissionMember, DefenceOutcome
from models.person import Role
from models.project import Project, ProjectState
from services.defence.deciding import confirm_reached, decide_defence
from tests.support.defence_ways import DefencePeople, ready
from tests.support.people import coordinator, join, known, mentee, mentor, pair
from tests.support.projects import project_of, states, team_of_two
from tests.support.town import Dweller, Town
from tests.support.ways import Scene

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def told(dweller: Dweller) -> str:
    return "\n".join(str(one.get("text", "")) for one in await dweller.from_bot())


async def test_a_team_of_three_writes_a_report_that_its_author_sends(town: Town) -> None:
    author, deputy = await team_of_two(Scene(town))
    await author.start()
    await author.press("project", "manage", "team", "team_link")
    [code] = set(re.findall(r"start=(\S+)", await told(author)))
    methodist = await known(town, "Громов Лев", Role.mentee)
    await methodist.start(code)
    await methodist.press("accept")
    for member, words in ((deputy, "Опросили родителей"), (methodist, "Посчитали ответы")):
        await member.start()
        await member.press("project")
        await member.press_first("team_project")
        await member.press("draft")
        await member.say(words)
        assert "send" not in await member.buttons()
    await town.advance(minutes=11)
    assert (await told(author)).count("Команда дополнила отчёт") == 2
    await author.press_notice("rep_rework")
    for line in ("Опросили родителей (Белова О.)", "Посчитали ответы (Громов Л.)"):
        assert line in await author.text()
    await author.press("send")
    assert (await states(town))[1] == ["submitted", "planned"]


async def test_a_stage_comes_back_twice_and_is_accepted(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.say("Провели опрос")
    await author.press("send")
    for comment, answer in (("Добавьте цифры", "Ответили 120 семей"), ("А выводы?", "Нужны кружки")):
        await guide.press_notice("rep_return")
        await guide.say(comment)
        await author.press_notice("rep_rework")
        assert comment in await author.text()
        await author.say(answer)
        await author.press("send")
    await guide.press_notice("rep_open")
    assert "без изменений: Провели опрос" in await guide.text()
    assert "новое: Нужны кружки" in await guide.text()
    await guide.press("accept")
    assert await states(town) == ("active", ["accepted", "planned"], ["returned", "returned", "accepted"])
    await author.press("home", "project")
    await author.press_first("stage")
    assert "А выводы?" not in await author.text()


async def test_a_project_without_a_mentor_is_tied_to_one_who_comes_later(town: Town) -> None:
    author, orlova = await mentee(town), await coordinator(town)
    await project_of(author)
    await author.press("report")
    await author.say("Провели опрос")
    await author.press("send")
    assert "отчёт рассмотрят координаторы" in await author.text()
    assert "Провели опрос" in (await orlova.notice("rep_accept"))["text"]
    guide = await mentor(town)
    await join(town, author, guide)
    await author.start()
    await author.press("project", "manage", "mentor")
    await author.press_first("pair")
    await guide.press_notice("tie_agree")
    await guide.press_notice("rep_accept")
    assert (await states(town))[1] == ["accepted", "planned"]


async def decided(people: DefencePeople, outcome: DefenceOutcome) -> None:
    """In three days the mentor, who presides, scores, the coordinator is late; the mentor decides."""
    await people.arranged()
    await people.town.advance(days=3)
    await people.scored(people.mentor)
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("close_scoring")
    async with people.town.act(people.mentor) as act:
        await confirm_reached(act, people.defence_id)
        again_by = act.today.replace(month=act.today.month + 1) if outcome is DefenceOutcome.more_work else None
        await decide_defence(act, people.defence_id, outcome, again_by, "Хорошая работа")
    await people.town.settled()


async def test_more_work_then_defended_and_read_in_the_bank(town: Town) -> None:
    people = await ready(Scene(town))
    await decided(people, DefenceOutcome.more_work)
    assert "доработать" in (await people.author.notice("df_paper"))["text"].lower()
    await people.mentor.start()
    await people.mentor.press("mentees")
    await people.mentor.press_first("mentee")
    await people.mentor.press("passport", "propose")
    assert "Ментор предлагает защиту" in (await people.coordinator.notice("df_arrange"))["text"]
    await decided(people, DefenceOutcome.defended)
    async with town.act() as act:
        assert (await act.session.get_one(Project, 1)).state is ProjectState.defended
        late = select(CommissionMember.id).where(CommissionMember.scored_at.is_(None))
        assert len((await act.session.scalars(late)).all()) == 2
    await people.author.press_notice("df_bank")
    reader = await known(town, "Котова Анна", Role.mentee)
    await reader.start()
    await reader.press("help", "library", "bank")
    await reader.press_first("bank_project")
    assert "Школа полного дня" in await reader.text()
