"""A report of a problem: one trusted person reads it, and only the one who wrote it decides who else may."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.pruning import Pruning
from bot.receive.ledger import Ledger
from models.audit import AuditEntry
from models.concern import Concern, ConcernMessage, ConcernNotice, ConcernState, TrustedNotice
from models.connection.database import Database
from models.mentorship import Mentorship, MentorshipState, Programme
from models.notice import Notice, NoticeKind
from models.person import Person, Role
from services.care.concern_cases import answer_case, case_of, close_case, my_cases, take_case
from services.care.concern_keeping import close_quiet_concerns, drop_concerns, forget_concerns
from services.care.concern_moves import ConcernSettled
from services.care.concern_telling import waits_as_told
from services.care.concerns import (
    ReadersChanged,
    TooManyConcerns,
    close_my_concern,
    my_concern,
    my_concerns,
    pass_on,
    send_concern,
    write_on,
)
from services.care.trusted import CannotBeTrusted, my_readers, name_trusted, remove_trusted, trusted_people
from services.importing.whole import export_whole
from services.matching.pairing import NewPair
from services.matching.pairing import make_pairs as begin_pairs
from services.privacy.erasing import erase_me
from services.privacy.export import my_data
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person
from tests.support.racing import outcome

sqlite = pytest.mark.parametrize("engine", ["sqlite"])
NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)  # a Monday
WORDS = "Встречи срывают третий раз."


@dataclass
class Case:
    """A mentee (100) of Петрова (1), an owner (7), a coordinator (8), and Ким (9), who is trusted."""

    pairs: Pairs
    kim_id: int
    petrova_id: int

    def uow(self, telegram_id: int | None) -> Uow:
        return Uow(self.pairs.database, self.pairs.clock, telegram_id)

    @property
    def ivanov(self) -> Uow:
        return self.uow(100)

    @property
    def kim(self) -> Uow:
        return self.uow(9)

    @property
    def owner(self) -> Uow:
        return self.uow(7)


@pytest.fixture
async def case(database: Database) -> Case:
    pairs = await make_pairs(database)
    pairs.clock.moment = NOW
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.owner, telegram_id=7)
        await add_person(act, "Белов Иван Ильич", Role.coordinator, telegram_id=8)
        kim = await add_person(act, "Ким Олег Ильич", telegram_id=9)
        petrova = await act.session.scalar(select(Person.id).where(Person.telegram_id == 1))
    async with Uow(database, pairs.clock, 7).write() as act:
        await name_trusted(act, kim.id)
    return Case(pairs, kim.id, petrova or 0)


async def sent(case: Case) -> int:
    async with case.ivanov.write() as act:
        return (await send_concern(act, WORDS, case.kim_id, may_name=False)).id


async def told(case: Case, kind: NoticeKind) -> int:
    async with case.owner.read() as act:
        due = select(Notice.id).where(Notice.kind == kind, Notice.due_at <= act.now)
        return len(list(await act.session.scalars(due)))


async def state_of(case: Case, concern_id: int) -> ConcernState:
    async with case.ivanov.read() as act:
        return (await my_concern(act, concern_id)).state


@sqlite
async def test_only_the_trusted_person_reads_it(case: Case) -> None:
    concern_id = await sent(case)
    async with case.kim.read() as act:
        assert [one.words for one in (await case_of(act, concern_id)).messages] == [WORDS]
    for other in (1, 7, 8):
        async with case.uow(other).read() as act:
            assert await my_cases(act) == []
            for read in (case_of, my_concern):
                with pytest.raises(NotAllowed):
                    await read(act, concern_id)


@sqlite
async def test_nobody_reads_about_a_pair_of_their_own(case: Case) -> None:
    async with case.owner.write() as act:
        await name_trusted(act, case.petrova_id)
    for writer, readers in ((100, ["Ким О. И."]), (1, ["Ким О. И."]), (9, ["Петрова А. С."])):
        async with case.uow(writer).read() as act:
            assert [one.list_name for one in await my_readers(act)] == readers


@sqlite
async def test_the_trail_says_only_that_one_came(case: Case) -> None:
    await sent(case)
    async with case.owner.read() as act:
        [entry] = await act.session.scalars(select(AuditEntry).where(AuditEntry.action == "concern.came"))
        assert (entry.actor_id, entry.subject_id, entry.rows) == (None, None, None)


@sqlite
async def test_it_is_received_taken_answered_written_on_and_closed(case: Case) -> None:
    concern_id = await sent(case)
    for act_on, state in ((take_case, ConcernState.taken), (close_case, ConcernState.closed)):
        async with case.kim.write() as act:
            await act_on(act, concern_id)
        assert await state_of(case, concern_id) is state
    async with case.ivanov.write() as act:
        assert (await write_on(act, concern_id, "Ещё раз.")).state is ConcernState.received
    async with case.kim.write() as act:
        await answer_case(act, concern_id, "Поговорю с ними.")
        with pytest.raises(ConcernSettled):
            await take_case(act, concern_id)
    async with case.ivanov.write() as act:
        await close_my_concern(act, concern_id)
    assert await state_of(case, concern_id) is ConcernState.closed
    assert await told(case, ConcernNotice.news) == 3


@sqlite
async def test_an_answer_is_awaited_three_working_days_and_then_the_one_who_wrote_is_told(case: Case) -> None:
    concern_id = await sent(case)
    async with case.ivanov.read() as act:
        concern = await my_concern(act, concern_id)
        assert str(concern.answer_by) == "2026-03-05"
    case.pairs.clock.moment = NOW + timedelta(days=3, hours=2)
    assert (await told(case, ConcernNotice.waits), await told(case, ConcernNotice.unanswered)) == (1, 0)
    case.pairs.clock.moment += timedelta(days=1)
    async with case.ivanov.read() as act:
        [notice] = await act.session.scalars(select(Notice).where(Notice.kind == ConcernNotice.unanswered))
        assert waits_as_told(await my_concern(act, concern_id), notice.ids)
    async with case.kim.write() as act:
        await answer_case(act, concern_id, "Поговорю.")
        assert not waits_as_told(await case_of(act, concern_id), notice.ids)


@sqlite
async def test_added_words_do_not_put_off_the_day_of_the_answer_until_it_is_over(case: Case) -> None:
    concern_id = await sent(case)
    for days, until, reminders in ((2, "2026-03-05", 1), (2, "2026-03-12", 2)):
        case.pairs.clock.moment += timedelta(days=days)
        async with case.ivanov.write() as act:
            assert str((await write_on(act, concern_id, "Ещё раз.")).answer_by) == until
        async with case.ivanov.read() as act:
            concern = await my_concern(act, concern_id)
            found = list(await act.session.scalars(select(Notice).where(Notice.kind == ConcernNotice.unanswered)))
            assert [waits_as_told(concern, one.ids) for one in found] == [False] * (reminders - 1) + [True]


@sqlite
async def test_while_nobody_can_read_it_is_kept_and_the_owner_is_asked_without_a_name(case: Case) -> None:
    async with case.owner.write() as act:
        await remove_trusted(act, case.kim_id)
    async with case.ivanov.write() as act:
        concern = await send_concern(act, WORDS, None, may_name=False)
    assert (concern.trusted_id, await told(case, TrustedNotice.wanted)) == (None, 1)
    async with case.owner.write() as act:
        await name_trusted(act, case.kim_id)
    assert (await told(case, ConcernNotice.arrived), await told(case, ConcernNotice.news)) == (0, 1)
    async with case.ivanov.write() as act:
        await pass_on(act, concern.id, case.kim_id)
    async with case.kim.read() as act:
        assert [one.id for one in await my_cases(act)] == [concern.id]


@sqlite
async def test_who_is_removed_reads_nothing_more_and_the_writer_decides_who_does(case: Case) -> None:
    concern_id = await sent(case)
    async with case.owner.write() as act:
        await remove_trusted(act, case.kim_id)
        assert await trusted_people(act) == []
    async with case.kim.read() as act:
        with pytest.raises(NotAllowed):
            await case_of(act, concern_id)
    assert await told(case, ConcernNotice.news) == 1
    async with case.ivanov.write() as act:
        with pytest.raises(ReadersChanged):
            await send_concern(act, WORDS, case.kim_id, may_name=False)


async def becomes_mentor_of_ivanov(case: Case) -> None:
    async with case.owner.write() as act:
        ivanov = await act.session.scalar(select(Person.id).where(Person.telegram_id == 100))
        await begin_pairs(act, [NewPair(ivanov or 0, case.kim_id, Programme.project)])


async def test_a_reader_who_becomes_the_writers_mentor_reads_no_more_and_another_one_is_asked_for(case: Case) -> None:
    concern_id = await sent(case)
    await becomes_mentor_of_ivanov(case)
    async with case.kim.read() as act:
        assert await my_cases(act) == []
        with pytest.raises(NotAllowed):
            await case_of(act, concern_id)
    assert (await told(case, ConcernNotice.news), await told(case, ConcernNotice.settled)) == (1, 1)
    assert await told(case, TrustedNotice.wanted) == 1
    async with case.owner.write() as act:
        yun = await add_person(act, "Юн Вера Ильинична", telegram_id=10)
        await name_trusted(act, yun.id)
    assert await told(case, ConcernNotice.news) == 2
    async with case.ivanov.write() as act:
        await pass_on(act, concern_id, yun.id)


@sqlite
async def test_while_somebody_else_can_be_chosen_the_owners_are_not_asked(case: Case) -> None:
    async with case.owner.write() as act:
        yun = await add_person(act, "Юн Вера Ильинична", telegram_id=10)
        await name_trusted(act, yun.id)
    await sent(case)
    await becomes_mentor_of_ivanov(case)
    assert (await told(case, ConcernNotice.news), await told(case, TrustedNotice.wanted)) == (1, 0)


@sqlite
async def test_what_is_sent_at_the_moment_when_the_mentorship_begins_is_taken_from_the_reader_later(case: Case) -> None:
    await sent(case)
    async with case.owner.write() as act:
        ivanov = await act.session.scalar(select(Person.id).where(Person.telegram_id == 100))
        pair = {"mentee_id": ivanov or 0, "mentor_id": case.kim_id, "state": MentorshipState.active}
        act.session.add(Mentorship(**pair, began_at=act.now, programme=Programme.project))
    await Pruning(Ledger(case.pairs.database, bot_id=1), case.pairs.database, case.pairs.clock).prune(NOW)
    async with case.kim.read() as act:
        assert await my_cases(act) == []


@sqlite
async def test_passing_it_on_takes_it_from_the_first_reader(case: Case) -> None:
    concern_id = await sent(case)
    async with case.owner.write() as act:
        yun = await add_person(act, "Юн Вера Ильинична", telegram_id=10)
        await name_trusted(act, yun.id)
    async with case.ivanov.write() as act:
        await pass_on(act, concern_id, yun.id)
    async with case.kim.read() as act:
        assert await my_cases(act) == []
    async with case.uow(10).read() as act:
        assert [one.id for one in await my_cases(act)] == [concern_id]
    assert await told(case, ConcernNotice.settled) == 1


@sqlite
async def test_only_an_owner_names_and_only_whom_the_bot_can_write_to(case: Case) -> None:
    async with case.uow(8).write() as act:
        for service in (name_trusted, remove_trusted):
            with pytest.raises(NotAllowed):
                await service(act, case.kim_id)
    async with case.owner.write() as act:
        absent = await add_person(act, "Юн Вера Ильинична")
        with pytest.raises(CannotBeTrusted):
            await name_trusted(act, absent.id)


@sqlite
async def test_nobody_has_more_than_three_open_reports(case: Case) -> None:
    for _ in range(3):
        await sent(case)
    async with case.ivanov.write() as act:
        with pytest.raises(TooManyConcerns):
            await send_concern(act, WORDS, case.kim_id, may_name=False)


@sqlite
async def test_it_is_deleted_a_year_after_closing_and_what_is_quiet_is_closed(case: Case) -> None:
    kept, gone = await sent(case), await sent(case)
    async with case.kim.write() as act:
        await answer_case(act, kept, "Поговорю.")
        await close_case(act, gone)
    case.pairs.clock.moment += timedelta(days=30)
    async with case.uow(None).write() as act:
        await close_quiet_concerns(act)
    assert await state_of(case, kept) is ConcernState.closed
    case.pairs.clock.moment = NOW + timedelta(days=365)
    async with case.uow(None).write() as act:
        await forget_concerns(act)
    async with case.ivanov.read() as act:
        assert [one.id for one in await my_concerns(act)] == [kept]
        assert await act.session.scalar(select(ConcernMessage.id).where(ConcernMessage.concern_id == gone)) is None


@sqlite
async def test_the_setting_says_how_long_it_is_kept(case: Case) -> None:
    concern_id = await sent(case)
    async with case.kim.write() as act:
        await close_case(act, concern_id)
    case.pairs.clock.moment += timedelta(days=8)
    pruning = Pruning(Ledger(case.pairs.database, bot_id=1), case.pairs.database, case.pairs.clock)
    pruning.concern_days = 7
    await pruning.prune(case.pairs.clock.moment)
    async with case.ivanov.read() as act:
        assert await my_concerns(act) == []


@sqlite
async def test_the_writers_export_has_it_and_nobody_elses(case: Case) -> None:
    concern_id = await sent(case)
    async with case.kim.write() as act:
        await answer_case(act, concern_id, "Поговорю.")
    async with case.ivanov.read() as act:
        assert {one["words"] for one in (await my_data(act))["concern_messages"]} == {WORDS, "Поговорю."}
    async with case.kim.read() as act:
        assert {one["words"] for one in (await my_data(act))["concern_messages"]} == {"Поговорю."}
    for other in (1, 7, 8):
        async with case.uow(other).read() as act:
            data = await my_data(act)
            assert data["concern_messages"] == data["concerns"] == []


@sqlite
async def test_the_export_of_everything_has_nothing_of_it(case: Case) -> None:
    await sent(case)
    async with case.owner.write() as act:
        sheets = {sheet.table: sheet for sheet in await export_whole(act)}
    assert sheets.keys() & {"concerns", "concern_messages"} == set()
    said = [str(cell) for sheet in sheets.values() for row in sheet.rows for cell in row]
    assert [one for one in said if WORDS in one or one.startswith("concern_")] == []
    assert "trusted_people" in sheets


@sqlite
async def test_who_erases_themselves_takes_their_report_with_them(case: Case) -> None:
    await sent(case)
    async with case.ivanov.write() as act:
        await erase_me(act)
    async with case.kim.read() as act:
        assert await my_cases(act) == []
        assert list(await act.session.scalars(select(ConcernMessage))) == []
    assert await told(case, ConcernNotice.settled) == 1


@sqlite
async def test_a_reader_who_is_erased_leaves_it_to_the_writer_to_choose(case: Case) -> None:
    concern_id = await sent(case)
    async with case.kim.write() as act:
        await answer_case(act, concern_id, "Поговорю.")
    async with case.kim.write() as act:
        await erase_me(act)
    async with case.ivanov.read() as act:
        concern = await my_concern(act, concern_id)
        assert (concern.trusted_id, [one.words for one in concern.messages]) == (None, [WORDS, ""])
    assert await told(case, ConcernNotice.news) == 2


@sqlite
async def test_a_record_that_is_taken_from_a_wrong_account_keeps_none_of_its_reports(case: Case) -> None:
    await sent(case)
    async with case.ivanov.write() as act:
        await drop_concerns(act, act.me.id)
        assert await my_concerns(act) == []


async def test_whoever_is_removed_while_it_is_sent_never_reads_it(case: Case) -> None:
    async def send() -> None:
        async with case.ivanov.write() as act:
            await send_concern(act, WORDS, case.kim_id, may_name=False)

    async def remove() -> None:
        async with case.owner.write() as act:
            await remove_trusted(act, case.kim_id)

    outcomes = await asyncio.gather(outcome(send()), outcome(remove()))
    assert outcomes[0] in ("done", "ReadersChanged")
    assert outcomes[1] == "done"
    async with case.owner.read() as act:
        assert set(await act.session.scalars(select(Concern.trusted_id))) <= {None}
