"""Step 1: a visitor looks around, then becomes a mentee."""

import pytest
from sqlalchemy import func, select

from models.person import Person, Role
from models.profile import MenteeProfile
from tests.support.erased import found
from tests.support.people import known
from tests.support.sign_up import introduce
from tests.support.town import Town


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_visitor_becomes_a_mentee(town: Town, language: str) -> None:
    ivanov = await town.person("Пётр", language)
    await ivanov.start()
    assert ("Здравствуйте" if language == "ru" else "Hello") in await ivanov.text()
    await ivanov.press("need_mentor")
    await introduce(ivanov)
    await ivanov.press("topic:1", "topic:3", "next", "form:remote")
    await ivanov.say("Хочу разобраться с бюджетом <школы> & командой")
    assert ("Рассылки" if language == "ru" else "Mailings") in await ivanov.text()
    await ivanov.press("not_now")
    assert "find_mentor" in await ivanov.buttons()
    async with town.act(ivanov) as act:
        profile = await act.session.get_one(MenteeProfile, act.me.id)
        assert act.me.full_name == "Иванов Пётр Алексеевич"
        assert act.me.holds(Role.mentee)
        assert [topic.id for topic in profile.topics] == [1, 3]
        assert profile.words == "Хочу разобраться с бюджетом <школы> & командой"


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("turns_back", [False, True])
async def test_without_consent_nothing_is_stored(town: Town, *, turns_back: bool) -> None:
    """No table has anything but the open window, even if the person consented, began to introduce themselves and turned
    back.
    """
    visitor = await town.person("Анна")
    await visitor.start()
    await visitor.press("need_mentor")
    if turns_back:
        await visitor.press("agree")
        await visitor.say("Жжженская Анна")
        await visitor.press("city:1", "back", "back", "back")
    await visitor.press("disagree")
    assert "Ничего о вас мы не сохранили" in await visitor.text()
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Person)) == 0
    assert await found(town.database, "Жжж") == []
    assert [row.partition(":")[0] for row in await found(town.database, visitor.id)] == ["conversations"]


@pytest.mark.parametrize(("engine", "language"), [("sqlite", "ru"), ("sqlite", "en")])
async def test_a_person_who_goes_back_to_the_name_may_keep_it(town: Town, language: str) -> None:
    ivanov = await town.person("Пётр", language)
    await ivanov.start()
    await ivanov.press("need_mentor", "agree")
    assert "keep" not in await ivanov.buttons()
    await ivanov.say("иванов пётр алексеевич")
    await ivanov.press("city:1", "back", "back")
    assert ": Иванов\n" in await ivanov.text()
    await ivanov.press("keep", "city:1")
    await ivanov.say("Школа № 57")
    assert "Школа № 57" in await ivanov.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_search_for_a_city_is_forgotten_when_the_name_is_written_anew(town: Town) -> None:
    ivanov = await town.person("Пётр")
    await ivanov.start()
    await ivanov.press("need_mentor", "agree")
    for words in ("Иванов Пётр", "Казнь"):
        await ivanov.say(words)
    assert "По «Казнь» ничего не нашли" in await ivanov.text()
    await ivanov.press("back")
    await ivanov.say("Иванов Пётр Алексеевич")
    assert "Казнь" not in await ivanov.text()
    assert "city:1" in await ivanov.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_years_have_pages_in_both_directions_and_begin_with_the_latest(town: Town) -> None:
    ivanov = await town.person("Пётр")
    await ivanov.start()
    await ivanov.press("need_mentor", "agree")
    await ivanov.say("Иванов Пётр Алексеевич")
    await ivanov.press("city:1")
    await ivanov.say("Школа № 57")
    async with town.act() as act:
        latest = f"year:{act.now.year}"
    await ivanov.press("position:principal")
    assert "later" not in await ivanov.buttons()
    await ivanov.press("earlier", "earlier", "earlier")
    assert "earlier" not in await ivanov.buttons()
    await ivanov.press("later", "later", "later", latest, "back", "earlier", "back", "position:principal")
    assert latest in await ivanov.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_choices_on_buttons_begin_with_a_capital(town: Town) -> None:
    ivanov = await known(town, "Иванов Пётр Алексеевич")
    await ivanov.press("need_mentor", "topic:1", "next")
    assert (await ivanov.labels())[:2] == ["Дистанционно", "Очно"]
