"""From the list of mentors to a signed agreement, a hand-over and a published cohort, as all sides see it. It begins on
a Wednesday before the holidays of May.
"""

from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from models.agreement import AgreementVersion
from models.person import Role, School
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.people.wishes import chosen_topics
from tests.support import people
from tests.support.agreements import GOAL, answer_agreement, likes_to_go_on
from tests.support.town import Dweller, NoSuchButton, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture(autouse=True)
def before_the_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_MOMENT", "2026-04-29T09:00:00+00:00")


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


async def seen(person: Dweller) -> str:
    return spaced(await person.text())


async def last(person: Dweller, words: str) -> str:
    """The newest message with these words."""
    texts = [spaced(str(one.get("text") or one.get("caption"))) for one in await person.from_bot()]
    return next(text for text in reversed(texts) if words in text)


async def told(person: Dweller, words: str) -> int:
    """How many messages have these words."""
    return sum(words in str(one.get("text")) for one in await person.from_bot())


async def id_of(person: Dweller) -> int:
    async with person.town.act(person) as act:
        return act.me.id


async def mentors(town: Town) -> list[Dweller]:
    """Gordeeva works two kilometres from where the mentee stands."""
    found = [await people.mentor(town)]
    found += [await people.mentor(town, f"{one} Инна Ильинична") for one in ("Белова", "Гордеева", "Дроздова")]
    async with town.act(found[2]) as act:
        act.me.school = School(city_id=1, name="Школа № 58", district="ЦАО", latitude=55.77, longitude=37.62)
    return found


async def choose_three(ivanov: Dweller, petrova: Dweller, belova: Dweller, gordeeva: Dweller) -> None:
    """The first is found by a filter, the second by typing, the third as the nearest."""
    await ivanov.press("find_mentor", "filters", "by:topic", "by_topic:1", "mentor_pages:1")
    await ivanov.press(f"mentor:{await id_of(petrova)}", "ask", "as_it_is", "send", "request", "others")
    await ivanov.say("белова")
    await ivanov.press(f"mentor:{await id_of(belova)}", "ask", "as_it_is", "send", "request", "others", "near")
    await ivanov.town.client.send(ivanov.id, location={"latitude": 55.75, "longitude": 37.62})
    await ivanov.town.settled()
    await ivanov.press(f"close:{await id_of(gordeeva)}", "ask", "as_it_is", "send")


async def test_three_choices_a_reply_a_refusal_and_a_silence_over_a_holiday_lead_to_both_signatures(town: Town) -> None:
    orlova, ivanov = await people.coordinator(town), await people.mentee(town)
    petrova, belova, gordeeva, drozdova = await mentors(town)
    await choose_three(ivanov, petrova, belova, gordeeva)
    await ivanov.start(f"m_{await id_of(drozdova)}")  # the link of a fourth
    await ivanov.press("ask", "as_it_is")
    assert "Программа: Стажировка «Рядом с директором»" in await seen(ivanov)
    assert "вы уже выбрали трёх менторов, поэтому" in await seen(ivanov)
    await asked_and_refused(ivanov, petrova)
    await silent_over_the_holiday(ivanov, belova)
    await ivanov.press_notice("rq_next")
    assert "Ответ ждём до 18 мая 2026" in await last(gordeeva, "Запрос на сопровождение")
    assert "Отвечать не нужно" in await last(belova, "Запрос отозван")
    await gordeeva.press_notice("rq_yes")
    assert "Гордеева Инна Ильинична" in await last(ivanov, "Запрос принят")
    await both_sign(ivanov, gordeeva)
    await orlova.start()
    assert "waiting" not in await orlova.buttons()
    with pytest.raises(NoSuchButton):
        await drozdova.notice("rq_")


async def asked_and_refused(ivanov: Dweller, petrova: Dweller) -> None:
    """The first mentor asks a question and refuses after the reply; nobody else has been told anything."""
    assert "Ответ ждём до 7 мая 2026" in await last(petrova, "Запрос на сопровождение")
    await petrova.press_notice("rq_ask")
    await petrova.say("Сколько у вас заместителей?")
    await ivanov.start()
    assert "Ментор ждёт вашего ответа на вопрос до 7 мая 2026" in await seen(ivanov)
    await ivanov.press_notice("rq_reply")
    await ivanov.say("Четверо")
    assert "Ответ: Четверо" in await last(petrova, "Стажёр ответил")
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    asked = await last(ivanov, "Сейчас не может принять")
    assert "Следующий ваш выбор: Белова Инна Ильинична" in asked
    assert "нет времени" not in asked


async def silent_over_the_holiday(ivanov: Dweller, belova: Dweller) -> None:
    """The second mentor does not answer in five working days, of which 1 May is none."""
    with pytest.raises(NoSuchButton):
        await belova.notice("rq_yes")
    await ivanov.press_notice("rq_then")
    await ivanov.press("words")
    await ivanov.say("Помогите с командой")
    await ivanov.press("send")
    assert "Ответ ждём до 7 мая 2026. Ментор: Белова" in await seen(ivanov)
    assert "Помогите с командой" in await last(belova, "Ответ ждём до 7 мая 2026")
    for days in (1, 2, 4):
        await ivanov.town.advance(days=days, minutes=1)
    assert await told(belova, "Напоминание") == 2
    assert await told(ivanov, "Ответа не было") == 0  # it is 6 May
    await ivanov.town.advance(days=2)
    assert "ждали до 7 мая 2026" in await last(ivanov, "Ответа не было")
    await ivanov.start()
    assert "Ответа ментора нет: Белова И. И." in await seen(ivanov)
    assert (await belova.notice("rq_yes"))["text"]  # may still answer


async def both_sign(ivanov: Dweller, gordeeva: Dweller) -> None:
    """In the chat; the file has the goal as typed and the hash of the text that was signed."""
    await likes_to_go_on(ivanov)
    await ivanov.start()
    assert "Теперь составьте договор, он ждёт с 8 мая 2026" in await seen(ivanov)
    await ivanov.press("waiting")
    await ivanov.press_first("thing")
    await ivanov.press("write")
    await ivanov.say(GOAL)
    await answer_agreement(ivanov)
    await ivanov.press("propose")
    await ivanov.start()
    await ivanov.press("help", "agreement")
    assert "Напомним 11 мая 2026. Если договор не подпишут до 15 мая 2026" in await seen(ivanov)
    assert "ждёт вашей подписи" in await last(gordeeva, "Договор № 1/2026")
    await gordeeva.press_notice("ag_sign")
    assert "Подписали обе стороны" in await last(ivanov, "Договор № 1/2026: подписан")
    async with ivanov.town.act() as act:
        [version] = await act.session.scalars(select(AgreementVersion))
    assert version.digest == sha256(version.text.encode()).hexdigest()
    await ivanov.press_notice("ag_file")
    [*_, sent] = [one for one in await ivanov.from_bot() if "document" in one]
    pages = PdfReader(BytesIO(await ivanov.town.client.file(sent["document"]["file_id"]))).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert version.digest in printed
    assert "Гордеева Инна Ильинична" in printed
    await ivanov.start()
    assert "Договор подписан, следующий шаг — проект" in await seen(ivanov)


async def test_two_programmes_with_two_mentors_in_english(town: Town) -> None:
    ivanov, petrova = await people.mentee(town, language="en"), await people.mentor(town, language="en")
    belova = await people.mentor(town, "Белова Инна Ильинична", language="en")
    for mentor, programme in ((petrova, "novice"), (belova, "project")):
        await ivanov.start(f"m_{await id_of(mentor)}")
        await ivanov.press("ask", "as_it_is")
        if f"programme:{programme}" in await ivanov.buttons():
            await ivanov.press(f"programme:{programme}")
        await ivanov.press("send")
        assert "7 May 2026" in await last(mentor, "We expect your answer by")
        await mentor.press_notice("rq_yes")
        assert await last(ivanov, "Your request was accepted")
    await ivanov.start()
    home = await seen(ivanov)
    assert "Mentor: Петрова Анна Сергеевна. " in home
    assert "Mentor: Белова Инна Ильинична. " in home
    await ivanov.press("book")
    assert {"Петрова А. С.", "Белова И. И."} <= {label.partition(",")[0] for label in await ivanov.labels()}
    await ivanov.press("home", "help", "agreement")
    assert "1. Mentor: Петрова" in await seen(ivanov)
    assert "2. Mentor: Белова" in await seen(ivanov)
    for mentor, other in ((petrova, "Белова"), (belova, "Петрова")):
        await mentor.start()
        assert "Mentees: 1 of 3" in await seen(mentor)
        assert await told(mentor, other) == 0


async def guided(town: Town, petrova: Dweller, names: tuple[str, ...]) -> list[Dweller]:
    found = [await people.mentee(town, f"{name} Олег Павлович") for name in names]
    for one in found:
        await people.join(town, one, petrova)
    return found


async def test_of_three_mentees_who_are_handed_over_one_stays(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await people.mentor(town)
    somova = await people.mentor(town, "Сомова Вера Павловна")
    ivanov, kotov, sidorov = await guided(town, petrova, ("Иванов", "Котов", "Сидоров"))
    await orlova.start()
    await orlova.press("people", "list:mentors", f"person:{await id_of(petrova)}", "hand_over")
    for widget in [one for one in await orlova.buttons() if one.startswith("pairs_ticked:")]:
        await orlova.press(widget)
    await orlova.press("next", f"receiver:{await id_of(somova)}", "ask")
    assert (await seen(orlova)).count("ответ ждём до ср, 6 мая") == 3
    assert "Ответ ждём до: ср, 6 мая, 12:00; без ответа всё останется как есть" in await last(sidorov, "Сомова Вера")
    assert await told(somova, "стажёр") == 0  # nobody is told before the mentees have answered
    await ivanov.press_notice("hand_yes:1:1")
    await kotov.press_notice("hand_yes:2:0")
    await sidorov.press_notice("hand_no")
    assert await last(kotov, "✓ Ваш ментор: Сомова Вера Павловна. Прежние договорённости новый ментор не увидит")
    assert await told(somova, "У вас новый стажёр") == await told(petrova, "Стажёр перешёл к другому ментору") == 2
    assert await told(orlova, "Стажёр перешёл к новому ментору") == 2
    assert await told(orlova, "Стажёр остаётся с прежним ментором") == 1
    for person, line in ((ivanov, "Ментор: Сомова"), (sidorov, "Ментор: Петрова")):
        await person.start()
        assert line in await seen(person)
    for person, places in ((petrova, 1), (somova, 2)):
        await person.start()
        assert f"Стажёры: {places} из 3" in await seen(person)


async def crowd(town: Town, role: Role, count: int) -> list[Dweller]:
    """People who have opened the chat; their rows are written at once, for speed."""
    found = [Dweller(town, await town.client.add_person("Олег", started=True)) for _ in range(count)]
    async with town.act() as act:
        topics = await chosen_topics(act, [1])
        for number, dweller in enumerate(found):
            name = f"{'Менторов' if role is Role.mentor else 'Стажёров'}{number:02} Олег Павлович"
            person = await people.add_person(act, name, role, telegram_id=dweller.id)
            if role is Role.mentee:
                profile = MenteeProfile(person_id=person.id, form=Form.remote, words="", topics=topics)
            else:
                offer = {"state": ApplicationState.approved, "about": "", "capacity": 2, "submitted_at": act.now}
                profile = MentorProfile(person_id=person.id, remote=True, topics=topics, **offer)
            act.session.add(profile)
    return found


async def test_of_a_cohort_of_forty_two_refuse(town: Town) -> None:
    orlova = await people.coordinator(town)
    mentors, mentees = await crowd(town, Role.mentor, 20), await crowd(town, Role.mentee, 40)
    await orlova.start()
    await orlova.press("people", "season", "begin")
    await orlova.press_notice("coh_draft")
    assert "Черновик набора. Пар: 40" in await seen(orlova)
    assert sum([await told(one, "У вас есть ментор") for one in mentees]) == 0
    await orlova.press("to_publish", "publish")
    assert [await told(one, "У вас есть ментор") for one in mentees] == [1] * 40
    assert [await told(one, "У вас новый стажёр") for one in mentors] == [2] * 20
    assert "Отказаться можно до: пт, 1 мая, 12:00" in await last(mentees[0], "У вас есть ментор")
    assert "Почему: " in await last(mentees[0], "У вас есть ментор")
    for notice in ("coh_no", "coh_sure"):
        await mentees[3].press_notice(notice)
        await mentees[17].press_notice(notice)
    assert sum([await told(one, "Пара не состоялась") for one in mentors]) == 2
    assert await told(orlova, "Отказ от пары набора") == 2
    await orlova.press("home", "people", "season")
    assert "Ждут ментора: 2\nСвободных мест: 2" in await seen(orlova)
    await town.advance(days=2, minutes=1)
    assert sum([await told(one, "Пара состоялась") for one in mentees]) == 38
