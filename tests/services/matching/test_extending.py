"""Extending an agreement: the terms in force with a later end, signed by both."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from models.agreement import Agreement, AgreementState, AgreementVersion
from models.audit import AuditEntry
from models.connection.database import Database
from services.matching.agreement_drafts import add_goal, amend, drop_amendment
from services.matching.agreement_signing import extend, propose, sign, take_back
from services.matching.agreement_versions import AgreementIncomplete
from services.refusals import NotAllowed
from tests.support.agreements import GOAL, agreed, worded
from tests.support.closings import orlova, rows, signed, with_coordinator


async def test_the_mentor_extends_it_and_the_mentee_signs_the_new_term(database: Database) -> None:
    pairs = await with_coordinator(database)
    agreement_id = await signed(pairs)
    async with pairs.mentor().write() as act:
        await extend(act, agreement_id, 3, worded)
    async with pairs.mentee().write() as act:
        await sign(act, agreement_id, 2)
        agreement = await act.session.get_one(Agreement, agreement_id)
        assert agreement.in_force is agreement.versions[1]
        assert "до 2026-12-02" in agreement.in_force.text
    assert await rows(pairs, AgreementVersion.until) == [date(2026, 9, 2), date(2026, 12, 2)]
    assert "agreement.extended" in await rows(pairs, AuditEntry.action)


async def test_a_version_that_was_not_signed_is_not_extended(database: Database) -> None:
    pairs = await with_coordinator(database)
    agreement_id = await signed(pairs)
    steps: tuple[tuple[Any, ...], ...] = (
        (amend,),
        (add_goal, "Вторая цель"),
        (propose, worded),
        (take_back,),
        (drop_amendment,),
        (extend, 3, worded),
    )
    for step, *more in steps:
        async with pairs.mentee().write() as act:
            await step(act, agreement_id, *more)
    async with pairs.mentor().read() as act:
        agreement = await act.session.get_one(Agreement, agreement_id)
        assert agreement.state is AgreementState.signing
        assert [goal.words for goal in agreement.versions[-1].goals] == [GOAL]


async def test_only_the_two_extend_it_for_one_of_the_terms_and_only_a_text_that_is_here(database: Database) -> None:
    pairs = await with_coordinator(database)
    async with pairs.mentee().write() as act:
        await agreed(act, "12-М")
        [agreement_id] = await act.session.scalars(select(Agreement.id))
    refused = (
        (orlova(pairs), 3, NotAllowed),
        (pairs.mentee(), 5, NotAllowed),
        (pairs.mentor(), 3, AgreementIncomplete),
    )
    for uow, months, error in refused:
        with pytest.raises(error):
            async with uow.write() as act:
                await extend(act, agreement_id, months, worded)
