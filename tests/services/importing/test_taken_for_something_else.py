"""Cells of a list that were taken for what they do not say, without a word to the coordinator."""

import pytest
from sqlalchemy import select

from models.notice import Notice
from models.person import Role
from models.profile import ApplicationNotice, ApplicationState, MentorProfile
from services.importing.cells import forms_in
from services.people.person import school_id_of
from services.unit_of_work import Uow
from tests.support.lists import bring
from tests.support.people import add_person


@pytest.mark.parametrize(
    ("words", "remote", "in_person"),
    [
        ("заочно", True, False),
        ("очно-заочная", True, True),
        ("онлайн и офлайн", True, True),
        ("оффлайн", False, True),
        ("Zoom, очно", True, True),
        ("по видеосвязи; лично", True, True),
        ("Дистанционно, отлично подходит вечер", True, False),
        ("Дистанционно, в обед", True, False),
        ("online, anytime", True, False),
        ("обе формы", True, True),
        ("любая", True, True),
    ],
)
def test_a_form_of_meeting_is_what_the_word_begins_with(words: str, remote: bool, in_person: bool) -> None:
    assert forms_in(words) == (remote, in_person)


async def test_a_list_of_mentees_does_not_say_that_an_application_to_mentor_is_approved(uow: Uow) -> None:
    async with uow.write() as act:
        applicant = await add_person(act, "Иванов Пётр Алексеевич", Role.mentee)
        applicant.school_id = await school_id_of(act, 1, "Школа № 57")
        offer = {"about": "", "capacity": 3, "remote": True, "in_person": False, "building": "", "video_link": ""}
        act.session.add(MentorProfile(person_id=applicant.id, state=ApplicationState.submitted, **offer))
    await bring(
        uow,
        ("ФИО стажёра", "Школа", "Должность"),
        ("Иванов Пётр Алексеевич", "Школа № 57", "Заместитель директора"),
    )
    async with uow.read() as act:
        told = select(Notice.id).where(Notice.kind == ApplicationNotice.approved)
        assert not (await act.session.scalars(told)).all()
        assert (await act.session.scalars(select(MentorProfile.state))).one() is ApplicationState.submitted
