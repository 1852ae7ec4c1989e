"""The papers of a decided defence: who gave which points stands in the protocol, and not in the author's result."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from files.papers.paper import Paper
from files.papers.printing import printed
from handlers.projects.defence.papers import protocol_paper, result_paper
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.defence import DefenceOutcome
from services.defence.deciding import confirm_reached, decide_defence, give_reached
from services.defence.defences import defence_to_read, indicators_of
from services.projects.projects import mentorship_of_project
from tests.support.defences import AUTHOR, CHAIR, SECOND, DefenceRoom, open_room

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
RUSSIAN = Speech("ru", "Europe/Moscow")


async def decided(database: Database) -> DefenceRoom:
    """Of two planned results one is reached; the chair gives 9 points for each criterion, the other member 7."""
    room = await open_room(database)
    defence = await room.arranged(CHAIR, SECOND)
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, points=9)
    await room.scored(defence.id, SECOND, points=7)
    async with room.who(AUTHOR).write() as act:
        await give_reached(act, defence.id, 1, 61)
        await give_reached(act, defence.id, 2, 8)
    async with room.who(CHAIR).write() as act:
        await confirm_reached(act, defence.id)
        await decide_defence(act, defence.id, DefenceOutcome.defended, words="Сильная команда")
    return room


async def words_of(paper: Paper) -> str:
    pages = PdfReader(BytesIO(await printed(paper))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_the_protocol_has_the_points_of_each_and_the_decision(database: Database) -> None:
    room = await decided(database)
    async with room.who(AUTHOR).read() as act:
        defence, indicators = await defence_to_read(act, 1), await indicators_of(act, 1)
    words = await words_of(protocol_paper(RUSSIAN, defence, indicators))
    for part in ("Белова Инна, председатель", "Громов Л.: ", "всего 35", "Сумма баллов: 80 из 100", "Сильная команда"):
        assert part in words
    assert "Достигнуто результатов: 1 из 2 (50 %)" in words


async def test_the_result_explains_the_share_and_has_nobodys_points(database: Database) -> None:
    room = await decided(database)
    async with room.who(AUTHOR).read() as act:
        defence, indicators = await defence_to_read(act, 1), await indicators_of(act, 1)
        pair = await mentorship_of_project(act, defence.project)
    assert pair is not None
    words = await words_of(result_paper(RUSSIAN, defence, indicators, pair.mentor))
    for part in (
        "РЕЗУЛЬТАТ УПРАВЛЕНЧЕСКОГО ПРОЕКТА",
        "Ментор: Петрова Анна Сергеевна",
        "Занятость: было 40, план 60, достигнуто 61 % — результат достигнут",
        "Опоздания: было 20, план 5, достигнуто 8 чел. — результат не достигнут",
        "Достигнуто результатов: 1 из 2 (50 %)",
        "Доля показывает, сколько достигнуто из всех планируемых результатов",
    ):
        assert part in words
    assert not {"Громов", "Баллы", "35"} & set(words.replace(",", " ").split())
