"""Invitations in the chat."""

import re

from models.person import Role
from tests.support.town import Dweller


async def link_from(person: Dweller, role: str) -> str:
    """The code in the link that was shown."""
    await person.start()
    await person.press("settings", "invite", f"role:{role}", "city:1")
    shown = re.search(r"start=(i_[\w-]+)", (await person.from_bot())[-2]["text"])
    assert shown is not None
    return shown[1]


async def roles_of(person: Dweller) -> set[Role]:
    async with person.town.act(person) as act:
        return {grant.role for grant in act.me.roles}
