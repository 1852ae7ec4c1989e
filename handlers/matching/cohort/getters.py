from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.cohort.states import DRAFT
from handlers.matching.cohort.telling import pair_line, reasons_in_words, result_line, seat_text, unpaired_line
from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.speech import Html, Speech, short
from models.cohort import Cohort, CohortSeat, CohortState, SeatState
from models.profile import MenteeProfile
from services.matching.drafting import (
    candidates,
    draft_counts,
    is_paired,
    is_unpaired,
    kept_apart_from,
    partners,
    seat_to_see,
    seats_of,
)
from services.matching.publishing import REFUSABLE, counts_of_published, pairs_proposed, refusable_until
from services.places.search import Portion
from services.unit_of_work import Uow

PAIRS, UNPAIRED, CANDIDATES = SearchedChoice("pair"), SearchedChoice("alone"), SearchedChoice("candidate")
PAIRS_SHOWN = 4  # on a page: four buttons stand below them
SHOWN = "shown"  # what `pairs_proposed` said when publishing was confirmed
PARTNERS, RESULTS = SearchedChoice("partner"), SearchedChoice("result")


def seat_shown(manager: DialogManager) -> int:
    return int(manager.dialog_data["seat_id"])


async def counts_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cohort = await act.session.get(Cohort, DRAFT.id_of(dialog_manager))
        counts = await draft_counts(act, DRAFT.id_of(dialog_manager))
    is_draft = cohort is not None and cohort.state is CohortState.draft
    return {
        "state": cohort.state.value if cohort else CohortState.dropped.value,
        "failed": "yes" if cohort and cohort.failed else "no",
        "paired": counts.paired,
        "alone": counts.unpaired,
        "out": counts.taken_out,
        "locked": counts.locked,
        "days": REFUSABLE.days,
        "is_draft": is_draft,
        "stands": cohort is not None and cohort.opened is not None,
        "has_pairs": is_draft and counts.paired > 0,
        "has_unpaired": is_draft and counts.unpaired + counts.taken_out > 0,
        "others": counts.unpaired + counts.taken_out,
    }


async def publish_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Remembers which pairs were shown, so that these are published."""
    async with uow.read() as act:
        dialog_manager.dialog_data[SHOWN] = await pairs_proposed(act, DRAFT.id_of(dialog_manager))
    return await counts_getter(uow, dialog_manager)


async def pairs_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    counts = await counts_getter(uow, dialog_manager)
    part = Portion(await PAIRS.first(dialog_manager, PAIRS_SHOWN), PAIRS_SHOWN)
    async with uow.read() as act:
        seats = await seats_of(act, part, *is_paired(DRAFT.id_of(dialog_manager)))
        shown = list(enumerate(seats, part.first + 1)) if counts["is_draft"] else []
    return {
        **counts,
        "lines": Html("\n".join(pair_line(speech, number, seat) for number, seat in shown)),
        "pairs": _buttons(shown),
        "pairs_pages": pages_of(counts["paired"], PAIRS_SHOWN) if shown else 0,
    }


async def unpaired_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    counts = await counts_getter(uow, dialog_manager)
    part = Portion(await UNPAIRED.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
    async with uow.read() as act:
        seats = await seats_of(act, part, *is_unpaired(DRAFT.id_of(dialog_manager)))
    shown = list(enumerate(seats, part.first + 1))
    return {
        **counts,
        "lines": Html("\n".join(unpaired_line(speech, number, seat) for number, seat in shown)),
        "unpaired": _buttons(shown),
        "unpaired_pages": pages_of(counts["others"], SHORT_PAGE),
    }


def _buttons(shown: list[tuple[int, CohortSeat]]) -> list[tuple[int, str]]:
    return [(seat.id, short(f"{number}. {seat.mentee.list_name}")) for number, seat in shown]


async def seat_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seat = await seat_to_see(act, seat_shown(dialog_manager))
        wishes = await act.session.get(MenteeProfile, seat.mentee_id)
        apart = await kept_apart_from(act, seat.mentee_id)
        edits = seat.cohort.state is CohortState.draft and act.me.id not in (seat.mentee_id, seat.mentor_id)
    paired = edits and seat.mentor is not None
    out = seat.state is SeatState.taken_out
    return {
        "body": seat_text(speech, seat, wishes),
        "apart": ", ".join(one.list_name for one in apart),
        "is_apart": "yes" if apart else "no",
        "mentee": seat.mentee.full_name,
        "mentor": seat.mentor.full_name if seat.mentor else "",
        "paired": paired,
        "may_lock": paired and not seat.locked,
        "may_unlock": paired and seat.locked,
        "may_choose": edits,
        "may_take_out": edits and not out,
        "may_put_back": edits and out,
        "has_apart": edits and bool(apart),
        "edits": "yes" if edits else "no",
    }


async def candidates_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = await CANDIDATES.first(dialog_manager, SHORT_PAGE)
    async with uow.read() as act:
        seat = await seat_to_see(act, seat_shown(dialog_manager))
        found = [one for one in await candidates(act, seat) if one.left > 0]
    shown = list(enumerate(found, 1))[first : first + SHORT_PAGE]
    lines = [
        speech.say(
            "cohort-candidate",
            number=number,
            mentor=one.mentor.person.list_name,
            left=one.left,
            reasons=reasons_in_words(speech, one.suits.reasons),
        )
        for number, one in shown
    ]
    return {
        "mentee": seat.mentee.full_name,
        "count": len(found),
        "lines": Html("\n".join(lines)),
        "candidates": [
            (one.mentor.person.id, short(f"{number}. {one.mentor.person.list_name}")) for number, one in shown
        ],
        "candidates_pages": pages_of(len(found), SHORT_PAGE),
    }


async def partners_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = await PARTNERS.first(dialog_manager, SHORT_PAGE)
    async with uow.read() as act:
        seat = await seat_to_see(act, seat_shown(dialog_manager))
        found = await partners(act, seat)
    shown = list(enumerate(found, 1))[first : first + SHORT_PAGE]
    return {
        "mentee": seat.mentee.full_name,
        "mentor": seat.mentor.full_name if seat.mentor else "",
        "count": len(found),
        "lines": Html("\n".join(pair_line(speech, number, one) for number, one in shown)),
        "partners": _buttons(shown),
        "partners_pages": pages_of(len(found), SHORT_PAGE),
    }


async def apart_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seat = await seat_to_see(act, seat_shown(dialog_manager))
        apart = await kept_apart_from(act, seat.mentee_id)
    return {
        "mentee": seat.mentee.full_name,
        "count": len(apart),
        "kept": [(one.id, short(one.list_name)) for one in apart],
    }


async def result_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """First those who need a mentor still."""
    cohort_id = DRAFT.id_of(dialog_manager)
    part = Portion(await RESULTS.first(dialog_manager, SHORT_PAGE), SHORT_PAGE)
    async with uow.read() as act:
        counts = await counts_of_published(act, cohort_id)
        cohort = await act.session.get_one(Cohort, cohort_id)
        mine = CohortSeat.cohort_id == cohort_id, CohortSeat.state != SeatState.taken_out
        still = CohortSeat.state.in_([SeatState.missed, SeatState.refused])
        seats = await seats_of(act, part, *mine, still)
    until = refusable_until(cohort)
    shown = list(enumerate(seats, part.first + 1))
    open_ones = counts.get(SeatState.missed, 0) + counts.get(SeatState.refused, 0)
    return {
        "offered": counts.get(SeatState.offered, 0),
        "missed": counts.get(SeatState.missed, 0),
        "refused": counts.get(SeatState.refused, 0),
        "alone": counts.get(SeatState.unpaired, 0),
        "until": speech.when(until) if until else "",
        "lines": Html("\n".join(result_line(speech, number, seat) for number, seat in shown)),
        "results": _buttons(shown),
        "results_pages": pages_of(open_ones, SHORT_PAGE),
    }
