"""A coordinator removes a record that nobody has joined with, and unlinks an account that joined with somebody
else's link.
"""

import asyncio

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.calendar_address import CalendarAddress
from models.erasure import Erasure
from models.mentorship import Mentorship
from models.person import Person, Role, RoleGrant
from models.profile import MentorProfile
from models.receiving import Conversation
from services.consents.consents import has_agreed
from services.entry import personal_links
from services.entry.codes import hash_of
from services.entry.inviting import invite, open_invites
from services.meetings.calendar_addresses import renew_calendar_address
from services.people import records
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act
from tests.support.erased import found
from tests.support.importing import links, with_petrova
from tests.support.languages import CROSS, in_language
from tests.support.people import coordinator, known, mentee, mentor
from tests.support.racing import as_far_as_it_gets
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
THE_WRONG_ONE = "Чужой"


async def petrovas_id(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(Person.id).where(Person.surname == "Петрова")) or 0


async def come_by_mistake(town: Town, orlova: Dweller, language: str = "ru") -> Dweller:
    [payload] = await links(orlova)
    other = await town.person(THE_WRONG_ONE, language)
    await other.start(payload)
    await other.press("agree", "not_now")
    return other


async def open_the_removal(orlova: Dweller) -> None:
    await orlova.start()
    await orlova.press("importing", "links", "one")
    await orlova.say("Петрова Анна Сергеевна")
    [shown] = [one for one in await orlova.buttons() if one.startswith("person:")]
    await orlova.press(shown, "to_remove")


async def actions(town: Town) -> list[tuple[str, int | None]]:
    async with town.act() as act:
        rows = await act.session.execute(select(AuditEntry.action, AuditEntry.subject_id).order_by(AuditEntry.id))
        return [(action, subject) for action, subject in rows]


@CROSS
async def test_a_record_that_nobody_joined_with_is_removed_completely(town: Town, language: str) -> None:
    orlova = await with_petrova(town, language)
    [payload] = await links(orlova)
    person_id = await petrovas_id(town)
    await open_the_removal(orlova)
    assert ("удалены насовсем" if language == "ru" else "erased for good") in await orlova.text()
    assert "Петрова Анна Сергеевна" in await orlova.text()
    sure = await orlova.find("remove")
    await orlova.press_on(*sure)
    assert not [one for one in await orlova.buttons() if one.startswith("person:")]
    assert await found(town.database, "Петрова", "Сергеевна", "Двадцать лет", f'"person_id": {person_id}') == []
    assert ("record.removed", None) in await actions(town)
    await orlova.press_on(*sure)
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Erasure)) == 1
    late = await town.person("Поздний", language)
    await late.start(payload)
    assert ("не действует" if language == "ru" else "does not work") in await late.text()


@in_language("en")
async def test_a_record_that_somebody_joined_with_is_not_removed_by_others(town: Town, language: str) -> None:
    orlova = await with_petrova(town, language)
    await links(orlova)
    await open_the_removal(orlova)
    await come_by_mistake(town, await coordinator(town, "Белова Инна Ильинична", language), language)
    await orlova.press("remove")
    assert ("уже вошёл" if language == "ru" else "already signed in") in orlova.answers[-1]["text"]
    assert "remove" not in await orlova.buttons()
    assert await petrovas_id(town)


@in_language("ru")
async def test_a_wrong_account_loses_the_record_at_once_and_the_right_person_joins(town: Town, language: str) -> None:
    ru = language == "ru"
    orlova = await with_petrova(town, language)
    other, person_id = await come_by_mistake(town, orlova, language), await petrovas_id(town)
    await other.press("profile", "offer")
    await orlova.start()
    await orlova.press("people")
    await orlova.say("Петрова")
    await orlova.press(f"person:{person_id}", "wrong")
    assert "Петрова Анна Сергеевна" in await orlova.text()
    untie = await orlova.find("untie")
    await orlova.press_on(*untie)
    letter = (await orlova.from_bot())[-2]["text"]
    assert "Петрова Анна Сергеевна" in letter
    assert ("больше не доступен" if ru else "no longer open") in await other.last_text()
    async with town.act(other) as act:
        assert act.person is None
        assert await act.session.get(Conversation, other.id) is None
        assert not await act.session.scalar(select(Person.id).where(has_agreed(person_id)))
    await other.press("about")
    assert "profile" not in await other.buttons()
    await orlova.press_on(*untie)
    assert (await actions(town)).count(("record.untied", person_id)) == 1
    petrova = await town.person("Анна", language)
    await petrova.start(letter.partition("start=")[2].split()[0])
    await petrova.press("agree")
    async with town.act(petrova) as act:
        assert (act.me.id, act.me.holds(Role.mentor)) == (person_id, True)


@SQLITE
async def test_an_account_that_has_blocked_the_bot_can_be_unlinked(town: Town) -> None:
    orlova = await with_petrova(town)
    other, person_id = await come_by_mistake(town, orlova), await petrovas_id(town)
    await town.client.block(other.id)
    await town.settled()
    await orlova.start()
    await orlova.press("people", "list:mentors", f"person:{person_id}", "wrong", "untie")
    assert "Учётная запись отвязана" in await orlova.text()
    async with town.act(other) as act:
        assert act.person is None


@SQLITE
async def test_only_coordinators_remove_and_unlink_and_never_themselves(town: Town) -> None:
    orlova = await with_petrova(town)
    others = [await mentee(town), await mentor(town, "Белова Инна Ильинична"), await town.person("Гость")]
    person_id = await petrovas_id(town)
    for do in (records.remove_record, records.untie, records.record_to_remove, records.come):
        for one in others:
            with pytest.raises(NotAllowed):
                async with town.act(one) as act:
                    await do(act, person_id)
        with pytest.raises(NotAllowed):
            async with town.act(orlova) as act:
                await do(act, act.me.id)


@SQLITE
async def test_only_an_owner_unlinks_a_coordinators_account(town: Town) -> None:
    orlova = await with_petrova(town)
    other, person_id = await come_by_mistake(town, orlova), await petrovas_id(town)
    async with town.act(other) as act:
        act.session.add(RoleGrant(person_id=person_id, role=Role.coordinator, granted_at=act.now))
    async with town.act(other) as act:
        made, _ = await invite(act, Role.mentor, 1)
        await renew_calendar_address(act)
    with pytest.raises(NotAllowed):
        async with town.act(orlova) as act:
            await records.untie(act, person_id)
    volkov = await known(town, "Волков Иван Петрович", Role.owner)
    async with town.act(volkov) as act:
        await records.untie(act, person_id)
        assert made.id not in [one.id for one in await open_invites(act)]
        assert await act.session.get(CalendarAddress, person_id, populate_existing=True) is None
    with pytest.raises(NotAllowed):
        async with town.act(orlova) as act:
            await records.remove_record(act, person_id)
    async with town.act(volkov) as act:
        await records.remove_record(act, person_id)
    assert not await petrovas_id(town)


@SQLITE
async def test_only_an_owner_unlinks_an_account_that_has_long_used_its_record(town: Town) -> None:
    orlova = await with_petrova(town)
    await come_by_mistake(town, orlova)
    person_id = await petrovas_id(town)
    await town.advance(days=records.LATELY.days)
    await orlova.start()
    await orlova.press("importing")
    assert "links" not in await orlova.buttons()
    await orlova.press("home", "people", "list:mentors", f"person:{person_id}")
    assert "wrong" not in await orlova.buttons()
    with pytest.raises(records.NobodyCame):
        async with town.act(orlova) as act:
            await records.untie(act, person_id)
    volkov = await known(town, "Волков Иван Петрович", Role.owner)
    async with town.act(volkov) as act:
        assert await records.may_be_untied(act, await act.session.get_one(Person, person_id))
        await records.untie(act, person_id)


@SQLITE
async def test_a_removed_record_with_mentees_ends_their_mentorships(town: Town) -> None:
    orlova, ivanov = await with_petrova(town), await mentee(town)
    person_id = await petrovas_id(town)
    async with town.act(ivanov) as act:
        pair = Mentorship(mentee_id=act.me.id, mentor_id=person_id, state="active", began_at=act.now)
        act.session.add(pair)
    await open_the_removal(orlova)
    assert "сопровождения — 1" in (await orlova.text()).replace("\u00a0", " ")
    await orlova.press("remove")
    assert "Сопровождение завершено" in await ivanov.last_text()
    async with town.act() as act:
        assert await act.session.get(MentorProfile, person_id) is None


@pytest.mark.parametrize(("engine", "held"), [("sqlite", True), ("postgresql", True), ("postgresql", False)])
async def test_a_record_is_not_removed_while_somebody_joins_with_it(
    town: Town, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    """The last case shows the race: without the lock, the record of a person who has just joined is removed."""
    orlova, petrova, person_id = await with_petrova(town), await town.person("Анна"), await petrovas_id(town)
    if not held:
        monkeypatch.setattr(records, "_hold_unused", _not_held)
    async with town.act(orlova) as act:
        [link] = await personal_links.make_links(act)

    async def remove() -> str:
        try:
            async with town.act(orlova) as act:
                await records.remove_record(act, person_id)
        except Refusal as refusal:
            return type(refusal).__name__
        return "removed"

    async with town.act(petrova) as act:
        await personal_links.tie(act, person_id, hash_of(link.code), "ru", 0)
        removing = asyncio.create_task(remove())
        await as_far_as_it_gets(removing, town.database)
    assert await removing == ("RecordInUse" if held else "removed")


async def _not_held(_theirs: Act) -> None:
    pass


async def test_when_two_owners_unlink_each_other_at_once_one_stays(town: Town) -> None:
    owners = [await known(town, name, Role.owner) for name in ("Волков Иван Петрович", "Ким Олег Ильич")]
    async with town.act() as act:
        ids = [await act.session.scalar(select(Person.id).where(Person.telegram_id == one.id)) or 0 for one in owners]
        act.session.add_all(AuditEntry(at=act.now, actor_id=one, action="link.used") for one in ids)
    outcomes = await asyncio.gather(untie(owners[0], ids[1]), untie(owners[1], ids[0]))
    assert sorted(outcomes) == ["NotAllowed", "untied"]


async def test_when_two_coordinators_unlink_an_account_at_once_one_gets_the_link(town: Town) -> None:
    orlova = await with_petrova(town)
    belova = await coordinator(town, "Белова Инна Ильинична")
    await come_by_mistake(town, orlova)
    person_id = await petrovas_id(town)
    outcomes = await asyncio.gather(untie(orlova, person_id), untie(belova, person_id))
    assert sorted(outcomes) == ["NobodyCame", "untied"]


async def untie(by: Dweller, person_id: int) -> str:
    try:
        async with by.town.act(by) as act:
            await records.untie(act, person_id)
    except Refusal as refusal:
        return type(refusal).__name__
    return "untied"
