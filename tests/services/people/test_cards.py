"""A coordinator's card of a person is read in a few statements, however much it tells."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from handlers.people.card.telling import whole_text
from handlers.shared.speech import Speech
from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Person, Role
from models.person_note import PersonNote
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from models.project import Project, ProjectState, Stage, StageState
from services.people.cards import whole_person
from services.people.wishes import chosen_topics
from services.unit_of_work import Act, Uow
from tests.support.people import add_person

HOUR = timedelta(hours=1)


@contextmanager
def statements(act: Act) -> Iterator[list[str]]:
    """What goes to the database meanwhile."""
    said: list[str] = []
    engine = act.session.get_bind().engine

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield said
    event.remove(engine, "before_cursor_execute", note)


async def with_story(uow: Uow, times: int) -> int:
    """A mentor who is somebody's mentee as well, with so many mentees, meetings, requests and notes."""
    async with uow.write() as act:
        petrova = await add_person(act, "Петрова Анна Сергеевна", Role.mentor, Role.mentee)
        topics = await chosen_topics(act, (1, 2))
        approved = {"state": ApplicationState.approved, "about": "", "submitted_at": act.now, "topics": topics}
        wishes = MenteeProfile(person_id=petrova.id, form=Form.remote, words="", topics=topics)
        act.session.add_all([MentorProfile(person_id=petrova.id, **approved), wishes])
        project = {"title": "Школа", "state": ProjectState.active, "opened_at": act.now}
        stages = [Stage(number=n, title="Этап", state=StageState.planned) for n in range(1, times + 1)]
        act.session.add(Project(author_id=petrova.id, stages=stages, **project))
        for number in range(times):
            await _add_mentee(act, petrova, number)
        return petrova.id


async def _add_mentee(act: Act, mentor: Person, number: int) -> None:
    mentee, author = [await add_person(act, f"{name}{number} Пётр", Role.mentee) for name in ("Иванов", "Белов")]
    pair = Mentorship(mentee_id=mentee.id, mentor_id=mentor.id, state=MentorshipState.active, began_at=act.now)
    act.session.add(pair)
    await act.session.flush()
    for hours in (number + 1, -number - 2):
        times = {"starts_at": act.now + hours * HOUR, "ends_at": act.now + (hours + 1) * HOUR, "booked_at": act.now}
        act.session.add(Meeting(mentorship_id=pair.id, form=Form.remote, state=MeetingState.planned, **times))
    sent = {"state": RequestState.sent, "sent_at": act.now}
    act.session.add(MentoringRequest(mentee_id=author.id, mentor_id=mentor.id, **sent))
    note = {"words": "Заметка", "written_by_id": author.id, "written_at": act.now}
    act.session.add(PersonNote(person_id=mentor.id, **note))


async def told(uow: Uow, person_id: int) -> tuple[int, str]:
    """The number of statements, and the card. A session of its own, so that nothing is known yet."""
    async with uow.read() as act:
        with statements(act) as said:
            text = whole_text(Speech("ru", "UTC"), act.now, await whole_person(act, person_id), [])
    return len(said), text


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_card_takes_as_many_statements_for_fifty_of_everything_as_for_one(uow: Uow) -> None:
    few, _ = await told(uow, await with_story(uow, 1))
    many, text = await told(uow, await with_story(uow, 50))
    assert "50" in text
    assert many == few
