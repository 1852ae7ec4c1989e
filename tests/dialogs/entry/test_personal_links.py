"""People from a list join with a personal link: consent first, then their profile. The code is stored nowhere."""

import asyncio

import pytest
from sqlalchemy import func, select

from handlers.people.directory.getters import ON_PAGE
from models.audit import AuditEntry
from models.consent import Consent
from models.free_hours import WeeklyHours
from models.invite import WrongCode
from models.mentorship import MentoringRequest
from models.person import Person, Role
from models.personal_link import PersonalLink
from models.receiving import Conversation
from services.entry import personal_links
from services.entry.codes import hash_of
from services.matching.requests import send_request
from services.people.team import remove_from_team
from services.privacy.erasing import erase_me
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act
from tests.support.erased import found
from tests.support.importing import bring, links, with_petrova
from tests.support.languages import in_language
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.meetings import book_by_taps
from tests.support.people import coordinator, join, known, mentee
from tests.support.town import Dweller, Town


@pytest.mark.parametrize(("engine", "language"), [("sqlite", "ru"), ("sqlite", "en"), ("postgresql", "ru")])
async def test_a_person_from_a_list_connects_their_account_after_consent(town: Town, language: str) -> None:
    orlova = await with_petrova(town, language)
    [payload] = await links(orlova)
    petrova = await town.person("Анна", language)
    await petrova.start(payload)
    assert ("для: Петрова А. С." if language == "ru" else "is for: Петрова А. С.") in await petrova.text()
    assert "57" not in await petrova.text()
    async with town.act() as act:
        kept = await act.session.scalar(select(Conversation.state).where(Conversation.chat_id == petrova.id))
        assert "Петрова" not in str(kept)
    await town.restart()
    await petrova.press("agree")
    assert ("это ваш профиль" if language == "ru" else "this is your profile") in await petrova.text()
    assert ("Рассылки" if language == "ru" else "Mailings") in await petrova.text()
    await petrova.press("not_now", "profile")
    assert "Петрова Анна Сергеевна" in await petrova.text()
    async with town.act(petrova) as act:
        assert act.me.holds(Role.mentor)
        assert act.me.language == language
        assert len((await act.session.scalars(select(Consent).where(Consent.person_id == act.me.id))).all()) == 1
        actions = (await act.session.scalars(select(AuditEntry.action))).all()
    assert {"list.loaded", "links.made", "link.used"} <= set(actions)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentor_from_a_list_is_shown_and_can_be_asked_only_after_consent(town: Town) -> None:
    [payload] = await links(await with_petrova(town))
    async with town.act() as act:
        petrova_id = await act.session.scalar(select(Person.id).where(Person.surname == "Петрова"))
    ivanov, petrova = await mentee(town), await town.person("Анна")
    await ivanov.start(f"m_{petrova_id}")
    assert "Петрова" not in await ivanov.text()
    async with town.act(ivanov) as act:
        with pytest.raises(NotFound):
            await send_request(act, petrova_id or 0, "Помогите с проектом")
    await petrova.start(payload)
    await petrova.press("agree")
    await ivanov.start(f"m_{petrova_id}")
    assert "Петрова Анна Сергеевна" in await ivanov.text()
    await ivanov.press("ask")
    await ivanov.say("Помогите с проектом")
    await ivanov.press("send")
    async with town.act() as act:
        request = (await act.session.scalars(select(MentoringRequest))).one()
        assert (request.mentor_id, request.words) == (petrova_id, "Помогите с проектом")


@in_language("en")
async def test_a_mentor_whose_link_came_in_the_list_is_asked_to_show_it(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    link = "https://video.example/57"
    await bring(orlova, xlsx(((*HEADINGS, "Видеосвязь"), (*PETROVA, link))))
    await orlova.press_notice("imp_load")
    petrova, ivanov = await town.person("Анна", language), await mentee(town, language=language)
    await petrova.start((await links(orlova))[0])
    await petrova.press("agree")
    assert ("это ваш профиль" if language == "ru" else "this is your profile") in await petrova.text()
    assert ("Показ ссылки на видео" if language == "ru" else "Showing my video link") in await petrova.text()
    await petrova.press("not_now", "not_now", "profile", "offer")
    assert ("стажёры её не видят" if language == "ru" else "mentees do not see it") in await petrova.text()
    async with town.act(petrova) as act:
        act.session.add(WeeklyHours(mentor_id=act.me.id, weekday=0, start_minute=600, end_minute=1080))
    await join(town, ivanov, petrova)
    await book_by_taps(ivanov)
    without = (
        ("Ссылку ментор пришлёт", "стажёр не видит") if language == "ru" else ("The mentor will", "mentee does not see")
    )
    assert without[0] in await ivanov.text()
    await petrova.press_notice("mt_open")
    assert without[1] in await petrova.text()
    await petrova.say("/privacy")
    await petrova.press("consents", "consent:contacts", "agree")
    await petrova.press_notice("mt_open")
    assert link in await petrova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_without_consent_no_account_is_connected_and_the_link_stays_valid(town: Town) -> None:
    [payload] = await links(await with_petrova(town))
    petrova = await town.person("Анна")
    await petrova.start(payload)
    await petrova.press("disagree")
    async with town.act(petrova) as act:
        assert act.person is None
    await petrova.start(payload)
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert act.me.surname == "Петрова"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_link_works_once_and_invalidates_all_links_of_that_person(town: Town) -> None:
    orlova = await with_petrova(town)
    [old], [new] = await links(orlova), await links(orlova)
    petrova, other, late = [await town.person(name) for name in ("Анна", "Чужая", "Поздний")]
    await late.start(new)
    await petrova.start(old)
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert act.me.surname == "Петрова"
    await late.press("agree")
    assert "уже вошли" in late.answers[-1]["text"]
    assert "не действует" in await late.text()
    assert "agree" not in await late.buttons()
    for link in (old, new):
        await other.start(link)
        assert "не действует" in await other.text()
    await petrova.start(new)
    assert "Вы уже вошли" in await petrova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    "pasted", ["https://t.me/ryadom_bot?start={}", "{}", "Ваша ссылка: https://t.me/b?start={}\nЖдём!"]
)
async def test_a_personal_link_pasted_as_an_invitation_works_as_a_personal_link(town: Town, pasted: str) -> None:
    [payload] = await links(await with_petrova(town))
    petrova = await town.person("Анна")
    for _ in range(6):
        await petrova.start()
        await petrova.press("invited")
        await petrova.say(pasted.format(payload))
        assert "Вас ждёт ваш профиль" in await petrova.text()
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert act.me.surname == "Петрова"
        assert await act.session.scalar(select(func.count()).select_from(WrongCode)) == 0


@in_language("en")
async def test_a_person_who_signed_up_before_using_their_link_is_told_what_to_do(town: Town, language: str) -> None:
    [payload] = await links(await with_petrova(town, language))
    petrova = await mentee(town, "Петрова Анна", language)
    await petrova.start(payload)
    assert ("Удалить мои данные" if language == "ru" else "Erase my data") in await petrova.text()
    await petrova.press("home", "profile", "privacy", "erase", "go_on", "sure")
    await petrova.start(payload)
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert (act.me.patronymic, act.me.holds(Role.mentor)) == ("Сергеевна", True)


@in_language("ru")
async def test_a_person_who_lost_their_link_gets_another(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    others = [(f"Белова{'абвгд'[number % 5]}{'абвгд'[number // 5]} Анна", *PETROVA[1:]) for number in range(12)]
    await bring(orlova, xlsx((HEADINGS, PETROVA, *others)))
    await orlova.press_notice("imp_load")
    first = next(one for one in await links(orlova) if one)
    await orlova.press("one")
    assert len([one for one in await orlova.buttons() if one.startswith("person:")]) == ON_PAGE
    await orlova.say("петр 57")
    assert ("«петр 57»: 1" if language == "ru" else "“петр 57”: 1") in await orlova.text()
    [found_one] = [one for one in await orlova.buttons() if one.startswith("person:")]
    await orlova.press(found_one, "make_link")
    letter = (await orlova.from_bot())[-2]["text"]
    assert "Петрова Анна Сергеевна" in letter
    payload = letter.partition("start=")[2].split()[0]
    assert payload != first
    petrova, late = await town.person("Анна", language), await town.person("Поздний", language)
    await late.start(payload)
    await petrova.start(payload)
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert act.me.surname == "Петрова"
        made = select(AuditEntry.subject_id).where(AuditEntry.action == "link.made")
        assert (await act.session.scalars(made)).all() == [act.me.id]
    await late.press("agree")
    assert ("уже вошли" if language == "ru" else "already been used") in late.answers[-1]["text"]
    await orlova.press("back", "back")
    assert found_one not in await orlova.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_who_has_joined_meanwhile_gets_no_link_and_nobody_joins_with_an_old_one(town: Town) -> None:
    orlova = await with_petrova(town)
    [payload] = await links(orlova)
    petrova, other = await town.person("Анна"), await town.person("Чужая")
    await orlova.press("one")
    [found_one] = [one for one in await orlova.buttons() if one.startswith("person:")]
    await orlova.press(found_one)
    await petrova.start(payload)
    await petrova.press("agree")
    await orlova.press("make_link")
    assert "уже вошёл" in orlova.answers[-1]["text"]
    assert "make_link" not in await orlova.buttons()
    async with town.act(petrova) as act:  # as if the link had been made at the moment when she joined
        person_id, code_hash = act.me.id, hash_of("x" * 24)
        act.session.add(PersonalLink(person_id=person_id, made_by_id=1, made_at=act.now, code_hash=code_hash))
    await other.start("p_" + "x" * 24)
    assert "не действует" in await other.text()
    with pytest.raises(personal_links.LinkOver):
        async with town.act(other) as act:
            await personal_links.tie(act, person_id, code_hash, "ru", 0)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_link_ends_after_a_month(town: Town) -> None:
    [payload] = await links(await with_petrova(town))
    petrova, late = await town.person("Анна"), await town.person("Поздний")
    await petrova.start(payload)
    await town.advance(days=personal_links.VALID_FOR.days)
    await petrova.press("agree")
    assert "уже вошли" in petrova.answers[-1]["text"]
    await late.start(payload)
    assert "не действует" in await late.text()


@pytest.mark.parametrize("leaves", ["removed", "erased"])
async def test_a_link_outlives_the_coordinator_who_made_it(town: Town, leaves: str) -> None:
    orlova = await with_petrova(town)
    [payload] = await links(orlova)
    petrova, volkov = await town.person("Анна"), await known(town, "Волков Иван Петрович", Role.owner)
    if leaves == "removed":
        async with town.act(volkov) as act:
            maker = (await act.session.scalars(select(PersonalLink.made_by_id))).one()
            assert maker is not None
            await remove_from_team(act, maker)
    else:
        async with town.act(orlova) as act:
            await erase_me(act)
    await petrova.start(payload)
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert act.me.surname == "Петрова"


@in_language("en")
async def test_removing_the_maker_says_how_many_links_keep_working(town: Town, language: str) -> None:
    ru = language == "ru"
    end = "продолжат действовать (ещё не вошли: 1)" if ru else "keep working (have not signed in yet: 1)"
    orlova = await with_petrova(town, language)
    volkov = await known(town, "Волков Иван Петрович", Role.owner, language=language)
    async with town.act(orlova) as act:
        way = ["settings", "team", f"person:{act.me.id}", "remove"]
    await volkov.press(*way)
    assert ("ещё не вошли" if ru else "have not signed in yet") not in await volkov.text()
    for _ in range(2):
        await links(orlova)
    await volkov.start()
    await volkov.press(*way)
    assert end in await volkov.text()
    await orlova.say("/privacy")
    await orlova.press("erase")
    assert end in await orlova.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_codes_are_stored_nowhere_and_guessing_is_rate_limited(
    town: Town, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    [payload] = await links(await with_petrova(town))
    petrova, guesser = await town.person("Анна"), await town.person("Догадка")
    await petrova.start(payload)
    code = payload.removeprefix(personal_links.LINK_MARK)
    assert len(code) >= 22
    assert await found(town.database, code) == []
    assert code not in caplog.text + "".join(capfd.readouterr())
    for _ in range(5):
        await guesser.start("p_" + "x" * 24)
    await guesser.start(payload)
    assert "не действует" not in await guesser.text()
    assert "agree" not in await guesser.buttons()


async def test_only_one_of_many_people_connects_with_one_link(town: Town) -> None:
    orlova = await with_petrova(town)
    async with town.act(orlova) as act:
        await personal_links.make_links(act)
        link = (await act.session.scalars(select(PersonalLink))).one()
        row = link.person_id, link.code_hash
    racers = [await town.person(f"Гость{number}") for number in range(20)]

    async def come(racer: Dweller) -> str:
        try:
            async with town.act(racer) as act:
                await personal_links.tie(act, *row, "ru", 0)
        except Refusal as refusal:
            return type(refusal).__name__
        return "tied"

    outcomes = await asyncio.gather(*map(come, racers))
    assert sorted(outcomes) == ["LinkOver"] * 19 + ["tied"]
    async with town.act() as act:
        tied = (await act.session.scalars(select(Person.telegram_id).where(Person.id == row[0]))).one()
    assert tied in {racer.id for racer in racers}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_without_using_up_the_link_the_race_connects_several_people(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova = await with_petrova(town)
    async with town.act(orlova) as act:
        await personal_links.make_links(act)
        link = (await act.session.scalars(select(PersonalLink))).one()
        row = link.person_id, link.code_hash
    monkeypatch.setattr(personal_links, "_use_up", _left_as_it_is)
    monkeypatch.setattr(personal_links, "_still_unlinked", _whoever_has_it)
    racers = [await town.person(name) for name in ("Анна", "Чужая")]
    for racer in racers:
        async with town.act(racer) as act:
            await personal_links.tie(act, *row, "ru", 0)
    async with town.act(racers[1]) as act:
        assert act.me.id == row[0], "the second has taken the record from the first"


async def _left_as_it_is(act: Act, person_id: int) -> set[str]:
    query = select(PersonalLink.code_hash).where(PersonalLink.person_id == person_id)
    return set(await act.session.scalars(query))


async def _whoever_has_it(act: Act, person_id: int) -> Person:
    return await act.session.get_one(Person, person_id)
