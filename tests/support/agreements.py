"""Agreements for tests: one that a list brought, and one that a mentee has written."""

from datetime import timedelta

from sqlalchemy import select

from models.agreement import Agreement, AgreementState, Rhythm
from models.fit import FitCheck, FitVerdict
from models.mentorship import Mentorship
from services.days import today_of
from services.matching.agreement_drafts import (
    add_goal,
    agreements_begun,
    choose_rhythm,
    choose_term,
    choose_topics,
)
from services.matching.agreement_signing import propose, sign
from services.matching.agreement_terms import REMINDED_BEFORE
from services.matching.agreements import Terms
from services.matching.fit import say_fit
from services.unit_of_work import Act
from tests.support.pairs import Pairs
from tests.support.town import Dweller

GOAL = "Собрать команду <заместителей> & педагогов 🙂"


def worded(terms: Terms) -> str:
    """A text that tells the versions apart."""
    goals = "\n".join(terms.goals)
    return f"Договор № {terms.number}, {terms.series}. Редакция {terms.version}\n{goals}\nдо {terms.until}"


async def agreed(act: Act, number: str) -> None:
    """The only mentorship has an agreement that a list brought."""
    [mentorship_id] = await act.session.scalars(select(Mentorship.id))
    act.session.add(
        Agreement(mentorship_id=mentorship_id, state=AgreementState.signed, number=number, waits_since=act.now)
    )


async def write_draft(act: Act, *goals: str) -> int:
    """The acting mentee writes everything that an agreement needs; returns its id."""
    [agreement] = await agreements_begun(act)
    for words in goals or (GOAL,):
        await add_goal(act, agreement.id, words)
    await choose_topics(act, agreement.id, [1, 2])
    await choose_term(act, agreement.id, 6)
    await choose_rhythm(act, agreement.id, Rhythm.fortnightly)
    return agreement.id


async def sign_for_two_weeks(ivanov: Dweller, petrova: Dweller) -> int:
    """Both sign an agreement that they are reminded of the next morning; returns its id."""
    async with ivanov.town.act(ivanov) as act:
        agreement_id = await write_draft(act)
        draft = (await act.session.get_one(Agreement, agreement_id)).draft
        assert draft is not None
        draft.until = today_of(act) + REMINDED_BEFORE[0] + timedelta(days=1)
    async with ivanov.town.act(ivanov) as act:
        await propose(act, agreement_id, worded)
    async with ivanov.town.act(petrova) as act:
        await sign(act, agreement_id, 1)
    return agreement_id


async def drafted(pairs: Pairs) -> int:
    async with pairs.mentee().write() as act:
        return await write_draft(act)


async def answer_agreement(ivanov: Dweller) -> None:
    """From the goals to the preview of the text."""
    await ivanov.press("next", "next", "months:6", "rhythm:fortnightly")


async def paper_of_agreement(orlova: Dweller) -> None:
    """A coordinator receives the signed paper; the agreement's card is open afterwards."""
    await orlova.start()
    await orlova.press("waiting", "thing:agreement_unsigned:1", "mark", "back", "mark")
    await orlova.send_file("договор.pdf", b"%PDF-1.4 scan")


async def likes_to_go_on(ivanov: Dweller) -> None:
    """The two have met, and the mentee says that they go on together."""
    async with ivanov.town.act(ivanov) as act:
        [pair_id] = await act.session.scalars(select(Mentorship.id))
        act.session.add(FitCheck(mentorship_id=pair_id, person_id=act.me.id, asked_at=act.now))
        await act.session.flush()
        await say_fit(act, pair_id, FitVerdict.good)
