"""The ways of coordinators and owners, for the matrix of forged presses: invitations, the team, consent texts."""

import re

from models.person import Role, RoleGrant
from tests.support.forging import Forgers, Rightful
from tests.support.people import coordinator


async def open_settings(orlova: Rightful, *way: str) -> None:
    await orlova.start()
    await orlova.press("settings", *way)


async def invite_and_remove(forgers: Forgers, orlova: Rightful) -> None:
    """As an owner: withdraws one invitation, opens one, and removes a coordinator's role."""
    town = forgers.town
    async with town.act(orlova) as act:
        act.session.add(RoleGrant(person_id=act.me.id, role=Role.owner, granted_at=act.now))
    other = await coordinator(town, "Ким Олег Ильич")
    async with town.act(other) as act:
        other_id = act.me.id
    await open_settings(orlova, "invite", "role:coordinator", "city:1", "open", "invite:1", "withdraw")
    await open_settings(orlova, "invite", "role:mentor", "city:1")
    shown = re.search(r"start=(i_[\w-]+)", (await orlova.from_bot())[-2]["text"])
    assert shown is not None
    newcomer = forgers.accompany(await town.person("Анна"))
    await newcomer.start(shown[1])
    await newcomer.press("accept")
    await open_settings(orlova, "team", f"person:{other_id}", "remove", "sure", "home")


async def ask_anew(orlova: Rightful, ivanov: Rightful) -> None:
    """Mailings are withdrawn and consented to again; then their text changes, and one person consents again, one does
    not.
    """
    await ivanov.start()
    await ivanov.press("profile", "privacy", "consents", "consent:mailings", "home", "events", "mailings", "agree")
    await open_settings(orlova, "texts", "kind:mailings")
    await orlova.say("Новый текст")
    await orlova.press("save", "home", "agree")
    await ivanov.start()
    await ivanov.press("not_now")
