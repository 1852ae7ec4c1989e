from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.agreement.states import AGREEMENT, AGREEMENTS, MARKING, Agreeing
from handlers.matching.agreement.telling import card_text, goal_lines, pair_lines
from handlers.matching.agreement.wording import word
from handlers.shared.choices import on_open_page
from handlers.shared.people import name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.agreement import Agreement, AgreementState, Rhythm
from models.mentorship import MentorshipState
from services.matching.agreement_drafts import GOAL_LIMIT, GOALS_AT_MOST, TERMS, draft_to_read
from services.matching.agreement_signing import WORDS_LIMIT
from services.matching.agreement_terms import agreement_to_extend
from services.matching.agreement_time import is_early
from services.matching.agreement_versions import preview
from services.matching.agreements import agreement_to_read, agreements_to_read, is_party, my_agreements
from services.matching.closing import last_closing
from services.people.wishes import TOPICS_AT_MOST, topics
from services.refusals import NotFound
from services.unit_of_work import Act, Uow

ABOUT = "about"
SHOWN = "shown"  # the digest of the preview
STEPS = (Agreeing.goals, Agreeing.topics, Agreeing.term, Agreeing.rhythm, Agreeing.preview)


async def steps_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    """«Шаг 2 из 5»"""
    state = dialog_manager.current_context().state
    return {"step": STEPS.index(state) + 1 if state in STEPS else 0, "steps": len(STEPS)}


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Where the agreement stands; what is signed, returned or marked is the version that is shown."""
    async with uow.read() as act:
        agreement = await agreement_to_read(act, AGREEMENT.id_of(dialog_manager))
        closing, early = await last_closing(act, agreement.mentorship_id), await is_early(act, agreement)
        body = card_text(speech, act, agreement, closing, early=early)
        may = _may(act, agreement)
    pending = agreement.pending
    if pending is not None and (may["signs"] or may["returns"] or may["marks"]):
        dialog_manager.dialog_data["version"] = pending.number
    return {"body": body, **may}


async def mine_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreements = await my_agreements(act)
    return {"lines": Html("\n".join(_lines(speech, agreements))), "agreements": _buttons(speech, agreements)}


async def of_mentee_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreements = await agreements_to_read(act, AGREEMENTS.id_of(dialog_manager))
    if not agreements:
        raise NotFound  # the mentee was erased, or joined with another record
    return {
        "mentee": name_of(speech, agreements[0].mentorship.mentee),
        "lines": await on_open_page(dialog_manager, ABOUT, _lines(speech, agreements)),
        "agreements": _buttons(speech, agreements),
    }


def _lines(speech: Speech, agreements: list[Agreement]) -> list[Html]:
    return [
        speech.say(
            "agreement-line",
            number=number,
            mentor=name_of(speech, one.mentorship.mentor),
            programme=speech.term(one.mentorship.programme),
            state=speech.term(one.state),
        )
        for number, one in enumerate(agreements, 1)
    ]


def _buttons(speech: Speech, agreements: list[Agreement]) -> list[tuple[int, str]]:
    """Each with its programme: several may be with the same mentor."""
    return [
        (one.id, short(f"{number}. {one.mentorship.mentor.list_name}", tail=f" · {_programme(speech, one)}"))
        for number, one in enumerate(agreements, 1)
    ]


def _programme(speech: Speech, agreement: Agreement) -> str:
    return programme_short(speech, agreement.mentorship.programme)


def _may(act: Act, agreement: Agreement) -> dict[str, bool]:
    """Which buttons the reader has."""
    pair, state, pending = agreement.mentorship, agreement.state, agreement.pending
    is_mentee, is_mentor = act.me.id == pair.mentee_id, act.me.id == pair.mentor_id
    drafting, signing = state is AgreementState.drafting, state is AgreementState.signing
    waits = pending is not None
    unsigned = signing and pending is not None and not pending.is_signed_by(act.me.id)
    return {
        "writes": is_mentee and drafting,
        "drops": is_mentee and drafting and agreement.signed_on is not None,
        "signs": (is_mentee or is_mentor) and unsigned,
        "returns": is_mentor and waits,
        "takes_back": is_mentee and waits,
        "to_paper": (is_mentee or is_mentor) and signing,
        "amends": is_mentee and state is AgreementState.signed,
        "extends": (is_mentee or is_mentor) and state is AgreementState.signed and agreement.in_force is not None,
        "closes": (is_mentee or is_mentor) and pair.state is MentorshipState.active,
        "certified": (is_mentee or is_mentor) and pair.state is not MentorshipState.active,
        "reopens": not is_party(act, agreement) and state is AgreementState.ended,
        "marks": waits and not is_party(act, agreement),
        "has_text": agreement.newest_text is not None and bool(agreement.newest_text.text),
        "has_scan": agreement.in_force is not None and bool(agreement.in_force.scan_file_id),
    }


async def text_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        version = (await agreement_to_read(act, AGREEMENT.id_of(dialog_manager))).newest_text
    return {"text": version.text if version else "", "digest": version.digest if version else ""}


async def goals_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreement = await draft_to_read(act, AGREEMENT.id_of(dialog_manager))
    goals = agreement.draft.goals if agreement.draft else []
    comments = [one.comment for one in agreement.versions if one.comment]
    return {
        "goals": goal_lines(speech, goals),
        "count": len(goals),
        "full": "yes" if len(goals) >= GOALS_AT_MOST else "no",
        "at_most": GOALS_AT_MOST,
        "limit": GOAL_LIMIT,
        "asked": comments[-1] if comments and agreement.signed_on is None else "",
        "commented": "yes" if comments and agreement.signed_on is None else "no",
        "any": bool(goals),
    }


async def topics_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        await draft_to_read(act, AGREEMENT.id_of(dialog_manager))
        offered = await topics(act)
    return {"topics": [(topic.id, short(topic.name(speech.locale))) for topic in offered], "at_most": TOPICS_AT_MOST}


async def term_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"terms": [(months, speech.label("agreement-months", months=months)) for months in TERMS]}


async def rhythm_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"rhythms": [(one.value, speech.label(f"agreement-rhythm-{one.value}")) for one in Rhythm]}


async def preview_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seen = await preview(act, AGREEMENT.id_of(dialog_manager), word)
    dialog_manager.dialog_data[SHOWN] = seen.digest
    return {"text": seen.text, "mentor": name_of(speech, seen.agreement.mentorship.mentor)}


async def changes_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreement = await agreement_to_read(act, AGREEMENT.id_of(dialog_manager))
    return {"limit": WORDS_LIMIT, "mentee": name_of(speech, agreement.mentorship.mentee)}


async def extend_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreement = await agreement_to_extend(act, AGREEMENT.id_of(dialog_manager))
        other = name_of(speech, agreement.mentorship.other_side(act.me.id))
    until = agreement.in_force.until if agreement.in_force else None
    return {
        "terms": [(months, speech.label("agreement-months", months=months)) for months in TERMS],
        "until": speech.full_day(until) if until else "—",
        "other": other,
    }


async def scan_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        agreement = await agreement_to_read(act, MARKING.id_of(dialog_manager))
    return {"parties": Html("\n".join(pair_lines(speech, agreement))), "number": agreement.number}
