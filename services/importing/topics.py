"""Topics that a list names and the association does not have: the coordinator adds them, or says which one is meant."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select

from models.profile import Topic
from models.spelling import plain
from services.importing.cells import RowProblem
from services.importing.known import topics_to_add
from services.importing.questions import ADD, SKIP, Answers, Question, QuestionKind
from services.importing.rows import Problem
from services.unit_of_work import Act

_SIMILAR, _STEM = 2, 5  # topics offered; letters with which a word must begin alike


async def topic_questions(act: Act, problems: Iterable[Problem], answers: Answers) -> list[Question]:
    unknown = [one for one in problems if one.kind is RowProblem.unknown_topic and one.value]
    if not unknown:
        return []
    rows, words = Counter(plain(one.value) for one in unknown), dict[str, Problem]()
    for one in unknown:
        words.setdefault(plain(one.value), one)
    topics = (await act.session.scalars(select(Topic).order_by(Topic.id))).all()
    asked = [_question(words[said], count, topics, act.me.language) for said, count in rows.most_common()]
    return [one for one in asked if one.key not in answers]


def _question(one: Problem, rows: int, topics: Iterable[Topic], locale: str) -> Question:
    stems = _stems(one.value)
    alike = [topic for topic in topics if stems & (_stems(topic.name_ru) | _stems(topic.name_en))][:_SIMILAR]
    names = {str(topic.id): topic.name(locale) for topic in alike}
    return Question(
        QuestionKind.topic, one.value, one.value, line=one.line, rows=rows, options=(ADD, *names, SKIP), names=names
    )


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in plain(words).split() if len(word) >= _STEM}


async def add_topics(act: Act, answers: Answers) -> dict[int, int]:
    """Add the topics that the coordinator wants; returns their ids by the numbers that `reference` gave them. Their
    English names are missing until a coordinator writes them in Settings, which lists those that are.
    """
    wanted = topics_to_add(answers)
    if not wanted:
        return {}
    known = {plain(topic.name_ru): topic.id for topic in await act.session.scalars(select(Topic))}
    for words in wanted:
        if plain(words) not in known:
            name = words[:1].upper() + words[1:]
            topic = Topic(name_ru=name, name_en="")
            act.session.add(topic)
            await act.session.flush()
            known[plain(words)] = topic.id
    return {-number: known[plain(words)] for number, words in enumerate(wanted, start=1)}
