"""A coordinator replaces the text of agreements by sending a file; a broken or unknown field is refused by name."""

import pytest
from sqlalchemy import select

from handlers.matching.agreement.wording import word
from models.agreement import AgreementVersion
from services.matching.agreement_signing import propose
from tests.support.agreements import GOAL, write_draft
from tests.support.documents import docx
from tests.support.languages import CROSS
from tests.support.people import coordinator, pair
from tests.support.town import Town

GOOD = ("НАШ ДОГОВОР № {{ Номер }}", "{{ментор}} и {{стажер}}", "{{цели}}", "до {{срок}}")
BAD = {
    "Неизвестное поле: «оклад»": (*GOOD, "{{оклад}}"),
    "Поле написано не полностью: «Город {{город»": (*GOOD, "Город {{город"),
    "Не хватает полей: цели, срок": GOOD[:2],
}


@CROSS
async def test_the_text_that_was_sent_is_signed_and_a_wrong_one_is_named(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ivanov, _ = await pair(town, language)
    await orlova.start()
    await orlova.press("settings", "agreement_texts", "programme:internship")
    for said, paragraphs in BAD.items():
        await orlova.send_file("договор.docx", docx(*paragraphs))
        assert language == "en" or said in (await orlova.text()).replace("\u00a0", " ")
    await orlova.send_file("договор.docx", docx(*GOOD))
    await orlova.press("save")
    async with town.act(ivanov) as act:
        agreement_id = await write_draft(act)
    async with town.act(ivanov) as act:
        await propose(act, agreement_id, word)
        text = (await act.session.scalars(select(AgreementVersion.text))).one()
    assert text.startswith("НАШ ДОГОВОР № 1/")
    assert f"1) {GOAL}" in text


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_text_that_is_downloaded_can_be_sent_back(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("settings", "agreement_texts", "programme:project", "download")
    [sent] = [one for one in await orlova.from_bot() if "document" in one]
    content = await town.client.file(sent["document"]["file_id"])
    await orlova.send_file("договор.docx", content)
    assert "{{цели}}" in await orlova.text()
    await orlova.press("save")
    assert "договор.docx" in await orlova.text()
