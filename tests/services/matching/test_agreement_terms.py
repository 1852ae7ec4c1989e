"""Before the last day of an agreement both are reminded; when it is over, coordinators see it."""

from datetime import date, timedelta

from sqlalchemy import select

from models.agreement import AgreementNotice
from models.connection.database import Database
from models.notice import Notice
from services.home.waiting import waiting_for
from services.matching.agreement_signing import extend, sign
from services.matching.agreement_terms import agreements_over, term_that_ends
from tests.support.agreements import worded
from tests.support.closings import closed, orlova, signed, with_coordinator
from tests.support.pairs import Pairs

LAST_DAY = date(2026, 9, 2)


async def due_days(pairs: Pairs) -> list[str]:
    async with pairs.mentor().read() as act:
        found = await act.session.scalars(select(Notice).where(Notice.kind == AgreementNotice.term))
        return sorted(f"{one.due_at:%d.%m %H:%M} {one.ids['until']}" for one in found)


async def still_ends(pairs: Pairs, agreement_id: int) -> bool:
    async with pairs.mentee().read() as act:
        return await term_that_ends(act, agreement_id, LAST_DAY) is not None


async def over(pairs: Pairs) -> list[tuple[str, date]]:
    async with orlova(pairs).read() as act:
        return [(one.about, one.since.date()) for one in await waiting_for(act, {"over": agreements_over})]


async def test_both_are_reminded_two_weeks_and_three_days_before_the_last_day(database: Database) -> None:
    pairs = await with_coordinator(database)
    await signed(pairs)
    assert await due_days(pairs) == ["19.08 06:00 2026-09-02"] * 2 + ["30.08 06:00 2026-09-02"] * 2


async def test_an_extension_waits_for_its_signature_and_then_has_reminders_of_its_own(database: Database) -> None:
    pairs = await with_coordinator(database)
    agreement_id = await signed(pairs)
    assert await still_ends(pairs, agreement_id)
    async with pairs.mentor().write() as act:
        await extend(act, agreement_id, 3, worded)
    assert not await still_ends(pairs, agreement_id)
    async with pairs.mentee().write() as act:
        await sign(act, agreement_id, 2)
    assert not await still_ends(pairs, agreement_id)
    assert [one for one in await due_days(pairs) if one.endswith("2026-12-02")] == [
        *["18.11 06:00 2026-12-02"] * 2,
        *["29.11 06:00 2026-12-02"] * 2,
    ]


async def test_coordinators_see_it_from_the_day_after_the_last_until_it_is_extended_or_closed(
    database: Database,
) -> None:
    pairs = await with_coordinator(database)
    await signed(pairs)
    pairs.clock.moment = pairs.clock.moment.replace(month=9)
    assert await over(pairs) == []
    pairs.pass_by(timedelta(days=1))
    [(about, since)] = await over(pairs)
    assert about.startswith("Иванов0")
    assert abs(since - LAST_DAY) <= timedelta(days=1)  # the day begins by the database's own clock
    await closed(pairs)
    assert await over(pairs) == []
