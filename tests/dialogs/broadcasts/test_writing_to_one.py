"""A coordinator writes to one person: a service message, or a mailing, and each says which it is."""

import pytest

from models.broadcast import Broadcast, BroadcastPurpose
from tests.support.broadcasts import recipients
from tests.support.people import coordinator, mentee
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def open_card(orlova: Dweller) -> None:
    await orlova.press("people", "list:mentees")
    await orlova.press_first("person")


async def test_a_letter_from_the_card_says_that_it_is_a_service_message(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await open_card(orlova)
    await orlova.press("letter")
    assert "служебное сообщение" in await orlova.text()
    await orlova.say("Зайдите завтра")
    assert "Зайдите завтра" in str(await ivanov.from_bot())


async def test_a_mailing_to_one_person_is_composed_from_the_card(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    await open_card(orlova)
    await orlova.press("letter", "as_mailing")
    await orlova.say("Приходите в клуб")
    assert "1 человек из списка" in await orlova.text()
    await orlova.press("next")
    assert "только тем, кто согласен на рассылки" in await orlova.text()
    await orlova.press("send")
    async with town.act(orlova) as act:
        one = await act.session.get_one(Broadcast, 1)
        assert one.purpose is BroadcastPurpose.mailing
        assert len(await recipients(act, one.id)) == 1
