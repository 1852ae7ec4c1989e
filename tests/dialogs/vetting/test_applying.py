"""Step 2: a person applies to become a mentor."""

import pytest
from sqlalchemy import select

from handlers.shared.speech import Speech
from models.notice import Notice
from models.person import Role
from models.profile import ApplicationNotice, ApplicationState, MentorProfile
from services.vetting.applications import Offer, apply_as_mentor
from services.vetting.decisions import application, decision_expected_by, decline_application
from tests.support import people
from tests.support.applying import LINK, write_application
from tests.support.sign_up import introduce
from tests.support.town import Dweller, NoSuchButton, Town


async def profile_of(town: Town, person: Dweller) -> MentorProfile | None:
    async with town.act(person) as act:
        return await act.session.get(MentorProfile, act.me.id)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_visitor_applies_and_sees_where_it_stands(town: Town, language: str) -> None:
    orlova = await people.coordinator(town, language=language)
    petrova = await town.person("Анна", language)
    await petrova.start()
    await petrova.press("am_mentor")
    await introduce(petrova, "Петрова Анна Сергеевна")
    assert ("Шаг 7 из 12" if language == "ru" else "Step 7 of 12") in await petrova.text()
    await write_application(petrova)
    shown = await petrova.text()
    assert "<№ 5> & люблю" in shown
    assert "Школьная" in shown
    assert LINK in shown
    await petrova.press("send", "not_now")
    assert "application" in await petrova.buttons()
    assert "am_mentor" not in await petrova.buttons()
    await petrova.press("application")
    assert ("у координатора" if language == "ru" else "with the coordinator") in await petrova.text()
    assert "<№ 5> & люблю" in await petrova.text()
    profile = await profile_of(town, petrova)
    assert profile is not None
    assert (profile.state, profile.capacity, profile.remote, profile.in_person) == (
        ApplicationState.submitted, 2, True, True,
    )  # fmt: skip
    assert "Петрова Анна Сергеевна" in (await orlova.notice("ap_yes"))["text"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_remote_mentor_may_skip_the_building_and_the_link(town: Town) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("topic:2", "next", "forms:remote", "skip", "skip", "capacity:3", "send")
    profile = await profile_of(town, petrova)
    assert profile is not None
    assert (profile.building, profile.video_link, profile.in_person) == ("", "", False)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_meeting_in_person_needs_a_building(town: Town) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("topic:2", "next", "forms:in_person")
    assert "skip" not in await petrova.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_form_that_was_chosen_fits_on_its_button(town: Town, language: str) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна", language=language)
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("topic:2", "next", "forms:both", "back")
    assert [len(label) <= 25 for label in await petrova.labels() if label.startswith("•")] == [True]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    "link",
    ["video.example/petrova", "http://video.example", "https://", "https://host", "https://a b.ru", "https://[x"],
)
async def test_a_bad_link_is_explained_in_place(town: Town, link: str) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("topic:2", "next", "forms:remote", "skip")
    await petrova.say(link)
    assert "https:// в начале" in await petrova.text()
    assert "\n\n\n" not in await petrova.text()
    await petrova.say(LINK)
    assert "capacity:3" in await petrova.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_wrong_input_is_explained_and_nothing_is_lost(town: Town) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await petrova.say("я" * 601)
    assert "601" in await petrova.text()
    await petrova.send_file("about.txt", b"words")
    assert "нужен текст" in await petrova.text()
    await petrova.say("я" * 600)
    await petrova.press("next")
    assert "хотя бы одну тему" in await petrova.text()
    await petrova.say("Бюджет")
    assert "нажать одну из кнопок" in await petrova.text()
    await petrova.press("topic:1", "next", "back", "back")
    assert "я" * 100 in await petrova.text()
    await petrova.press("keep", "next", "forms:both", "home")
    profile = await profile_of(town, petrova)
    assert profile is not None
    assert profile.state is ApplicationState.incomplete


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_second_press_sends_nothing_twice(town: Town) -> None:
    await people.coordinator(town)
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    confirm = await petrova.window()
    send = confirm["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await petrova.press_on(confirm, send)
    await petrova.press_on(confirm, send)
    assert "application" in await petrova.buttons()
    async with town.act() as act:
        told = await act.session.scalars(select(Notice).where(Notice.kind == ApplicationNotice.arrived))
        assert len(told.all()) == 1


async def declined(town: Town, *, words: str = "Расскажите о слиянии школ") -> tuple[Dweller, Dweller]:
    """An applicant whose application was declined, and the coordinator who declined it."""
    orlova, petrova = await people.coordinator(town), await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    await petrova.press("send")
    profile = await profile_of(town, petrova)
    assert profile is not None
    async with town.act(orlova) as act:
        await decline_application(act, profile.person_id, profile.attempt, words)
    await town.settled()
    return petrova, orlova


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_declined_applicant_may_apply_again_without_rewriting_everything(town: Town) -> None:
    petrova, orlova = await declined(town)
    assert "слиянии школ" in (await petrova.notice("ap_see"))["text"]
    await petrova.press_notice("ap_see")
    assert "слиянии школ" in await petrova.text()
    await petrova.press("again", "keep", "next", "forms:both", "keep", "keep", "capacity:2", "send")
    profile = await profile_of(town, petrova)
    assert profile is not None
    assert (profile.state, profile.attempt) == (ApplicationState.submitted, 2)
    assert [topic.id for topic in profile.topics] == [1, 3]
    await orlova.press_notice(f"ap_yes:{profile.person_id}:2")
    async with town.act(petrova) as act:
        assert act.me.holds(Role.mentor)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_approval_leads_to_free_hours(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    await petrova.press("send")
    await orlova.press_notice("ap_yes")
    assert "теперь вы ментор" in (await petrova.notice("ap_hours"))["text"]
    await petrova.press_notice("ap_hours")
    assert "Свободные часы" in await petrova.text()
    await petrova.start()
    assert "hours" in await petrova.buttons()
    assert "am_mentor" not in await petrova.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_confirm_window_survives_a_restart(town: Town) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    await town.restart()
    await petrova.press("send")
    assert (await profile_of(town, petrova)) is not None


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_an_unfinished_application_continues_a_week_later(town: Town, language: str) -> None:
    petrova = await people.known(town, "Петрова Анна Сергеевна", language=language)
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить <детей>")
    await petrova.press("topic:2", "topic:3", "next", "home")
    await town.advance(days=7)
    await town.restart()
    await petrova.start()
    assert ("шаг — 9 из 12" if language == "ru" else "step 9 of 12") in await petrova.text()
    await petrova.press("application")
    assert ("Заявка начата" if language == "ru" else "have started") in await petrova.text()
    await petrova.press("go_on")
    assert "forms:both" in await petrova.buttons()
    await petrova.press("back", "back")
    assert "Люблю учить <детей>" in await petrova.text()
    await petrova.press("keep", "next", "forms:remote", "skip", "skip", "capacity:3", "send")
    profile = await profile_of(town, petrova)
    assert profile is not None
    assert (profile.state, [topic.id for topic in profile.topics]) == (ApplicationState.submitted, [2, 3])


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nobody_else_sees_an_application_that_is_not_sent(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await people.known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await orlova.start()
    assert "waiting" not in await orlova.buttons()
    await orlova.press("vetting")
    assert "Здесь пусто" in await orlova.text()
    profile = await profile_of(town, petrova)
    assert profile is not None
    async with town.act(orlova) as act:
        assert await application(act, profile.person_id) is None


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_only_coordinator_is_told_that_nobody_decides_on_their_application(town: Town) -> None:
    orlova = await people.coordinator(town)
    await orlova.press("profile", "am_mentor")
    await write_application(orlova)
    assert "Сейчас рассмотреть заявку некому" in await orlova.text()
    await people.coordinator(town, "Белов Олег Иванович")
    await orlova.start()
    await orlova.press("application", "go_on")
    assert "Заявку рассмотрит координатор" in await orlova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_may_apply_from_the_profile_but_an_applicant_not_again(town: Town) -> None:
    ivanov = await people.mentee(town)
    await ivanov.press("profile", "am_mentor")
    await write_application(ivanov)
    await ivanov.press("send")
    with pytest.raises(NoSuchButton):
        await ivanov.press("profile", "am_mentor")


@pytest.mark.parametrize(("engine", "language"), [("sqlite", "ru"), ("sqlite", "en")])
async def test_an_applicant_is_told_until_when_a_decision_is_expected(town: Town, language: str) -> None:
    belova = await people.known(town, "Белова Инна Ильинична", language=language)
    async with town.act(belova) as act:
        await apply_as_mentor(
            act,
            Offer("Двадцать лет в школе", [1], remote=True, in_person=False, building="", video_link="", capacity=3),
        )
        until = await decision_expected_by(act, await act.session.get_one(MentorProfile, act.me.id))
    assert until is not None
    said = Speech(language, "Europe/Moscow").full_day(until)
    await belova.start()
    assert ("ждём" if language == "ru" else "is expected") in await belova.text()
    assert said in await belova.text()
    await belova.press("application")
    assert said in await belova.text()
    await town.advance(days=20)
    await belova.start()
    assert ("Написать координатору" if language == "ru" else "Write to a coordinator") in await belova.text()
