"""Consents: each is asked when it is first needed, for one version of its text, asked again when the text changes, and
can be withdrawn.
"""

import asyncio

import pytest
from sqlalchemy import func, select, update

from models.consent import Consent, ConsentKind
from models.consent_text import ConsentText, Operator
from models.event import EventNotice
from models.meeting import Meeting
from models.notice import Notice, NoticeState
from models.person import Person, Role
from services.consents import texts
from services.consents.consents import my_consents
from services.consents.texts import TextRenewed, Uploaded, bring_built_in, name_operator, upload_text
from services.events.audience import audience_of
from services.notices import tell_all
from services.refusals import NotAllowed
from tests.support.documents import docx
from tests.support.inviting import link_from
from tests.support.languages import CROSS, in_language
from tests.support.meetings import book, meetings, press_day_ahead
from tests.support.people import coordinator, known, mentee, mentor, pair
from tests.support.racing import as_far_as_it_gets
from tests.support.sign_up import introduce
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
NEW = "Мы храним <имя> & школу.\n\nВторой абзац."


async def owner(town: Town, language: str = "ru") -> Dweller:
    return await known(town, "Орлова Мария Ивановна", Role.owner, Role.coordinator, language=language)


async def upload(town: Town, by: Dweller, *kinds: ConsentKind, version: int = 1) -> None:
    """Uploads new texts; the uploader has consented to them already."""
    async with town.act(by) as act:
        for kind in kinds:
            await upload_text(act, kind, Uploaded(f"{NEW} {kind.value} {version}"), version)
        await act.session.execute(
            update(Consent).where(Consent.person_id == act.me.id, Consent.kind.in_(kinds)).values(version=version)
        )


async def versions(person: Dweller) -> dict[str, int]:
    async with person.town.act(person) as act:
        return {one.kind.value: one.version for one in await my_consents(act)}


async def disagree(person: Dweller, *kinds: ConsentKind) -> None:
    """Removes the consents, as if they had never been asked."""
    async with person.town.act(person) as act:
        for one in await my_consents(act):
            if one.kind in kinds:
                await act.session.delete(one)


@CROSS
async def test_a_new_version_is_asked_at_the_next_press_and_then_the_window_continues(
    town: Town, language: str
) -> None:
    orlova, ivanov = await owner(town, language), await mentee(town, language=language)
    await upload(town, orlova, ConsentKind.personal_data)
    await ivanov.press("profile")
    assert "<имя> & школу" in await ivanov.text()
    assert "profile" not in await ivanov.buttons()
    for _ in range(2):
        await ivanov.start("m_1")
        assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await ivanov.press("agree", "home")
    assert "profile" in await ivanov.buttons()
    assert await versions(ivanov) == {"personal_data": 1, "contacts": 0, "mailings": 0}
    async with town.act(ivanov) as act:
        ended = select(Consent).where(Consent.person_id == act.me.id, Consent.ended_at.is_not(None))
        kept = [(one.kind, one.version) for one in await act.session.scalars(ended)]
        assert kept == [(ConsentKind.personal_data, 0)]
    await ivanov.press("profile")
    assert "person" in await ivanov.buttons()


@SQLITE
@pytest.mark.parametrize("comes_by", ["a mentor's link", "an invitation"])
async def test_the_requested_window_opens_after_the_consent(town: Town, comes_by: str) -> None:
    orlova, ivanov, petrova = await owner(town), await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        link = f"m_{act.me.id}"
    if comes_by == "an invitation":
        link = await link_from(orlova, "coordinator")
    await upload(town, orlova, ConsentKind.personal_data)
    await ivanov.start(link)
    assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await town.restart()
    await ivanov.press("agree")
    if comes_by == "an invitation":
        await ivanov.press("accept")
        async with town.act(ivanov) as act:
            assert act.me.holds(Role.coordinator)
    else:
        assert "Петрова Анна Сергеевна" in await ivanov.text()


@SQLITE
async def test_the_open_question_is_asked_again_after_the_consent(town: Town) -> None:
    orlova, ivanov = await owner(town), await mentee(town)
    await ivanov.press("profile", "person", "name")
    asked = await ivanov.text()
    await upload(town, orlova, ConsentKind.personal_data)
    await ivanov.say("Иванов Павел")
    await ivanov.press("agree")
    assert (await ivanov.text()).endswith(asked)


@in_language("en")
async def test_without_the_new_consent_a_person_may_only_read_export_or_erase_their_data(
    town: Town, language: str
) -> None:
    orlova, ivanov = await owner(town, language), await mentee(town, language=language)
    await upload(town, orlova, ConsentKind.personal_data)
    await ivanov.start()
    await ivanov.press("not_now")
    assert ("Пока без согласия" if language == "ru" else "No consent yet") in await ivanov.text()
    await ivanov.press("privacy", "who_sees", "writer:mentor")
    assert ("пишет ментор" if language == "ru" else "mentor writes") in await ivanov.text()
    await ivanov.press("back", "export")
    assert "ryadom.json" in str((await ivanov.from_bot())[-3])
    assert "concern" not in await ivanov.buttons()
    await ivanov.press("home")
    assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await ivanov.say("/help")
    assert "/privacy" in await ivanov.text()
    await ivanov.press("back")
    assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await ivanov.say("/language")
    assert ("new text" if language == "ru" else "новый текст") in await ivanov.text()
    await ivanov.say("/privacy")
    await ivanov.press("back")
    assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await ivanov.say("/privacy")
    await ivanov.press("erase", "go_on", "sure")
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).where(Person.telegram_id == ivanov.id)) == 0


@SQLITE
@pytest.mark.parametrize("door", ["write", "library", "concern", "words"])
async def test_before_the_new_consent_what_the_help_leads_to_asks_for_it_first(town: Town, door: str) -> None:
    orlova, ivanov = await owner(town), await mentee(town)
    await upload(town, orlova, ConsentKind.personal_data)
    await ivanov.say("/help")
    await (ivanov.say("устав") if door == "words" else ivanov.press(door))
    assert set(await ivanov.buttons()) == {"agree", "not_now"}
    await ivanov.say("Слова, о которых никто не спрашивал.")
    await ivanov.press("write_words")
    assert set(await ivanov.buttons()) == {"agree", "not_now"}


@SQLITE
async def test_the_button_of_a_notice_does_not_act_before_the_consent(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await owner(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("confirm")
    await upload(town, orlova, ConsentKind.personal_data)
    for _ in range(2):
        await petrova.press_notice("mt_open")
        assert set(await petrova.buttons()) == {"agree", "not_now"}
    await petrova.press("agree")
    await petrova.press_notice("mt_open")
    assert "cancel" in await petrova.buttons()


@SQLITE
async def test_two_new_texts_are_asked_one_after_the_other_and_each_may_be_refused_alone(town: Town) -> None:
    orlova, ivanov = await owner(town), await mentee(town)
    await upload(town, orlova, *ConsentKind)
    await ivanov.start()
    assert "Персональные данные" in await ivanov.text()
    await ivanov.press("agree")
    assert "Показ ссылки на видео" in await ivanov.text()
    await ivanov.press("not_now")
    assert "Рассылки" in await ivanov.text()
    await ivanov.press("agree")
    assert "profile" in await ivanov.buttons()
    assert await versions(ivanov) == {"personal_data": 1, "mailings": 1}
    await town.restart()
    await ivanov.press("profile")
    assert "person" in await ivanov.buttons()


@SQLITE
async def test_a_text_uploaded_while_somebody_reads_the_former_one_is_asked_next(town: Town) -> None:
    orlova, ivanov = await owner(town), await town.person("Пётр")
    await ivanov.start()
    await ivanov.press("need_mentor")
    await upload(town, orlova, ConsentKind.personal_data)
    await introduce(ivanov)
    assert await versions(ivanov) == {"personal_data": 0}
    await ivanov.press("topic:1")
    assert "Второй абзац" in await ivanov.text()


@in_language("ru")
async def test_announcements_go_to_people_who_consented_in_club_and_lectures(town: Town, language: str) -> None:
    ivanov = await mentee(town, language=language)
    await disagree(ivanov, ConsentKind.mailings)
    async with town.act() as act:
        assert await audience_of(act, [Role.mentee]) == []
    await ivanov.press("events")
    assert ("нужно ваше согласие" if language == "ru" else "needs your consent") in await ivanov.text()
    await ivanov.press("mailings", "not_now")
    assert "mailings" in await ivanov.buttons()
    await ivanov.press("mailings", "agree")
    assert "mailings" not in await ivanov.buttons()
    async with town.act() as act:
        assert len(await audience_of(act, [Role.mentee])) == 1


@SQLITE
@pytest.mark.parametrize("state", [NoticeState.pending, NoticeState.claimed])
async def test_withdrawing_mailings_stops_what_is_under_way(town: Town, state: NoticeState) -> None:
    """A notice that quiet hours hold is in the state "claimed", too."""
    ivanov = await mentee(town)
    async with town.act(ivanov) as act:
        await tell_all(act, [act.me.id], EventNotice.announced, {"event_id": 1})
    async with town.act(ivanov) as act:
        later = act.now.replace(year=2100)
        await act.session.execute(update(Notice).values(due_at=later, state=state, lease_until=later))
    await ivanov.press("profile", "privacy", "consents", "consent:mailings")
    async with town.act() as act:
        notice = (await act.session.scalars(select(Notice))).one()
        assert notice.state is NoticeState.written_off
        assert notice.lease_until is None  # a process that has claimed it may no longer send it
        assert await audience_of(act, [Role.mentee]) == []


@in_language("en")
async def test_the_consents_window_lists_each_with_its_date_and_can_give_and_withdraw_it(
    town: Town, language: str
) -> None:
    ru = language == "ru"
    link = "показ ссылки на видеосвязь" if ru else "showing my video link"
    petrova = await mentor(town, language=language)
    await disagree(petrova, ConsentKind.contacts)
    await petrova.say("/privacy")
    await petrova.press("consents")
    text = await petrova.text()
    assert f"• {link}: {'не дано' if ru else 'not given'}" in text
    assert ("рассылки: дано" if ru else "mailings: given on") in text
    await petrova.press("consent:mailings")
    assert (await petrova.text()).startswith("✓ Согласие отозвано: рассылки" if ru else "✓ Consent withdrawn: mailings")
    await petrova.press("consent:contacts", "agree")
    text = await petrova.text()
    assert text.startswith(f"✓ {'Согласие дано' if ru else 'Consent given'}: {link}")
    assert ("рассылки: не дано" if ru else "mailings: not given") in text
    assert f"• {link}: {'дано' if ru else 'given on'}" in text


@in_language("ru")
async def test_a_mentor_without_a_link_is_not_asked_to_show_one(town: Town, language: str) -> None:
    ivanov = await mentee(town, language=language)
    await disagree(ivanov, ConsentKind.contacts)
    await ivanov.say("/privacy")
    await ivanov.press("consents")
    assert "consent:contacts" not in await ivanov.buttons()
    assert "видеосвязь" not in await ivanov.text()


@in_language("ru")
async def test_a_mentors_link_is_shown_only_with_the_consent(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await disagree(petrova, ConsentKind.contacts)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    assert "https://video" not in await ivanov.text()
    await ivanov.press("confirm")
    await petrova.press("profile", "offer", "link")
    await petrova.say("https://video.example/new")
    assert ("Показ ссылки на видео" if language == "ru" else "Showing my video link") in await petrova.text()
    await petrova.press("agree")
    assert "link" in await petrova.buttons()
    async with town.act() as act:
        assert await act.session.scalar(select(Meeting.place)) == "https://video.example/new"
    await petrova.press("home", "profile", "privacy", "consents", "consent:contacts")
    async with town.act() as act:
        assert await act.session.scalar(select(Meeting.place)) == ""


@in_language("en")
async def test_a_new_link_applies_to_coming_meetings_if_it_may_be_shown(town: Town, language: str) -> None:
    ru = language == "ru"
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    await book(ivanov, "12:00", in_person=True)
    await petrova.start()
    await petrova.press("profile", "offer", "link")
    assert ("сразу появится" if ru else "at once") in await petrova.text()
    await petrova.say("https://video.example/new")
    assert ("она же в назначенных встречах: 1" if ru else "booked meetings use it too: 1") in await petrova.text()
    school = "Москва, ул. Школьная, 1"
    assert [one.place for one in await meetings(town)] == ["https://video.example/new", school]
    await petrova.press("link", "clear")
    assert ("без ссылки: 1" if ru else "without a link: 1") in await petrova.text()
    assert [one.place for one in await meetings(town)] == ["", school]
    await disagree(petrova, ConsentKind.contacts)
    await petrova.press("link")
    await petrova.say("https://video.example/newer")
    await petrova.press("not_now")
    assert ("её не видят" if ru else "do not see it") in await petrova.text()
    assert [one.place for one in await meetings(town)] == ["", school]


@in_language("en")
async def test_an_owner_uploads_a_text_as_a_message_or_a_file(town: Town, language: str) -> None:
    orlova = await owner(town, language)
    await orlova.press("settings", "texts", "kind:mailings")
    await orlova.say("я" * 3001)
    assert "001" in await orlova.text()
    for content in (b"\xff\xfe\x00", b" ", b"x" * 60_000):
        await orlova.send_file("согласие.txt", content)
        assert "❗" in await orlova.text()
    for name, content in (
        ("согласие.rtf", b"{\\rtf1 text}"),
        ("согласие.html", b"<p>text"),
        ("x.txt", b"{\\rtf1 text}"),
    ):
        await orlova.send_file(name, content)
        assert "❗" in await orlova.text()
    await orlova.say("Первый текст <b>")
    assert "Первый текст <b>" in await orlova.text()
    await orlova.press("save", "home", "agree", "kind:mailings")
    await orlova.send_file("согласие.txt", ("\ufeff" + "я" * 3000).encode())
    await orlova.press("save")
    async with town.act() as act:
        kept = list(await act.session.scalars(select(ConsentText).order_by(ConsentText.version)))
    assert [(one.version, len(one.text)) for one in kept] == [(1, 16), (2, 3000)]


@in_language("ru")
async def test_a_text_in_a_windows_encoding_is_read_and_the_text_in_use_is_shown(town: Town, language: str) -> None:
    ru = language == "ru"
    orlova = await owner(town, language)
    await orlova.press("settings", "texts")
    assert ("• Рассылки: текст не загружен" if ru else "• Mailings: no text uploaded") in await orlova.text()
    await orlova.press("kind:mailings")
    await orlova.send_file("Согласие.TXT", "Пришлём объявления.\r\nИногда.".encode("cp1251"))
    assert "Пришлём объявления.\nИногда." in await orlova.text()
    await orlova.press("save", "home", "agree", "home", "settings", "texts")
    assert ("• Рассылки: редакция 1, " if ru else "• Mailings: version 1, ") in await orlova.text()


@in_language("en")
async def test_a_long_text_is_a_file_that_opens_before_the_consent(town: Town, language: str) -> None:
    ru, content = language == "ru", docx(*["Пункт. " + "я" * 990] * 12)
    orlova, visitor = await owner(town, language), await town.person("Гость", language)
    await orlova.press("settings", "texts", "kind:personal_data")
    await orlova.send_file("Положение.docx", content)
    assert ("«Положение.docx», 5 страниц" if ru else "“Положение.docx”, 5 pages") in await orlova.text()
    await orlova.press("save")
    await visitor.start()
    await visitor.press("need_mentor")
    assert "Положение.docx" in await visitor.text()
    await visitor.press("file")
    assert [one["document"]["file_name"] for one in await visitor.from_bot() if "document" in one] == ["Положение.docx"]
    await visitor.press("agree")
    assert ("Имя" if ru else "Name") in await visitor.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_somebody_who_never_agreed_is_not_told_of_a_new_text(town: Town) -> None:
    ivanov, belov = await mentee(town), await mentee(town, "Белов Олег Ильич")
    await disagree(belov, ConsentKind.personal_data)
    await upload(town, await owner(town), ConsentKind.personal_data)
    for person, new in ((ivanov, True), (belov, False)):
        await person.start()
        assert "Персональные данные" in await person.text()
        assert ("новый текст" in await person.text()) is new


async def test_a_newer_text_of_the_program_is_asked_anew_until_an_owner_uploads_one(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova, ivanov, kind = await owner(town), await mentee(town), ConsentKind.personal_data
    async with town.act() as act:
        await bring_built_in(act.session, act.now)
    await ivanov.start()
    assert "find_mentor" in await ivanov.buttons()
    monkeypatch.setitem(texts.BUILT_IN, kind, texts.BUILT_IN[kind] + 1)
    for _ in range(2):
        async with town.act() as act:
            await bring_built_in(act.session, act.now)
    await ivanov.start()
    assert "новый текст" in await ivanov.text()
    await ivanov.press("agree")
    assert (await versions(ivanov))["personal_data"] == 1
    await upload(town, orlova, kind, version=2)
    monkeypatch.setitem(texts.BUILT_IN, kind, texts.BUILT_IN[kind] + 1)
    async with town.act() as act:
        await bring_built_in(act.session, act.now)
        newest = await texts.text_in_use(act, kind)
    assert newest is not None
    assert (newest.version, newest.built_in) == (2, None)


@in_language("ru")
async def test_the_operator_is_named_in_the_consent(town: Town, language: str) -> None:
    orlova, visitor = await owner(town, language), await town.person("Гость", language)
    urged = "Оператор персональных данных не указан" if language == "ru" else "operator is not named yet"
    assert urged in await orlova.text()
    await orlova.press("settings", "texts", "operator")
    await orlova.say("АНО «Рядом»")
    await orlova.say("Москва, ул. Школьная, 1")
    assert "Школьная" in await orlova.text()
    await orlova.start()
    assert urged not in await orlova.text()
    await visitor.start()
    await visitor.press("need_mentor")
    assert "АНО «Рядом»" in await visitor.text()
    short = "полный ассоциация ещё не загрузила" if language == "ru" else "has not uploaded the full one"
    assert short in await visitor.text()
    await upload(town, orlova, ConsentKind.personal_data)
    await visitor.press("back", "need_mentor")
    assert short not in await visitor.text()


@SQLITE
async def test_coordinators_cannot_upload_and_the_second_of_two_owners_is_told(town: Town) -> None:
    orlova, belova = await owner(town), await coordinator(town, "Белова Инна")
    async with town.act(belova) as act:
        with pytest.raises(NotAllowed):
            await upload_text(act, ConsentKind.mailings, Uploaded("Текст"), 1)
        with pytest.raises(NotAllowed):
            await name_operator(act, "АНО", "Москва")
    await orlova.press("settings", "texts", "kind:mailings")
    await orlova.say("Мой текст")
    async with town.act(orlova) as act:
        act.session.add(ConsentText(kind=ConsentKind.mailings, version=1, text="Чужой", uploaded_at=act.now))
        await act.session.execute(update(Consent).values(version=1))
    await orlova.press("save")
    assert "только что заменили" in await orlova.text()
    assert "Чужой" in await orlova.text()


async def test_when_two_owners_upload_at_once_one_is_told_and_neither_gets_an_error(town: Town) -> None:
    orlova, volkov = [await known(town, name, Role.owner) for name in ("Орлова Мария", "Волков Иван")]

    async def upload_too() -> None:
        async with town.act(volkov) as act:
            await name_operator(act, "Другая АНО", "Москва")
            await upload_text(act, ConsentKind.mailings, Uploaded("Другой текст"), 1)

    async with town.act(orlova) as act:
        await name_operator(act, "АНО", "Москва")
        await upload_text(act, ConsentKind.mailings, Uploaded("Текст"), 1)
        other = asyncio.create_task(upload_too())
        await as_far_as_it_gets(other, town.database)
    with pytest.raises(TextRenewed):
        await other
    async with town.act(volkov) as act:
        await name_operator(act, "Другая АНО", "Москва")
        assert (await act.session.scalars(select(Operator.name))).all() == ["Другая АНО"]


@SQLITE
async def test_a_long_text_is_read_page_by_page(town: Town) -> None:
    orlova, ivanov = await owner(town), await mentee(town)
    async with town.act(orlova) as act:
        await upload_text(
            act, ConsentKind.personal_data, Uploaded("\n\n".join(f"Пункт {n}. " + "я" * 280 for n in range(10))), 1
        )
    await ivanov.start()
    assert "Пункт 9" not in await ivanov.text()
    pages = int((await ivanov.labels())[1].partition("/")[2])
    for _ in range(pages - 1):
        await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("again_pages_later")))
    assert "Пункт 9" in await ivanov.text()
    await ivanov.press("agree")
    assert (await versions(ivanov))["personal_data"] == 1


@SQLITE
async def test_a_sign_up_goes_on_where_it_stopped_after_a_week(town: Town) -> None:
    """At each step the person leaves for a week and comes back to a new bot process."""
    ivanov = await town.person("Пётр")
    await ivanov.start()
    steps = ["need_mentor", "agree", "Иванов Пётр", "city:1", "Школа № 57", "position:candidate"]
    for step in [*steps, "topic:1", "next", "form:remote", "skip", "not_now"]:
        await town.advance(days=7)
        await town.restart()
        await (ivanov.say(step) if step[0].isupper() else ivanov.press(step))
    assert "find_mentor" in await ivanov.buttons()
