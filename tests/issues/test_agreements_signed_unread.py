"""A mentee signed a text that they had not read: between the preview and the press something in it had changed."""

import pytest

from models.agreement import Agreement, AgreementState
from tests.support.agreements import answer_agreement
from tests.support.people import pair
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_text_that_has_changed_since_the_preview_is_shown_before_it_is_signed(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await ivanov.press("help", "agreement", "write")
    await ivanov.say("Собрать команду")
    await answer_agreement(ivanov)
    assert "Петрова Анна Сергеевна" in await ivanov.text()
    async with town.act(petrova) as act:
        act.me.surname = "Новикова"
    await ivanov.press("propose")
    async with town.act() as act:
        assert (await act.session.get_one(Agreement, 1)).state is AgreementState.drafting
    assert "Новикова Анна Сергеевна" in await ivanov.text()
    await ivanov.press("propose")
    async with town.act() as act:
        assert (await act.session.get_one(Agreement, 1)).state is AgreementState.signing
