"""A mentorship is closed in the chat: the other side is told with a name, or by its beginning when that is erased."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from services.matching.agreement_drafts import agreements_begun
from tests.support.agreements import sign_for_two_weeks
from tests.support.languages import CROSS
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town


async def close(ivanov: Dweller) -> None:
    await ivanov.start()
    await ivanov.press("help", "agreement", "close", "group:other_help", "reason:other_form", "skip", "close")


async def certificate_of(dweller: Dweller) -> str:
    [*_, sent] = [one for one in await dweller.from_bot() if "document" in one]
    content = await dweller.town.client.file(sent["document"]["file_id"])
    [page] = PdfReader(BytesIO(content)).pages
    return " ".join(page.extract_text().split())


@CROSS
async def test_both_get_a_certificate_and_the_other_is_told_who_and_why(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await close(ivanov)
    notice = str((await petrova.notice("cl_paper"))["text"])
    assert "Иванов Пётр Алексеевич" in notice
    assert ("Нужна другая форма" if language == "ru" else "Another way of meeting") in notice
    await ivanov.press("certificate")
    assert "СЕРТИФИКАТ Иванов Пётр Алексеевич" in await certificate_of(ivanov)
    await petrova.press_notice("cl_paper")
    assert "СЕРТИФИКАТ Петрова Анна Сергеевна ментор" in await certificate_of(petrova)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_words_at_closing_are_shown_as_typed_to_coordinators_and_not_to_the_other_side(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    async with town.act(ivanov) as act:
        await agreements_begun(act)
        ivanov_id = act.me.id
    await ivanov.start()
    await ivanov.press("help", "agreement", "close", "group:other_help", "reason:other_form")
    await ivanov.say("<b>Нужны & встречи</b>")
    await ivanov.press("close")
    await orlova.start()
    await orlova.press("people")
    await orlova.say("Иванов")
    await orlova.press(f"person:{ivanov_id}", "agreement")
    assert "Написано для координаторов: «<b>Нужны & встречи</b>»" in await orlova.text()
    assert not [one for one in await petrova.from_bot() if "Нужны & встречи" in str(one.get("text"))]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentorship_with_somebody_erased_is_named_by_its_beginning(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act(ivanov) as act:
        await agreements_begun(act)
    await ivanov.press("profile", "privacy", "erase", "go_on", "sure")
    notice = str((await petrova.notice("cl_paper"))["text"])
    assert "Сопровождение с " in notice
    assert "завершено: данные стажёра удалены" in notice


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_both_are_reminded_of_the_term_and_the_notice_extends_the_agreement(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    await sign_for_two_weeks(ivanov, petrova)
    await town.advance(days=1)
    for person, other in ((ivanov, "Ментор: Петрова"), (petrova, "Стажёр: Иванов")):
        notice = str((await person.notice("ag_extend"))["text"])
        assert "срок до" in notice
        assert other in notice
    await petrova.press_notice("ag_extend")
    await petrova.press("more:3")
    assert "Вы подписали новый срок" in await petrova.text()
    assert "новая редакция" in str((await ivanov.notice("ag_sign"))["text"])
    await ivanov.press_notice("ag_sign")
    await town.advance(days=20)
    await orlova.start()
    assert "Срок договора" not in await orlova.text()
    await town.advance(days=90)
    await orlova.start()
    assert "Срок договора закончился: Иванов П. А." in (await orlova.text()).replace("\u00a0", " ")
    await orlova.press("waiting")
    [over] = [one for one in await orlova.buttons() if one.startswith("thing:agreement_over")]
    await orlova.press(over, "pairs")
    assert "Завершить сопровождение. Иванов Пётр Алексеевич" in await orlova.text()
