"""A coordinator looks at readiness, has pairs matched, edits the draft and publishes it; a mentor refuses."""

import pytest

from tests.support import people
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_cohort_from_readiness_to_a_refusal(town: Town) -> None:
    orlova = await people.coordinator(town)
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    await people.mentee(town, "Сидоров Олег Павлович", language="en")
    await people.mentor(town, "Сомова Вера Павловна", capacity=0)
    await orlova.start()
    await orlova.press("people", "season")
    assert "Ждут ментора: 2" in await orlova.text()
    assert "Свободных мест: 3" in await orlova.text()
    await orlova.press("begin")
    assert "Черновик набора. Пар: 2" in await orlova.text()
    assert "совпадают темы — 1 из 2" in await orlova.text()
    assert "Подбираем лучшие пары" not in await orlova.text()
    await orlova.press("to_publish", "publish")
    assert "Набор опубликован. Пар: 2" in await orlova.text()
    mine = await ivanov.notice("coh_no")
    assert "У вас есть ментор" in mine["text"]
    assert "Петрова Анна Сергеевна" in mine["text"]
    assert "совпадают темы — 1 из 2" in mine["text"]
    await petrova.press_notice("coh_no")
    await petrova.press_notice("coh_sure")
    refused = await petrova.from_bot()
    assert any("Вы отказались" in message.get("text", "") for message in refused)
    assert "Отказ ментора" in (await orlova.notice("coh_person"))["text"]
    await town.advance(days=2, hours=1)
    stood = [message.get("text", "") for message in await petrova.from_bot()]
    assert sum("Пара состоялась" in text for text in stood) == 1
