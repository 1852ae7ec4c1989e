"""Each move of an agreement from state to state, and that no other is possible."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from models.agreement import Agreement, AgreementState
from models.connection.database import Database
from services.matching.agreement_drafts import amend, drop_amendment
from services.matching.agreement_signing import (
    ask_changes,
    extend,
    mark_signed_on_paper,
    print_out,
    propose,
    sign,
    take_back,
)
from services.matching.agreements import MOVES, AgreementChanged, move_agreement
from services.matching.ending import end_mentorship
from services.matching.reopening import reopen_mentorship
from tests.support.agreements import drafted, worded
from tests.support.closings import orlova, with_coordinator
from tests.support.pairs import Pairs, make_pairs

S = AgreementState
Step = Callable[[Pairs, int], Awaitable[Any]]


def _by(who: str, does: Any, *more: Any) -> Step:
    async def step(pairs: Pairs, agreement_id: int) -> None:
        uow = {"mentee": pairs.mentee(), "mentor": pairs.mentor(), "orlova": orlova(pairs)}
        async with uow[who].write() as act:
            await does(act, agreement_id, *more)

    return step


async def ended(pairs: Pairs, _agreement_id: int) -> None:
    async with orlova(pairs).write() as act:
        await end_mentorship(act, pairs.mentorships[0])


async def reopened(pairs: Pairs, _agreement_id: int) -> None:
    async with orlova(pairs).write() as act:
        await reopen_mentorship(act, pairs.mentorships[0])


TO_SIGNING = (_by("mentee", propose, worded),)
TO_PAPER = (_by("mentee", print_out, worded),)
TO_SIGNED = (*TO_SIGNING, _by("mentor", sign, 1))
TO_AMENDING = (*TO_SIGNED, _by("mentee", amend))
STEPS: dict[tuple[AgreementState, AgreementState], tuple[Step, ...]] = {
    (S.drafting, S.signing): TO_SIGNING,
    (S.drafting, S.on_paper): TO_PAPER,
    (S.drafting, S.signed): (*TO_AMENDING, _by("mentee", drop_amendment)),
    (S.drafting, S.ended): (ended,),
    (S.signing, S.drafting): (*TO_SIGNING, _by("mentor", ask_changes, 1, "Добавьте срок")),
    (S.signing, S.on_paper): (*TO_SIGNING, _by("mentor", print_out, worded)),
    (S.signing, S.signed): TO_SIGNED,
    (S.signing, S.ended): (*TO_SIGNING, ended),
    (S.on_paper, S.drafting): (*TO_PAPER, _by("mentee", take_back)),
    (S.on_paper, S.signed): (*TO_PAPER, _by("orlova", mark_signed_on_paper, 1, "scan")),
    (S.on_paper, S.ended): (*TO_PAPER, ended),
    (S.signed, S.drafting): TO_AMENDING,
    (S.signed, S.signing): (*TO_SIGNED, _by("mentor", extend, 3, worded)),
    (S.signed, S.ended): (*TO_SIGNED, ended),
    (S.ended, S.drafting): (ended, reopened),
    (S.ended, S.signed): (*TO_SIGNED, ended, reopened),
}


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def state_of(pairs: Pairs, agreement_id: int) -> AgreementState:
    async with pairs.mentee().read() as act:
        return (await act.session.get_one(Agreement, agreement_id)).state


@pytest.mark.parametrize(("before", "after"), STEPS)
async def test_each_move_is_made_by_a_service(
    database: Database, before: AgreementState, after: AgreementState
) -> None:
    pairs = await with_coordinator(database)
    agreement_id = await drafted(pairs)
    steps = STEPS[before, after]
    for step in steps[:-1]:
        await step(pairs, agreement_id)
    assert await state_of(pairs, agreement_id) is before
    await steps[-1](pairs, agreement_id)
    assert await state_of(pairs, agreement_id) is after


def test_the_table_has_the_moves_that_services_make_and_no_other() -> None:
    assert {(before, after) for before, to in MOVES.items() for after in to} == set(STEPS)


@pytest.mark.parametrize("state", AgreementState)
async def test_a_move_that_the_table_lacks_is_refused(database: Database, state: AgreementState) -> None:
    pairs = await make_pairs(database)
    agreement_id = await drafted(pairs)
    async with pairs.mentee().write() as act:
        agreement = await act.session.get_one(Agreement, agreement_id)
        agreement.state = state
        for target in {*AgreementState} - MOVES[state]:
            with pytest.raises(AgreementChanged):
                move_agreement(act, agreement, target)
