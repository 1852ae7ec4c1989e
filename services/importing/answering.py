"""The coordinator answers the questions of a dry run."""

from dataclasses import dataclass

from sqlalchemy import select

from models.connection.database import insert_new
from models.imported_list import ImportedList, ListState
from models.known_heading import KnownHeading
from models.person import Person
from services.guards import require_coordinator
from services.importing.orders import checked_list, my_list, wake
from services.importing.questions import Answers, Question, alike, answer_to, headings_said, open_questions
from services.refusals import NotFound
from services.unit_of_work import Act


def questions_of(asking: ImportedList) -> list[Question]:
    """All questions of the last dry run, answered since or not."""
    return [Question.read(one) for one in (asking.draft or {}).get("questions", [])]


@dataclass(frozen=True, slots=True)
class ListAsked:
    """The questions that have no answer yet, how many the dry run had, and the names of the sheets that it read."""

    open: list[Question]
    count: int
    sheets: list[str]


async def my_list_questions(act: Act, list_id: int) -> ListAsked:
    """Raises NotAllowed, NotFound."""
    asking = await my_list(act, list_id)
    asked = questions_of(asking) if asking.state is ListState.checked else []
    sheets = (asking.found or {}).get("account", {}).get("read", [])
    return ListAsked(open_questions(asked, asking.answers or {}), len(asked), sheets)


async def answer(act: Act, list_id: int, key: str, option: str, *, to_all: bool = False) -> None:
    """Keep the answer, with `to_all` also as the answer to every other open question of this kind. What a heading means
    is remembered for the next lists. Raises NotAllowed, NotFound, ListSettled.
    """
    asking = await checked_list(act, list_id)
    left = open_questions(questions_of(asking), asking.answers or {})
    question = next((one for one in left if one.key == key), None)
    if question is None or option not in question.choices:
        raise NotFound
    answered = alike(question, left) if to_all else [question]
    asking.answers = {**(asking.answers or {}), **{one.key: answer_to(question, one, option) for one in answered}}
    await remember_headings(act, {question.key: option})


async def check_again(act: Act, list_id: int) -> None:
    """Order another dry run, with the answers. Raises NotAllowed, NotFound, ListSettled."""
    asking = await checked_list(act, list_id)
    asking.state, asking.taken_up, asking.progress_id = ListState.checking, 0, None
    wake(act)


async def remember_headings(act: Act, answers: Answers) -> None:
    """What the answers say about headings counts for the next lists, too. Raises NotAllowed."""
    require_coordinator(act)
    for heading, meaning in headings_said(answers).items():
        row = {"heading": heading, "meaning": meaning}
        if not await insert_new(act.session, KnownHeading, [row]):
            (await act.session.get_one(KnownHeading, heading)).meaning = meaning


async def people_asked_about(act: Act, question: Question) -> list[Person]:
    """The known people whom the row may mean. Raises NotAllowed."""
    require_coordinator(act)
    return list(await act.session.scalars(select(Person).where(Person.id.in_(question.people)).order_by(Person.id)))
