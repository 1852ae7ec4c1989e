from typing import Any

from aiogram_dialog import DialogManager

from handlers.importing.lists.reading_told import row_named
from handlers.importing.questions.states import QUESTIONS
from handlers.shared.speech import Html, Speech, short
from models.newer_values import read_as
from models.person import Person, Role
from services.importing.answering import ListAsked, my_list_questions, people_asked_about
from services.importing.headings import Column
from services.importing.questions import ADD, KEPT, NOBODY, OTHER, SKIP, Question, QuestionKind, alike
from services.unit_of_work import Uow

WORDS_SHOWN, WHO_SHOWN, SAMPLES_SHOWN = 100, 150, 120

_SAME = "same"
_LABELS = {
    (QuestionKind.column, KEPT): "list_questions-btn-kept",
    (QuestionKind.roles, Role.mentee): "list_questions-btn-mentees",
    (QuestionKind.roles, Role.mentor): "list_questions-btn-mentors",
    (QuestionKind.roles, NOBODY): "list_questions-btn-nobody",
    (QuestionKind.topic, ADD): "list_questions-btn-add",
    (QuestionKind.topic, SKIP): "list_questions-btn-skip",
    (QuestionKind.school, _SAME): "list_questions-btn-same-school",
    (QuestionKind.school, OTHER): "list_questions-btn-other-school",
    (QuestionKind.moved, _SAME): "list_questions-btn-moved",
    (QuestionKind.renamed, _SAME): "list_questions-btn-renamed",
    (QuestionKind.which, _SAME): "list_questions-btn-this",
    (QuestionKind.moved, OTHER): "list_questions-btn-other",
    (QuestionKind.renamed, OTHER): "list_questions-btn-other",
    (QuestionKind.which, OTHER): "list_questions-btn-none",
}


def shown(asked: ListAsked, data: dict[str, Any]) -> Question | None:
    """The first question that is neither answered nor left for later."""
    return next(iter(_left(asked, data)), None)


def number_of(asked: ListAsked, data: dict[str, Any]) -> int:
    """The number that the window gives to the question shown, from 1. It grows with each answer."""
    return asked.count - len(_left(asked, data)) + 1


def _left(asked: ListAsked, data: dict[str, Any]) -> list[Question]:
    later = data.get("left", [])
    return [one for one in asked.open if one.key not in later]


async def question_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    async with uow.read() as act:
        asked = await my_list_questions(act, QUESTIONS.id_of(dialog_manager))
        question = shown(asked, data)
        people = await people_asked_about(act, question) if question else []
    if question is None:
        return {"body": speech.say("list_questions-none"), "options": [], "others": 0, "number": 0, "count": 0}
    left, number = _left(asked, data), number_of(asked, data)
    return {
        "body": body_of(speech, question, people, asked.sheets),
        "options": [
            (f"{option}.{number}", short(_label(speech, question, option, people))) for option in question.choices
        ],
        "others": len(alike(question, left)) - 1,
        "ticked": "yes" if data.get("to_all") else "no",
        "number": number,
        "count": asked.count,
    }


def body_of(speech: Speech, question: Question, people: list[Person], sheets: list[str]) -> Html:
    known = [", ".join(filter(None, (one.full_name, one.school.name if one.school else ""))) for one in people]
    known += question.names.values() if question.kind is QuestionKind.school else ()
    samples = short(question.samples, SAMPLES_SHOWN)
    return speech.say(
        f"list_questions-{question.kind.value}",
        words=short(question.words, WORDS_SHOWN),
        who=short(", ".join(filter(None, (question.words, question.school))), WHO_SHOWN),
        known=short(next(iter(known), ""), WHO_SHOWN),
        samples=speech.say("list_questions-samples", samples=samples) if samples else "",
        row=row_named(speech, question.line, sheets),
        rows=question.rows,
        people=len(known),
    )


def _label(speech: Speech, question: Question, option: str, people: list[Person]) -> str:
    person = next((one for one in people if str(one.id) == option), None)
    if question.kind is QuestionKind.column and option in set(Column):
        return speech.term(read_as(Column, option))
    if option in question.names:
        is_only = question.kind is QuestionKind.school and len(question.names) == 1
        return speech.label(_LABELS[question.kind, _SAME]) if is_only else question.names[option]
    if person is not None and len(people) > 1:
        return person.school.name if person.school else person.list_name
    return speech.label(_LABELS[question.kind, OTHER if option == OTHER else _SAME if person else option])


async def done_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"checked": "yes" if dialog_manager.dialog_data.get("answered") else "no"}
