"""Everything in the profile can be seen and changed in place; time zone, quiet hours and pause take effect."""

from datetime import date, timedelta

import pytest

from models.meeting import MeetingNotice
from models.person import Position, Role, School
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.matching.requests import send_request
from tests.support.applying import write_application
from tests.support.meetings import book, sent, until
from tests.support.people import coordinator, known, mentee, mentor, pair
from tests.support.town import Town

ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_mentee_changes_who_they_are_field_by_field(town: Town, language: str) -> None:
    ivanov = await mentee(town, language=language)
    await ivanov.press("profile", "person", "name")
    await ivanov.say("Иванов-Петров Пётр <Первый>")
    shown = await ivanov.text()
    assert all(part in shown for part in (": Иванов-Петров\n", ": Пётр\n", ": <Первый>\n"))
    await ivanov.press("school")
    await ivanov.say("Школа № 57")
    assert "Школа № 57" in await ivanov.text()
    await ivanov.press("position", "to_position:reserve")
    assert "since" not in await ivanov.buttons()
    await ivanov.press("position", "to_position:deputy", "earlier", f"year:{await year(town) - 12}", "month:3")
    async with town.act(ivanov) as act:
        me = act.me
        assert (me.surname, me.first_name, me.patronymic) == ("Иванов-Петров", "Пётр", "<Первый>")
        assert me.school is not None
        assert me.school.name == "Школа № 57"
        assert (me.position, me.in_post_since) == (Position.deputy, date(await year(town) - 12, 3, 1))
    march = f"с марта {await year(town) - 12}" if language == "ru" else f"since March {await year(town) - 12}"
    assert march in await ivanov.text()
    await ivanov.press("since", f"year:{await year(town)}", "month:1")
    async with town.act(ivanov) as act:
        assert act.me.in_post_since == date(await year(town), 1, 1)


async def year(town: Town) -> int:
    async with town.act() as act:
        return act.now.year


@ONE_ENGINE
async def test_another_city_sets_its_time_zone_and_asks_for_the_school_again(town: Town) -> None:
    ivanov = await mentee(town)
    async with town.act() as act:
        act.session.add(School(city_id=6, name="Школа № 1"))
    await ivanov.press("profile", "person", "city", "to_city:6")
    await ivanov.press_label("Школа № 1")
    assert "Владивосток" in await ivanov.text()
    async with town.act(ivanov) as act:
        assert act.me.timezone == "Asia/Vladivostok"
        assert act.me.school is not None
        assert act.me.school.name == "Школа № 1"


@pytest.mark.parametrize("language", ["ru", "en"])
@ONE_ENGINE
async def test_a_mentee_changes_what_they_ask_for(town: Town, language: str) -> None:
    ivanov = await mentee(town, language=language)
    await ivanov.press("profile", "wishes", "topics", "wish:1", "wish:5", "save", "form", "to_form:in_person", "words")
    await ivanov.say("Хочу наладить работу с родителями")
    assert "Хочу наладить" in await ivanov.text()
    await ivanov.press("words", "clear")
    async with town.act(ivanov) as act:
        wishes = await act.session.get_one(MenteeProfile, act.me.id)
        assert [topic.id for topic in wishes.topics] == [2, 5]
        assert (wishes.form, wishes.words) == (Form.in_person, "")


@pytest.mark.parametrize("language", ["ru", "en"])
@ONE_ENGINE
async def test_a_mentor_changes_what_they_offer(town: Town, language: str) -> None:
    petrova = await mentor(town, language=language)
    await petrova.press("profile", "offer", "about")
    await petrova.say("Новый рассказ об опыте")
    await petrova.press("topics", "topic:1", "topic:4", "save", "forms", "to_forms:remote", "building", "clear", "link")
    await petrova.say("https://video.example/new")
    await petrova.press("capacity", "to_capacity:0")
    async with town.act(petrova) as act:
        offer = await act.session.get_one(MentorProfile, act.me.id)
        assert offer.about == "Новый рассказ об опыте"
        assert [topic.id for topic in offer.topics] == [3, 4]
        assert (offer.forms, offer.building) == ([Form.remote], "")
        assert (offer.video_link, offer.capacity) == ("https://video.example/new", 0)


@ONE_ENGINE
async def test_wrong_input_is_explained_in_place_and_harms_nothing(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("profile", "person", "name")
    for wrong in ("Петрова", "Петрова 5", "П" * 101):
        await petrova.say(wrong)
        assert "❗" in await petrova.text()
    await petrova.send_file("паспорт.pdf", b"%PDF")
    assert "❗" in await petrova.text()
    await petrova.press("back", "position")
    await petrova.say("главный")
    assert "нажать одну из кнопок" in await petrova.text()
    await petrova.press("back", "back", "offer", "link")
    await petrova.say("zoom.us/j/1")
    assert "Telegram не откроет" in await petrova.text()
    await petrova.press("back", "forms", "to_forms:remote", "building", "clear", "forms", "to_forms:both")
    assert "где проходят очные" in petrova.answers[-1]["text"]
    await petrova.press("home")
    async with town.act(petrova) as act:
        assert act.me.full_name == "Петрова Анна Сергеевна"
        offer = await act.session.get_one(MentorProfile, act.me.id)
        assert (offer.video_link, offer.forms) == ("https://video.example/petrova", [Form.remote])


@ONE_ENGINE
async def test_the_language_and_the_time_zone_are_changed_with_taps(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.press("profile", "settings", "language")
    assert "Language and time" in await ivanov.text()
    await ivanov.press("zone")
    assert all(len(label) <= 25 for label in await ivanov.labels())
    await ivanov.press("to_zone:Asia/Yekaterinburg")
    assert "Yekaterinburg" in await ivanov.text()
    async with town.act(ivanov) as act:
        assert (act.me.language, act.me.timezone) == ("en", "Asia/Yekaterinburg")


@ONE_ENGINE
async def test_a_paused_mentor_gets_no_requests_and_the_pause_ends_by_itself(town: Town) -> None:
    petrova, ivanov = await mentor(town), await mentee(town)
    await petrova.press("profile", "pause")
    async with town.act(petrova) as act:
        until = act.now.date() + timedelta(days=2)
        mentor_id = act.me.id
    if f"until:{until}" not in await petrova.buttons():
        await petrova.press("later")
    await petrova.press(f"until:{until}")
    assert "Пауза до" in await petrova.text()
    await petrova.press("home")
    assert "Пауза до" in await petrova.text()
    await ivanov.press("find_mentor")
    assert f"mentor:{mentor_id}" not in await ivanov.buttons()
    await ivanov.start(f"m_{mentor_id}")
    assert "не принимает новые запросы" in await ivanov.text()
    assert "ask" not in await ivanov.buttons()
    await town.advance(days=2)
    await ivanov.start(f"m_{mentor_id}")
    assert "ask" in await ivanov.buttons()
    async with town.act(ivanov) as act:
        await send_request(act, mentor_id, "")


@ONE_ENGINE
async def test_a_pause_is_ended_with_one_tap(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("profile", "pause")
    await petrova.press(next(one for one in await petrova.buttons() if one.startswith("until:2")), "pause", "end_pause")
    assert "Пауза до" not in await petrova.text()


async def test_a_reminder_waits_for_the_end_of_quiet_hours(town: Town) -> None:
    """15:00 in Moscow is 22:00 in Vladivostok: the mentor is reminded at once, the mentee in the morning."""
    one, other = await pair(town)
    meeting = await book(one, "15:00")
    await one.press("profile", "settings", "zone", "to_zone_pages:1", "to_zone:Asia/Vladivostok")
    await one.press("quiet", "to_quiet:22-8")
    assert "с 22:00 до 8:00" in await one.text()
    await until(town, meeting, hours=24)
    assert await sent(town, MeetingNotice.day_before) == 1
    assert "mt_come" in str(await other.from_bot())
    await town.advance(hours=9.9)
    assert "mt_come" not in str(await one.from_bot())
    await town.advance(hours=0.2)
    assert "mt_come" in str(await one.from_bot())
    await until(town, meeting, hours=1)
    assert await sent(town, MeetingNotice.hour_before) == 2


@pytest.mark.parametrize("way_out", [("quiet", "to_quiet:none"), ("zone", "to_zone_pages:0", "to_zone:Europe/Moscow")])
async def test_a_held_notice_comes_when_quiet_hours_are_switched_off_or_end_in_another_zone(
    town: Town, way_out: tuple[str, ...]
) -> None:
    """It used to be held until the morning that the old quiet hours had named."""
    one, _ = await pair(town)
    meeting = await book(one, "15:00")
    await one.press("profile", "settings", "zone", "to_zone_pages:1", "to_zone:Asia/Vladivostok")
    await one.press("quiet", "to_quiet:22-8")
    await until(town, meeting, hours=24)
    assert "mt_come" not in str(await one.from_bot())
    await one.press(*way_out)
    assert "mt_come" in str(await one.from_bot())


@ONE_ENGINE
async def test_another_persons_profile_is_not_changed_by_a_forged_press(town: Town) -> None:
    ivanov = await mentee(town)
    coordinator = await known(town, "Орлова Мария Ивановна")
    await ivanov.press("profile", "wishes", "form")
    window = await ivanov.window()
    data = window["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    await coordinator.press_on(await coordinator.window(), data)
    async with town.act(ivanov) as act:
        assert (await act.session.get_one(MenteeProfile, act.me.id)).form is Form.remote


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("button", "role"), [("need_mentor", Role.mentee), ("am_mentor", Role.mentor)])
async def test_a_coordinator_finds_the_other_roles_in_their_profile(town: Town, button: str, role: Role) -> None:
    orlova = await coordinator(town)
    await orlova.start()
    assert button not in await orlova.buttons()
    await orlova.press("profile", button)
    if role is Role.mentee:
        await orlova.press("topic:1", "next", "form:remote", "skip")
        async with town.act(orlova) as act:
            assert act.me.holds(Role.mentee)
    else:
        await write_application(orlova)
        await orlova.press("send")
        async with town.act(orlova) as act:
            assert (await act.session.get_one(MentorProfile, act.me.id)).state is ApplicationState.submitted
    await orlova.start()
    await orlova.press("profile")
    assert button not in await orlova.buttons()
