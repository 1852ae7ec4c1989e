"""«Сообщить о проблеме» in the chat: what each side reads, and what a stranger who looks at the phone does not."""

import pytest
from sqlalchemy import select

from models.concern import ConcernState, TrustedPerson
from models.person import Role
from models.receiving import Conversation
from services.care.concerns import write_on
from tests.support.concerns import WORDS, concerns_of, report, trusted
from tests.support.people import coordinator, known, mentee
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def all_texts(dweller: Dweller) -> str:
    return "\n".join(str(one.get("text", "")) for one in await dweller.from_bot())


async def test_notices_say_nothing_before_a_button_opens_them(town: Town) -> None:
    kim, ivanov = await trusted(town), await mentee(town)
    await report(ivanov)
    assert "Иванов" not in await all_texts(kim)
    await kim.press_notice("concern_case")
    assert WORDS in await kim.text()
    assert "Иванов" in await kim.text()
    await kim.press("answer_case")
    await kim.say("Поговорю с ними.")
    assert "Поговорю" not in (await ivanov.notice("concern_open"))["text"]
    await ivanov.press_notice("concern_open")
    assert "Поговорю с ними." in await ivanov.text()


async def test_the_window_says_who_alone_will_read_it(town: Town) -> None:
    await trusted(town)
    ivanov = await mentee(town)
    await ivanov.start()
    await ivanov.press("profile", "privacy", "concern", "write_concern")
    assert "Прочтёт только: Ким Олег Ильич" in await ivanov.text()
    await ivanov.say(WORDS)
    assert "Ваше имя больше никто не узнает" in await ivanov.text()
    await ivanov.press("naming")
    assert "Ваше имя можно назвать" in await ivanov.text()
    await ivanov.press("send_concern")
    assert [one.may_name for one in await concerns_of(ivanov)] == [True]


async def test_nothing_of_it_reaches_a_coordinator_or_stays_in_the_state_of_the_chat(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await trusted(town)
    await report(ivanov)
    await orlova.start()
    assert "обращени" not in (await all_texts(orlova)).lower()
    async with town.act() as act:
        assert not [one for one in await act.session.scalars(select(Conversation.state)) if "срывают" in one]


async def test_who_writes_while_nobody_can_read_is_told_so_and_the_owner_names_somebody(town: Town) -> None:
    owner, ivanov = await known(town, "Орлова Мария Ивановна", Role.owner), await mentee(town)
    await report(ivanov)
    assert "сейчас никто не читает" in await ivanov.text()
    assert "Иванов" not in (await owner.notice("trusted_name"))["text"]
    await trusted(town)
    await ivanov.start()
    await ivanov.press("help", "concern", "concern:1", "pass_on")
    await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("next_reader")))
    assert "✓" in await ivanov.text()
    assert "читает только" in await ivanov.text()


async def test_a_reader_who_was_removed_meanwhile_gets_nothing(town: Town) -> None:
    kim, ivanov = await trusted(town), await mentee(town)
    await ivanov.start()
    await ivanov.press("help", "concern", "write_concern")
    await ivanov.say(WORDS)
    async with town.act(kim) as act:
        await act.session.delete(await act.session.get_one(TrustedPerson, act.me.id))
    await ivanov.press("send_concern")
    assert "изменилось" in await ivanov.text()
    assert await concerns_of(ivanov) == []


async def test_what_waits_for_a_trusted_coordinator_is_listed_without_a_name(town: Town) -> None:
    kim, ivanov = await trusted(town, "Ким Олег Ильич", Role.coordinator), await mentee(town)
    await report(ivanov)
    await kim.start()
    await kim.press("waiting")
    assert "Обращение" in await kim.text()
    assert "Иванов" not in await kim.text()
    await kim.press("thing:concern:1")
    assert WORDS in await kim.text()


@pytest.mark.parametrize("roles", [(), (Role.mentor,), (Role.mentor, Role.coordinator)])
async def test_a_report_waits_on_the_home_of_its_reader_whatever_their_roles(
    town: Town, roles: tuple[Role, ...]
) -> None:
    kim, ivanov = await trusted(town, "Ким Олег Ильич", *roles), await mentee(town)
    await report(ivanov)
    await kim.start()
    assert "Обращение" in await kim.text()
    await kim.press("waiting")
    await kim.press(next(one for one in await kim.buttons() if one.startswith("thing:concern")))
    assert WORDS in await kim.text()


async def test_a_reader_does_not_close_a_report_over_words_that_were_not_shown(town: Town) -> None:
    kim, ivanov = await trusted(town), await mentee(town)
    await report(ivanov)
    await kim.press_notice("concern_case")
    [concern] = await concerns_of(ivanov)
    async with town.act(ivanov) as act:
        await write_on(act, concern.id, "И ещё вот что.")
    await kim.press("close_case")
    assert "Прочтите и нажмите ещё раз" in await kim.text()
    assert "И ещё вот что." in await kim.text()
    await kim.press("close_case")
    assert [one.state for one in await concerns_of(ivanov)] == [ConcernState.closed]
