"""A person's words arrived after their window had been closed: they are at home and read why."""

import pytest

from models.person import Role, RoleGrant
from services.entry.inviting import withdraw_invite
from tests.support.inviting import link_from
from tests.support.people import coordinator, owner
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_person_is_told_that_the_invitation_was_withdrawn_meanwhile(town: Town) -> None:
    orlova, anna = await owner(town), await town.person("Анна")
    await anna.start(await link_from(orlova, "coordinator"))
    await anna.press("accept", "agree")
    async with town.act(orlova) as act:
        await withdraw_invite(act, 1)
    await anna.say("Петрова Анна Сергеевна")
    assert "отозвали" in await anna.text()
    assert "need_mentor" in await anna.buttons()


async def test_a_dismissed_coordinator_is_told_that_the_words_were_not_taken(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("announce", "kind:club")
    async with town.act(orlova) as act:
        await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
    await orlova.say("Совет")
    assert "вам недоступно" in await orlova.text()
    assert "announce" not in await orlova.buttons()
