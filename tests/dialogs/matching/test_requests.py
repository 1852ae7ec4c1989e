"""Step 3: a mentee asks a mentor, and the mentor answers."""

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.mentorship import DeclineReason, MentoringRequest, Mentorship, RequestNotice, RequestState
from models.notice import Notice
from models.person import Person
from models.profile import MenteeProfile
from services.matching.requests import send_request
from tests.support import people
from tests.support.town import Dweller, Town
from tests.support.unrefreshed import leave_windows


async def id_of(town: Town, person: Dweller) -> int:
    async with town.act(person) as act:
        return act.me.id


async def ask(town: Town, mentee: Dweller, mentor: Dweller, words: str = "Нужна <помощь> & совет") -> int:
    """Sends a request, which is delivered; returns its id."""
    mentor_id = await id_of(town, mentor)
    async with town.act(mentee) as act:
        request = await send_request(act, mentor_id, words)
    await town.settled()
    await mentee.start()
    return request.id


async def asked(town: Town) -> tuple[Dweller, Dweller, int]:
    """A mentee, a mentor, and a request from one to the other."""
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    return ivanov, petrova, await ask(town, ivanov, petrova)


async def request_of(town: Town) -> MentoringRequest:
    async with town.act() as act:
        return (await act.session.scalars(select(MentoringRequest))).one()


async def mentorships(town: Town) -> int:
    async with town.act() as act:
        return len((await act.session.scalars(select(Mentorship))).all())


async def text_with(person: Dweller, words: str) -> dict[str, object]:
    return next(message for message in reversed(await person.from_bot()) if words in message.get("text", ""))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_request_is_sent_and_accepted_with_one_tap(town: Town, language: str) -> None:
    ivanov, petrova = await people.mentee(town, language=language), await people.mentor(town, language=language)
    await ivanov.press("find_mentor", f"mentor:{await id_of(town, petrova)}", "ask")
    assert "Хочу собрать команду" in await ivanov.text()
    await ivanov.press("as_it_is", "send")
    assert "request" in await ivanov.buttons()
    notice = str((await petrova.notice("rq_yes"))["text"])
    assert "Иванов Пётр Алексеевич" in notice
    assert "Хочу собрать команду" in notice
    assert (
        "Почему вам: совпадают темы — 1 из 2; " if language == "ru" else "Why you: shared topics — 1 of 2"
    ) in notice
    assert ("Свободных мест: 3 из 3" if language == "ru" else "Free places: 3 of 3") in notice
    taps = petrova.taps
    await petrova.press_notice("rq_yes")
    assert petrova.taps - taps == 1
    settled = await text_with(petrova, "Иванов Пётр Алексеевич")
    assert ("Принято" if language == "ru" else "Accepted") in str(settled["text"])
    assert "reply_markup" not in settled
    assert (await request_of(town)).state is RequestState.accepted
    assert await mentorships(town) == 1
    assert "Петрова Анна Сергеевна" in (await ivanov.notice("rq_time"))["text"]
    await ivanov.press_notice("rq_time")
    assert ("Запись на встречу" if language == "ru" else "Book") in await ivanov.text()
    await ivanov.start()
    assert "book" in await ivanov.buttons()
    assert "find_mentor" not in await ivanov.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_own_words_replace_those_of_the_profile(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    await ivanov.press("find_mentor", f"mentor:{await id_of(town, petrova)}", "ask")
    await ivanov.say("я" * 1001)
    assert "Получилось длинно" in await ivanov.text()
    await ivanov.send_file("words.txt", b"words")
    assert "нужен текст" in await ivanov.text()
    await ivanov.say("Другие <слова>")
    assert "«Другие <слова>»" in await ivanov.text()
    await ivanov.press("back")
    await ivanov.say("Третьи слова")
    await town.restart()
    await ivanov.press("send")
    assert (await request_of(town)).words == "Третьи слова"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_request_may_go_without_words(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    async with town.act(ivanov) as act:
        (await act.session.get_one(MenteeProfile, act.me.id)).words = ""
    await ivanov.press("find_mentor", f"mentor:{await id_of(town, petrova)}", "ask", "without")
    assert "«" not in await ivanov.text()
    await ivanov.press("send")
    assert (await request_of(town)).words == ""
    assert "«" not in (await petrova.notice("rq_yes"))["text"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_double_press_sends_once(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    await ivanov.press("find_mentor", f"mentor:{await id_of(town, petrova)}", "ask", "as_it_is")
    confirm = await ivanov.window()
    send = confirm["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ivanov.press_on(confirm, send)
    await ivanov.press_on(confirm, send)
    assert (await request_of(town)).state is RequestState.sent
    async with town.act() as act:
        told = await act.session.scalars(select(Notice).where(Notice.kind == RequestNotice.arrived))
        assert len(told.all()) == 1


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_declining_takes_two_taps_and_the_mentee_does_not_learn_the_reason(town: Town, language: str) -> None:
    ivanov, petrova = await people.mentee(town, language=language), await people.mentor(town, language=language)
    await ask(town, ivanov, petrova)
    taps = petrova.taps
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    assert petrova.taps - taps == 2
    request = await request_of(town)
    assert (request.state, request.reason) == (RequestState.declined, DeclineReason.no_time)
    told = str((await ivanov.notice("rq_more"))["text"])
    assert "Петрова Анна Сергеевна" in told
    assert "нет времени" not in told
    assert "No time" not in told
    await ivanov.press_notice("rq_more")
    assert "filters" in await ivanov.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_cannot_now_can_be_taken_back_before_a_reason_is_given(town: Town) -> None:
    _, petrova, _ = await asked(town)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_back")
    await petrova.press_notice("rq_yes")
    assert (await request_of(town)).state is RequestState.accepted


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_mentor_answers_from_what_waits(town: Town) -> None:
    _, petrova, request_id = await asked(town)
    await petrova.start()
    await petrova.press("waiting", f"thing:request:{request_id}")
    assert "Нужна <помощь> & совет" in await petrova.text()
    assert "Свободных мест: 3 из 3" in await petrova.text()
    await petrova.press("cannot", "back", "accept")
    assert "Принято" in await petrova.text()
    assert "accept" not in await petrova.buttons()
    assert "Свободных мест" not in await petrova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_mentor_declines_from_what_waits(town: Town) -> None:
    ivanov, petrova, request_id = await asked(town)
    await petrova.start()
    await petrova.press("waiting", f"thing:request:{request_id}", "cannot", "reason:conflict")
    assert "сейчас не можете" in await petrova.text()
    assert await ivanov.notice("rq_more")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_withdrawn_request_tells_the_mentor_and_its_old_button_says_so(town: Town) -> None:
    ivanov, petrova, _ = await asked(town)
    await ivanov.press("request")
    assert "Ответ ждём до" in await ivanov.text()
    await ivanov.press("withdraw", "back", "withdraw", "yes")
    assert "Запрос отозван" in await ivanov.text()
    assert "others" in await ivanov.buttons()
    assert await text_with(petrova, "Отвечать не нужно")
    await petrova.press_notice("rq_yes")
    old = await text_with(petrova, "Нужна <помощь>")
    assert "Запрос отозван: отвечать не нужно" in str(old["text"])
    assert "reply_markup" not in old
    assert await mentorships(town) == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_mentee_sees_where_it_stands_after_each_answer(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_windows(monkeypatch)
    ivanov, petrova, _ = await asked(town)
    await ivanov.press("request")
    status = await ivanov.window()
    withdraw = status["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    await petrova.press_notice("rq_yes")
    await ivanov.press_on(status, withdraw)
    await ivanov.press("yes")
    assert "Этот запрос уже принят" in ivanov.answers[-1]["text"]
    await ivanov.press("back")
    assert "Запрос принят" in await ivanov.text()
    await ivanov.press("about")
    assert "Это ваш ментор" in await ivanov.text()
    await ivanov.press("back")
    assert "Запрос принят" in await ivanov.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_about_the_mentor_opens_from_the_notice_and_returns(town: Town) -> None:
    ivanov, petrova, _ = await asked(town)
    await petrova.press_notice("rq_yes")
    await ivanov.press_notice("rq_about")
    assert "Двадцать лет директор" in await ivanov.text()
    await ivanov.press("back")
    assert "find_mentor" not in await ivanov.buttons()
    assert "events" in await ivanov.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_last_place_taken_elsewhere_is_explained_and_the_request_stays(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town, capacity=1)
    await ask(town, ivanov, petrova)
    await people.join(town, await people.mentee(town, "Сидорова Мария Викторовна"), petrova)
    await petrova.press_notice("rq_yes")
    assert "Свободных мест нет" in petrova.answers[-1]["text"]
    assert (await request_of(town)).state is RequestState.sent
    assert "Свободных мест: 0 из 1" in (await petrova.notice("rq_no"))["text"]
    await petrova.press_notice("rq_place")
    assert "Свободных мест: 1 из 2" in (await petrova.notice("rq_no"))["text"]
    await petrova.press_notice("rq_yes")
    assert (await request_of(town)).state is RequestState.accepted


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_with_an_open_request_or_a_mentor_is_told_why_not(town: Town) -> None:
    ivanov, petrova, _ = await asked(town)
    link = f"m_{await id_of(town, petrova)}"
    await ivanov.start(link)
    assert "«Мой запрос»" in await ivanov.text()
    await ivanov.press("request")  # the button that the sentence names
    assert "Запрос отправлен" in await ivanov.text()
    await petrova.press_notice("rq_yes")
    await ivanov.start(link)
    assert "Это ваш ментор" in await ivanov.text()
    belova = await people.mentor(town, "Белова Инна Ильинична")
    await ivanov.start(f"m_{await id_of(town, belova)}")
    assert "ask" in await ivanov.buttons()  # for another programme


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_notice_gives_the_months_in_post_only_for_a_novice(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    async with town.act(ivanov) as act:
        since = act.me.in_post_since
        assert since is not None
        months = (act.now.year - since.year) * 12 + act.now.month - since.month
    await ask(town, ivanov, petrova)
    assert f"В должности {months} месяц" in (await petrova.notice("rq_yes"))["text"]
    async with town.act(ivanov) as act:
        (await act.session.get_one(Person, act.me.id)).in_post_since = since.replace(year=2015)
    request_id = (await request_of(town)).id
    await petrova.start()
    await petrova.press("waiting", f"thing:request:{request_id}")
    assert "В должности" not in await petrova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("who", ["visitor", "mentee", "other mentee", "other mentor"])
async def test_nobody_else_can_answer(town: Town, who: str) -> None:
    ivanov, petrova, request_id = await asked(town)
    forger = await _forger(town, who, ivanov)
    for data in (f"rq_yes:{request_id}", f"rq_why:{request_id}:no_time", "rq_yes:999"):
        await forger.press_on(await forger.window(), data)
    assert (await request_of(town)).state is RequestState.sent
    async with town.act() as act:
        entries = (await act.session.scalars(select(AuditEntry))).all()
        assert [entry.refused for entry in entries] == [True] * 3
    await petrova.press_notice("rq_yes")
    assert await mentorships(town) == 1


async def _forger(town: Town, who: str, ivanov: Dweller) -> Dweller:
    if who == "visitor":
        visitor = await town.person("Никто")
        await visitor.start()
        return visitor
    if who == "mentee":
        return ivanov
    name = "Белова Инна Ильинична"
    return await (people.mentee(town, name) if who == "other mentee" else people.mentor(town, name))
