"""Step 2: coordinators decide on applications, from the notice or from the queue."""

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.person import Role, RoleGrant
from models.profile import ApplicationReason, ApplicationState, MentorProfile
from services.vetting.applications import Offer, apply_as_mentor, send_application
from tests.support import people
from tests.support.town import Dweller, Town

OFFER = Offer(
    about="Двадцать лет директор <школы> & лектор",
    topic_ids=[1, 3],
    remote=True,
    in_person=True,
    building="Москва, ул. Школьная, 1",
    video_link="https://video.example/petrova",
    capacity=2,
)


async def applicant(town: Town, name: str = "Петрова Анна Сергеевна", language: str = "ru") -> Dweller:
    person = await people.known(town, name, language=language)
    await apply(town, person)
    return person


async def apply(town: Town, person: Dweller) -> None:
    async with town.act(person) as act:
        await apply_as_mentor(act, OFFER)
    await town.settled()


async def profile_of(town: Town, person: Dweller) -> MentorProfile:
    async with town.act(person) as act:
        return await act.session.get_one(MentorProfile, act.me.id)


async def audited(town: Town) -> list[tuple[str, bool]]:
    async with town.act() as act:
        entries = await act.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(entry.action, entry.refused) for entry in entries]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_an_application_is_approved_from_its_notice(town: Town, language: str) -> None:
    orlova = await people.coordinator(town, language=language)
    petrova = await applicant(town, language=language)
    assert "<школы> & лектор" in (await orlova.notice("ap_yes"))["text"]
    await orlova.press_notice("ap_yes")
    notice = next(m for m in await orlova.from_bot() if "<школы> & лектор" in m.get("text", ""))
    assert ("Заявка одобрена" if language == "ru" else "approved") in notice["text"]
    assert "reply_markup" not in notice
    profile = await profile_of(town, petrova)
    assert profile.state is ApplicationState.approved
    assert profile.person.holds(Role.mentor)
    assert await petrova.notice("ap_hours")
    assert await audited(town) == [("application.approved", False)]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_declining_from_the_notice_asks_why_and_returns_to_the_open_window(town: Town, language: str) -> None:
    orlova = await people.coordinator(town, language=language)
    petrova = await applicant(town, language=language)
    await orlova.press_notice("ap_no")
    assert "reason:no_room" in await orlova.buttons()
    await orlova.say("Расскажите <подробнее>")
    assert "<подробнее>" in await orlova.text()
    assert (await profile_of(town, petrova)).state is ApplicationState.submitted
    await orlova.press("decline_sure")
    assert "people" in await orlova.buttons()
    notice = next(m for m in await orlova.from_bot() if "Петрова Анна Сергеевна" in m.get("text", ""))
    assert ("Заявка не принята" if language == "ru" else "not accepted") in notice["text"]
    assert "reply_markup" not in notice
    assert "<подробнее>" in (await petrova.notice("ap_see"))["text"]
    assert await audited(town) == [("application.declined", False)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_queue_shows_the_oldest_first_with_its_age(town: Town) -> None:
    orlova = await people.coordinator(town)
    await applicant(town)
    await town.advance(days=3)
    await applicant(town, "Смирнова Ольга Павловна")
    await orlova.start()
    await orlova.press("vetting")
    assert (await orlova.labels())[:2] == ["1. Петрова А. С.", "2. Смирнова О. П."]
    text = (await orlova.text()).replace("\u00a0", " ")
    assert "Ждут нашего решения: 2, старшая — 3 дня" in text
    assert "1. Петрова А. С., Москва · 3 дня\n2. Смирнова О. П., Москва · сегодня" in text


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_application_is_approved_from_the_card(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await applicant(town)
    person_id = (await profile_of(town, petrova)).person_id
    await orlova.press("vetting", f"application:{person_id}")
    assert "https://video.example/petrova" in await orlova.text()
    await orlova.press("approve")
    assert "Отмечены не все критерии" in await orlova.text()
    await orlova.press("approve_unmarked")
    assert "Заявка одобрена" in await orlova.text()
    assert "approve" not in await orlova.buttons()
    await orlova.press("back")
    assert "Здесь пусто" in await orlova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_application_is_declined_for_a_fixed_reason_from_what_waits(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await applicant(town)
    person_id = (await profile_of(town, petrova)).person_id
    await orlova.start()
    await orlova.press("waiting", f"thing:application:{person_id}", "decline", "back", "decline", "reason:no_room")
    await orlova.press("decline_sure")
    assert "Заявка не принята" in await orlova.text()
    assert "Причина: сейчас новых менторов не набираем" in await orlova.text()
    assert (await profile_of(town, petrova)).decision_reason is ApplicationReason.no_room
    assert "новых менторов не набираем" in (await petrova.notice("ap_see"))["text"]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("button", ["ap_yes", "ap_no"])
async def test_the_second_coordinator_learns_that_it_is_decided(town: Town, button: str) -> None:
    orlova = await people.coordinator(town)
    volkov = await people.coordinator(town, "Волков Иван Петрович")
    petrova = await applicant(town)
    await orlova.press_notice("ap_yes")
    await volkov.press_notice(button)
    notice = next(m for m in await volkov.from_bot() if "лектор" in m.get("text", ""))
    assert "Заявка уже одобрена, делать ничего не нужно. Координатор: Орлова" in notice["text"]
    assert "reply_markup" not in notice
    assert (await profile_of(town, petrova)).state is ApplicationState.approved


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_old_notice_does_not_decide_on_a_renewed_application(town: Town) -> None:
    orlova = await people.coordinator(town)
    volkov = await people.coordinator(town, "Волков Иван Петрович")
    petrova = await applicant(town)
    old = await volkov.notice("ap_yes")
    await orlova.press_notice("ap_no")
    await orlova.press("reason:more_detail", "decline_sure")
    await apply(town, petrova)
    await volkov.press_on(old, old["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    assert (await profile_of(town, petrova)).state is ApplicationState.submitted
    await volkov.press_notice("ap_yes")
    assert (await profile_of(town, petrova)).state is ApplicationState.approved


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("who", ["visitor", "mentee", "mentor", "applicant", "former coordinator"])
async def test_nobody_else_can_decide(town: Town, who: str) -> None:
    orlova = await people.coordinator(town)
    petrova = await applicant(town)
    notice = await orlova.notice("ap_yes")
    buttons = [button["callback_data"] for button in notice["reply_markup"]["inline_keyboard"][0]]
    forger = await _forger(town, who, petrova, orlova)
    for data in buttons:
        await forger.press_on(await forger.window(), data)
    assert (await profile_of(town, petrova)).state is ApplicationState.submitted
    assert await audited(town) == [("refused", True)] * 2


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("approved", "standing"), [(False, "уже отправлена"), (True, "уже одобрена")])
async def test_an_answer_that_comes_too_late_is_told_how_the_application_stands(
    town: Town, approved: bool, standing: str
) -> None:
    orlova = await people.coordinator(town)
    petrova = await applicant(town)
    await orlova.press_notice("ap_ask")
    await orlova.say("Сколько лет вы директор?")
    await petrova.press_notice("ap_answer")
    async with town.act(petrova) as act:
        await send_application(act, "Двадцать")
    await town.settled()
    if approved:
        await orlova.press_notice("ap_yes")
    await petrova.say("Двадцать один")
    assert standing in await petrova.text()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_an_application_is_returned_with_a_question_from_its_notice_and_answered(
    town: Town, language: str
) -> None:
    orlova = await people.coordinator(town, language=language)
    petrova = await applicant(town, language=language)
    await orlova.press_notice("ap_ask")
    await orlova.say("Сколько лет вы <директор>?")
    notice = next(m for m in await orlova.from_bot() if "Петрова Анна Сергеевна" in m.get("text", ""))
    assert ("вопрос отправлен" if language == "ru" else "question has been sent") in notice["text"]
    assert "reply_markup" not in notice
    assert "<директор>" in (await petrova.notice("ap_answer"))["text"]
    await petrova.start()
    assert ("Вопрос координатора" if language == "ru" else "coordinator’s question") in await petrova.text()
    await petrova.press_notice("ap_answer")
    assert "<директор>" in await petrova.text()
    await petrova.say("Двадцать & один")
    assert "waiting" not in await petrova.buttons()
    assert (await profile_of(town, petrova)).state is ApplicationState.submitted
    assert "Двадцать & один" in (await orlova.notice("ap_yes"))["text"]
    await orlova.press_notice("ap_yes")
    assert (await profile_of(town, petrova)).state is ApplicationState.approved


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_question_waits_for_the_applicant_who_changes_the_application_instead(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await applicant(town)
    mentor_id = (await profile_of(town, petrova)).person_id
    await orlova.press("vetting", f"application:{mentor_id}", "return", "back", "return")
    await orlova.say("Где вы встречаетесь?")
    assert "возвращена с вопросом" in await orlova.text()
    assert "approve" not in await orlova.buttons()
    await petrova.start()
    await petrova.press("waiting", f"thing:question:{mentor_id}", "change", "keep", "next", "forms:remote")
    await petrova.press("keep", "keep", "capacity:2", "send")
    profile = await profile_of(town, petrova)
    assert (profile.state, profile.attempt, profile.in_person) == (ApplicationState.submitted, 2, False)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_answer_to_a_question_that_no_longer_stands_is_not_taken(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await applicant(town)
    await orlova.press_notice("ap_ask")
    await orlova.say("Где вы встречаетесь?")
    asked = await petrova.notice("ap_answer")
    await petrova.press_notice("ap_answer")
    await petrova.say("В школе")
    await petrova.press_on(asked, "ap_answer")
    assert "у координатора" in await petrova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_coordinators_mark_the_criteria_and_note_the_decision_for_themselves(town: Town, language: str) -> None:
    orlova = await people.coordinator(town, language=language)
    volkov = await people.coordinator(town, "Волков Иван Петрович", language)
    petrova = await applicant(town, language=language)
    card = f"application:{(await profile_of(town, petrova)).person_id}"
    await orlova.press("vetting", card, "criteria", "criterion:leader:yes", "criterion:ready:yes", "back", "note")
    await orlova.say("Говорили по <телефону>")
    assert "<телефону>" in await orlova.text()
    assert any(label.endswith("2 из 4" if language == "ru" else "2 of 4") for label in await orlova.labels())
    await volkov.press("vetting", card, "criteria", "criterion:ready:no")
    assert "Орлова М. И." in await volkov.text()
    await volkov.press("back", "note", "no_note")
    assert "телефону" not in await volkov.text()
    await volkov.press("approve", "approve_unmarked", "note")
    await volkov.say("Одобрили без беседы")
    await volkov.press("back", "list:decided", card)
    decided = (await volkov.text()).replace("\u00a0", " ")
    assert "Одобрили без беседы" in decided
    assert decided.count("○ ") == 3
    assert ("✓ успешный руководитель" if language == "ru" else "✓ a successful") in decided
    await petrova.start()
    assert not any("беседы" in str(message) for message in await petrova.messages())


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_marks_are_refused_once_another_has_decided(town: Town) -> None:
    orlova = await people.coordinator(town)
    volkov = await people.coordinator(town, "Волков Иван Петрович")
    petrova = await applicant(town)
    mentor_id = (await profile_of(town, petrova)).person_id
    await volkov.press("vetting", f"application:{mentor_id}", "criteria")
    await orlova.press_notice("ap_yes")
    await volkov.press("criterion:leader:yes")
    assert "Орлова М. И." in volkov.answers[-1]["text"]


async def _forger(town: Town, who: str, petrova: Dweller, orlova: Dweller) -> Dweller:
    if who == "visitor":
        visitor = await town.person("Никто")
        await visitor.start()
        return visitor
    if who == "former coordinator":
        async with town.act(orlova) as act:
            await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
        await orlova.start()
        return orlova
    if who == "applicant":
        return petrova
    return await (people.mentee(town) if who == "mentee" else people.mentor(town, "Белова Инна Ильинична"))
