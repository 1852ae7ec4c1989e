"""An agreement from the first goal to both signatures, in the chat and on paper."""

from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from models.agreement import Agreement, AgreementVersion, SigningWay
from models.mentorship import MentoringRequest
from services.matching.answering import accept_request
from services.matching.requests import send_request
from tests.support.agreements import GOAL, answer_agreement, likes_to_go_on, paper_of_agreement
from tests.support.languages import CROSS
from tests.support.people import coordinator, mentee, mentor, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def newest(town: Town) -> AgreementVersion:
    async with town.act() as act:
        return (await act.session.scalars(select(AgreementVersion).order_by(AgreementVersion.id.desc()))).first()


async def text_of_sent_pdf(dweller: Dweller) -> str:
    [*_, sent] = [one for one in await dweller.from_bot() if "document" in one]
    content = await dweller.town.client.file(sent["document"]["file_id"])
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def write(ivanov: Dweller) -> None:
    await ivanov.press("help", "agreement", "write")
    await ivanov.say(GOAL)
    await answer_agreement(ivanov)


@CROSS
async def test_both_sign_in_the_chat_and_the_pdf_carries_the_hash_of_the_text(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await write(ivanov)
    shown = await ivanov.text()
    assert "<заместителей> & педагогов" in shown
    assert "Москва, 10 марта" in shown
    await ivanov.press("propose")
    assert "№" in await ivanov.text() or "No." in await ivanov.text()
    await petrova.press_notice("ag_sign")
    version = await newest(town)
    assert [one.way for one in version.signatures] == [SigningWay.chat, SigningWay.chat]
    assert version.digest == sha256(version.text.encode()).hexdigest()
    for person in (ivanov, petrova):
        assert await person.notice("survey_grade:1:questions:beginning")
    await petrova.press_notice("ag_file")
    printed = await text_of_sent_pdf(petrova)
    assert version.digest in printed
    assert "Собрать команду <заместителей> & педагогов □" in printed
    assert "Петрова Анна Сергеевна" in printed


@SQLITE
async def test_a_request_that_is_accepted_leads_to_the_agreement_which_is_reminded_of(town: Town) -> None:
    ivanov, petrova, orlova = await mentee(town), await mentor(town), await coordinator(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(ivanov) as act:
        await send_request(act, mentor_id, "")
    async with town.act(petrova) as act:
        await accept_request(act, (await act.session.scalars(select(MentoringRequest.id))).one())
    await town.advance(days=3, minutes=1)
    await ivanov.start()
    assert "Составить договор" not in await ivanov.text()
    assert not any("Договор ещё не подписан" in str(one.get("text")) for one in await ivanov.from_bot())
    await likes_to_go_on(ivanov)
    await ivanov.start()
    assert "Составить договор. Ментор: Петрова" in (await ivanov.text()).replace("\u00a0", " ")
    await town.advance(days=3, minutes=1)
    assert "Договор ещё не подписан" in await ivanov.last_text()
    await orlova.start()
    assert "Договор не подписан" not in await orlova.text()
    await town.advance(days=4)
    await orlova.start()
    assert "Договор не подписан: Иванов П. А. · 7 дней" in (await orlova.text()).replace("\u00a0", " ")


@SQLITE
async def test_a_paper_is_marked_by_a_coordinator_with_its_scan_and_both_are_told(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    await write(ivanov)
    await ivanov.press("print_draft")
    assert "Подпись ____" in await text_of_sent_pdf(ivanov)
    await paper_of_agreement(orlova)
    version = await newest(town)
    assert [one.way for one in version.signatures] == [SigningWay.paper, SigningWay.paper]
    for dweller in (ivanov, petrova):
        assert any("отметил подпись на бумаге" in str(one.get("text")) for one in await dweller.from_bot())
    await orlova.press("scan")
    assert "document" in (await orlova.from_bot())[-2]


@SQLITE
async def test_a_changed_goal_is_a_new_version_that_both_sign_again(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await write(ivanov)
    await ivanov.press("propose")
    await petrova.press_notice("ag_sign")
    await ivanov.press("amend")
    await ivanov.say("Вторая цель")
    await answer_agreement(ivanov)
    await ivanov.press("propose")
    async with town.act() as act:
        agreement = (await act.session.scalars(select(Agreement))).one()
        assert (agreement.in_force.number, agreement.pending.number) == (1, 2)
    await petrova.press_notice("ag_sign")
    async with town.act() as act:
        agreement = (await act.session.scalars(select(Agreement))).one()
        assert [one.words for one in agreement.in_force.goals] == [GOAL, "Вторая цель"]
        assert agreement.number.startswith("1/")
