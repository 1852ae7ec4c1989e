"""An invitation admits one person, once; codes cannot be guessed, and owners cannot leave the association without
anybody in charge.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select, true

from bot.reference import load_reference
from models.audit import AuditEntry
from models.connection.database import Database
from models.invite import Invite, WrongCode
from models.person import Role, RoleGrant
from services.entry import joining
from services.entry.codes import LOCKED_FOR, TRIES, CodesLocked, code_in, hash_of, new_code
from services.entry.inviting import VALID_FOR, InviteOver, invite, open_invites, withdraw_invite
from services.entry.joining import OtherCity, OwnInvite, RoleHeld, join, try_code
from services.entry.personal_links import make_links, try_link
from services.people.team import LastOwner, remove_from_team
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Uow
from tests.support.pairs import StillClock
from tests.support.people import add_person
from tests.support.racing import as_far_as_it_gets

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
OWNER, COORDINATOR, RACERS = 1, 2, 100


class Association:
    """An owner, a coordinator, and people without a role who may use an invitation: 100, 101, …"""

    def __init__(self, database: Database) -> None:
        self.clock = StillClock()
        self._database = database

    def by(self, telegram_id: int) -> Uow:
        return Uow(self._database, self.clock, telegram_id)

    async def begin(self, people: int = 1) -> None:
        await load_reference(self._database)
        async with self.by(0).write() as act:
            await add_person(act, "Орлова Мария", Role.owner, Role.coordinator, telegram_id=OWNER)
            await add_person(act, "Белова Инна", Role.coordinator, telegram_id=COORDINATOR)
            for number in range(people):
                await add_person(act, f"Иванов{number} Пётр", telegram_id=100 + number)

    async def invite(self, role: Role = Role.coordinator, by: int = OWNER) -> tuple[int, str]:
        async with self.by(by).write() as act:
            made, code = await invite(act, role, 1)
            return made.id, code

    async def count(self, what: type, *where: object) -> int:
        async with self._database.read() as session:
            return await session.scalar(select(func.count()).select_from(what).where(*where)) or 0  # type: ignore[arg-type]


@pytest.fixture
async def association(database: Database) -> Association:
    opened = Association(database)
    await opened.begin()
    return opened


async def race(association: Association, invite_id: int) -> Counter[str]:
    async def one(number: int) -> str:
        try:
            async with association.by(100 + number).write() as act:
                await join(act, invite_id)
        except Refusal as refusal:
            return f"{type(refusal).__name__}: {refusal.values.get('why')}"
        return "joined"

    return Counter(await asyncio.gather(*(one(number) for number in range(RACERS))))


async def test_one_of_a_hundred_racers_for_a_code_wins(database: Database) -> None:
    association = Association(database)
    await association.begin(RACERS)
    invite_id, _ = await association.invite()
    assert await race(association, invite_id) == {"joined": 1, "InviteOver: used": RACERS - 1}
    assert await association.count(RoleGrant, RoleGrant.role == Role.coordinator) == 3
    assert await association.count(AuditEntry, AuditEntry.action == "invite.used") == 1


async def test_the_race_bites_when_the_invitation_is_not_claimed_in_one_statement(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    association = Association(database)
    await association.begin(RACERS)
    invite_id, _ = await association.invite()
    monkeypatch.setattr(joining, "is_open", lambda _act: true())
    monkeypatch.setattr(joining, "require_open", lambda _act, _invite: None)
    assert (await race(association, invite_id))["joined"] > 1


@SQLITE
async def test_a_code_is_random_and_only_its_hash_is_kept(association: Association) -> None:
    invite_id, code = await association.invite()
    assert len({new_code() for _ in range(1000)}) == 1000
    assert len(code) * 6 >= 128  # each character is six bits
    async with association.by(OWNER).read() as act:
        kept = await act.session.get_one(Invite, invite_id)
        assert (kept.code_hash, kept.role, kept.city_id) == (hash_of(code), Role.coordinator, 1)
        assert code not in str(vars(kept))


@pytest.mark.parametrize("before", ["", "i_", "t.me/ryadom_bot?start=i_", "https://t.me/ryadom_bot?start=i_", " \n"])
def test_a_code_is_recognized_alone_and_in_a_link(before: str) -> None:
    code = new_code()
    assert code_in(before + code) == code
    assert code_in(before + code[1:]) is None
    assert code_in("Здравствуйте!") is None


@SQLITE
async def test_an_invitation_expires_after_a_week(association: Association) -> None:
    _, code = await association.invite()
    association.clock.moment += VALID_FOR - timedelta(seconds=1)
    async with association.by(100).write() as act:
        assert await try_code(act, code) is not None
        later = replace(act, now=act.now + timedelta(seconds=1))
        with pytest.raises(InviteOver) as refused:
            await try_code(later, code)
        assert refused.value.values == {"why": "expired"}
        assert await open_invites(replace(later, person=await _owner(association))) == []


async def _owner(association: Association) -> object:
    async with association.by(OWNER).read() as act:
        return act.me


@SQLITE
async def test_five_wrong_codes_within_a_minute_lock_that_account_for_a_time(association: Association) -> None:
    _, code = await association.invite()
    for _ in range(TRIES):
        async with association.by(100).write() as act:
            assert await try_code(act, new_code()) is None
    with pytest.raises(CodesLocked) as locked:
        async with association.by(100).write() as act:
            await try_code(act, code)
    assert locked.value.values == {"minutes": 15}
    async with association.by(999).write() as act:
        assert await try_code(act, code) is not None, "another account is not locked"
    association.clock.moment += LOCKED_FOR
    async with association.by(100).write() as act:
        assert await try_code(act, code) is not None


@SQLITE
async def test_wrong_codes_far_apart_lock_nobody_and_old_ones_are_forgotten(association: Association) -> None:
    for _ in range(3 * TRIES):
        association.clock.moment += timedelta(seconds=16)
        async with association.by(100).write() as act:
            assert await try_code(act, None) is None
    association.clock.moment += timedelta(days=1)
    async with association.by(101).write() as act:
        await try_code(act, "wrong")
    assert await association.count(WrongCode) == 1


@SQLITE
async def test_nobody_invites_to_a_role_above_their_own(association: Association) -> None:
    for role, by in ((Role.coordinator, COORDINATOR), (Role.owner, OWNER), (Role.mentee, OWNER), (Role.mentor, 100)):
        with pytest.raises(NotAllowed):
            await association.invite(role, by)
    await association.invite(Role.mentor, COORDINATOR)
    owners, _ = await association.invite()
    async with association.by(COORDINATOR).read() as act:
        assert [one.role for one in await open_invites(act)] == [Role.mentor]
        with pytest.raises(NotAllowed):
            await withdraw_invite(act, owners)


@SQLITE
async def test_a_withdrawn_invitation_and_a_role_that_is_held_are_refused(association: Association) -> None:
    invite_id, code = await association.invite()
    async with association.by(COORDINATOR).write() as act:
        with pytest.raises(RoleHeld):
            await try_code(act, code)
    async with association.by(100).write() as act:
        act.me.city_id = 2
        with pytest.raises(OtherCity):
            await try_code(act, code)
    async with association.by(OWNER).write() as act:
        await withdraw_invite(act, invite_id)
    async with association.by(101).write() as act:
        with pytest.raises(InviteOver) as refused:
            await try_code(act, code)
        assert refused.value.values == {"why": "withdrawn"}
        assert await act.session.scalar(select(func.count()).select_from(WrongCode)) == 0


@SQLITE
async def test_nobody_can_use_their_own_invitation(association: Association) -> None:
    invite_id, code = await association.invite(Role.mentor, COORDINATOR)
    async with association.by(COORDINATOR).write() as act:
        with pytest.raises(OwnInvite):
            await try_code(act, code)
        with pytest.raises(OwnInvite):
            await join(act, invite_id)


@SQLITE
async def test_invitations_end_when_their_makers_role_is_taken_away(association: Association) -> None:
    _, code = await association.invite(Role.mentor, COORDINATOR)
    async with association.by(OWNER).write() as act:
        removed = await remove_from_team(act, 2)
        assert not removed.holds(Role.coordinator, Role.owner)
    async with association.by(COORDINATOR).read() as act:
        with pytest.raises(NotAllowed):
            await open_invites(act)
    async with association.by(100).write() as act:
        with pytest.raises(InviteOver):
            await try_code(act, code)


async def test_an_invitation_made_while_the_role_is_taken_away_ends_too(database: Database) -> None:
    association = Association(database)
    await association.begin()
    async with association.by(0).write() as act:
        await add_person(act, "Петрова Анна")

    async def remove() -> None:
        async with association.by(OWNER).write() as act:
            await remove_from_team(act, 2)

    async with association.by(COORDINATOR).write() as act:
        _, code = await invite(act, Role.mentor, 1)
        [link] = await make_links(act)
        removing = asyncio.create_task(remove())
        await as_far_as_it_gets(removing, database)
    await removing
    async with association.by(100).write() as act:
        with pytest.raises(InviteOver):
            await try_code(act, code)
    async with association.by(999).write() as act:
        assert await try_link(act, link.code) is not None, "it was handed out, and somebody is expected by it"


async def test_two_owners_who_remove_each_other_at_once_leave_one(database: Database) -> None:
    association = Association(database)
    await association.begin()
    async with association.by(0).write() as act:
        await add_person(act, "Ким Олег", Role.owner, telegram_id=3)

    async def remove(by: int, person_id: int) -> str:
        try:
            async with association.by(by).write() as act:
                await remove_from_team(act, person_id)
        except Refusal as refusal:
            return type(refusal).__name__
        return "removed"

    outcomes = await asyncio.gather(remove(OWNER, 4), remove(3, 1))
    assert sorted(outcomes) == ["NotAllowed", "removed"]
    assert await association.count(RoleGrant, RoleGrant.role == Role.owner) == 1


@SQLITE
async def test_the_last_owner_stays(association: Association) -> None:
    async with association.by(OWNER).write() as act:
        with pytest.raises(LastOwner):
            await remove_from_team(act, act.me.id)
    async with association.by(COORDINATOR).write() as act:
        with pytest.raises(NotAllowed):
            await remove_from_team(act, 1)
