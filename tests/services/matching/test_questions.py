"""A mentor asks one question about a request, and the mentee replies once."""

from datetime import date, timedelta

import pytest

from models.mentorship import MentoringRequest, RequestNotice
from models.person import Role
from services.home.waiting import waiting_for
from services.matching.answering import accept_request
from services.matching.awaiting import is_silent
from services.matching.questions import AskedAlready, RepliedAlready, ask_about, reply_to_question
from services.matching.requests import RequestDecided, send_request
from services.matching.waiting import request_questions_waiting
from services.refusals import NotAllowed
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.people import act_of


async def test_one_question_has_one_reply_and_then_the_mentor_has_five_working_days_again(office: Office) -> None:
    mentee, mentor = await office.person("Иванов Пётр", Role.mentee), await office.mentor()
    request = await office.does(mentee, send_request, mentor, "")
    await office.does(mentor, ask_about, request.id, "Что главное?")
    assert [one.subject_id for one in await office.does(mentee, waiting_for, {"q": request_questions_waiting})] == [
        request.id
    ]
    with pytest.raises(AskedAlready):
        await office.does(mentor, ask_about, request.id, "И ещё?")
    later = NOW + timedelta(days=14)
    async with office.database.write() as session:
        act = await act_of(session, mentee, later)
        asked = await session.get_one(MentoringRequest, request.id)
        assert not is_silent(act, asked)  # it is the mentee whose answer is awaited
        replied = await reply_to_question(act, request.id, "Команда")
        assert (replied.reply, replied.answer_by) == ("Команда", date(2026, 3, 31))
        assert await waiting_for(act, {"q": request_questions_waiting}) == []
    with pytest.raises(RepliedAlready):
        await office.does(mentee, reply_to_question, request.id, "И ещё")
    told = [one for one in await office.told(later) if one[1] in (RequestNotice.questioned, RequestNotice.replied)]
    asked_and_reminded = [(mentee, RequestNotice.questioned)] * 3
    assert told == [*asked_and_reminded, (mentor, RequestNotice.replied)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_the_two_sides_speak_and_only_while_the_request_is_open(office: Office) -> None:
    mentee, mentor = await office.person("Иванов Пётр", Role.mentee), await office.mentor()
    stranger, other = await office.person("Сидоров Илья", Role.mentee), await office.mentor(name="Белова Инна")
    request = await office.does(mentee, send_request, mentor, "")
    for who in (other, stranger, mentee):
        with pytest.raises(NotAllowed):
            await office.does(who, ask_about, request.id, "?")
    with pytest.raises(NotAllowed):
        await office.does(mentee, reply_to_question, request.id, "Никто не спрашивал")
    await office.does(mentor, ask_about, request.id, "?")
    for who in (other, stranger, mentor):
        with pytest.raises(NotAllowed):
            await office.does(who, reply_to_question, request.id, "!")
    await office.does(mentor, accept_request, request.id)
    with pytest.raises(RequestDecided):
        await office.does(mentee, reply_to_question, request.id, "!")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_reply_on_the_same_day_does_not_double_the_reminders(office: Office) -> None:
    mentee, mentor = await office.person("Иванов Пётр", Role.mentee), await office.mentor()
    request = await office.does(mentee, send_request, mentor, "")
    await office.does(mentor, ask_about, request.id, "?")
    async with office.database.write() as session:
        hour_later = await act_of(session, mentee, NOW + timedelta(hours=1))
        await reply_to_question(hour_later, request.id, "!")
    told = await office.told(NOW + timedelta(days=20))
    assert told.count((mentor, RequestNotice.reminder)) == 2
    assert told.count((mentee, RequestNotice.silent)) == 1
