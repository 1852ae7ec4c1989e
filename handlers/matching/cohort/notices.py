"""Notices about a cohort: its draft is ready; a pair was published, refused, or stands."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.choices.notices import OtherMentors
from handlers.matching.cohort.states import DRAFT
from handlers.matching.cohort.telling import reasons_of
from handlers.meetings.booking.opening import open_booking
from handlers.people.card.states import PERSON
from handlers.people.mentees.states import Mentees
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, Untold, change_buttons, open_on_top, show_outcome
from handlers.shared.people import name_of, post_of, told_of
from handlers.shared.speech import Speech, Value
from models.cohort import Cohort, CohortNotice, CohortSeat, CohortState, SeatState
from models.mentorship import Mentorship, MentorshipState
from services.guards import require_coordinator
from services.matching.drafting import draft_counts
from services.matching.mentorships import PairEnded
from services.matching.publishing import refusable_until, refuse_pair, seat_of_mine
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow


class OpenDraft(CallbackData, prefix="coh_draft"):
    cohort_id: Id


class RefusePair(CallbackData, prefix="coh_no"):
    seat_id: Id


class SureToRefuse(CallbackData, prefix="coh_sure"):
    seat_id: Id


class KeepPair(CallbackData, prefix="coh_back"):
    seat_id: Id


class PairTime(CallbackData, prefix="coh_time"):
    seat_id: Id


class AboutPair(CallbackData, prefix="coh_about"):
    seat_id: Id


class SeePerson(CallbackData, prefix="coh_person"):
    person_id: Id


async def _computed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    require_coordinator(act)
    cohort = await act.session.get(Cohort, ids["cohort_id"])
    if cohort is None or cohort.state is not CohortState.draft:
        return None
    counts = await draft_counts(act, cohort.id)
    failed = "yes" if cohort.failed else "no"
    text = speech.say("cohort-notice-computed", failed=failed, paired=counts.paired, alone=counts.unpaired)
    return Letter(text, (((speech.label("cohort-btn-open"), OpenDraft(cohort_id=cohort.id)),),))


async def _offered(act: Act, ids: dict[str, Any]) -> CohortSeat | None:
    """The reader's published pair, while it goes on."""
    seat = await seat_of_mine(act, ids["seat_id"])
    if seat is None or seat.state is not SeatState.offered or seat.mentor is None:
        return None
    pair = await act.session.get(Mentorship, seat.mentorship_id)
    return seat if pair is not None and pair.state is MentorshipState.active else None


def _pair(speech: Speech, seat: CohortSeat, me: int) -> dict[str, Value]:
    other = seat.mentor if me == seat.mentee_id else seat.mentee
    assert other is not None
    until = refusable_until(seat.cohort)
    return {
        "other": name_of(speech, other),
        "post": post_of(speech, other),
        "programme": speech.term(seat.programme),
        "reasons": reasons_of(speech, seat, to_mentor=me == seat.mentor_id),
        "until": speech.when(until) if until else "",
    }


async def _for_mentee(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    seat = await _offered(act, ids)
    if seat is None:
        return None
    return Letter(speech.say("cohort-notice-mentee", **_pair(speech, seat, act.me.id)), _answers(speech, seat, act))


async def _for_mentor(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    seat = await _offered(act, ids)
    if seat is None:
        return None
    return Letter(speech.say("cohort-notice-mentor", **_pair(speech, seat, act.me.id)), _answers(speech, seat, act))


def _answers(speech: Speech, seat: CohortSeat, act: Act) -> Rows:
    """Only a mentee books; after two days nobody can refuse any more."""
    is_mentee = act.me.id == seat.mentee_id
    about = speech.label("cohort-btn-see-mentor" if is_mentee else "cohort-btn-see-mentee")
    rows: Rows = (((about, AboutPair(seat_id=seat.id)),),)
    if is_mentee:
        rows = (((speech.label("cohort-btn-time"), PairTime(seat_id=seat.id)), *rows[0]),)
    until = refusable_until(seat.cohort)
    if until is None or act.now >= until:
        return rows
    return (*rows, ((speech.label("cohort-btn-refuse"), RefusePair(seat_id=seat.id)),))


async def _stands(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    seat = await _offered(act, ids)
    if seat is None:
        return None
    is_mentee = act.me.id == seat.mentee_id
    said = _pair(speech, seat, act.me.id)
    text = speech.say("cohort-notice-stands", to="mentee" if is_mentee else "mentor", other=said["other"])
    return Letter(text, _answers(speech, seat, act))


async def _refused(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the one who did not refuse."""
    seat = await seat_of_mine(act, ids["seat_id"])
    if seat is None or seat.state is not SeatState.refused:
        return None
    to = "mentee" if act.me.id == seat.mentee_id else "mentor"
    rows: Rows = (((speech.label("cohort-btn-others"), OtherMentors()),),) if to == "mentee" else ()
    return Letter(speech.say("cohort-notice-refused", to=to, other=_pair(speech, seat, act.me.id)["other"]), rows)


async def _refusal(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To coordinators, who look for another mentor with the mentee."""
    require_coordinator(act)
    seat = await act.session.get(CohortSeat, ids["seat_id"])
    if seat is None or seat.state is not SeatState.refused or seat.mentor is None:
        return None
    text = speech.say(
        "cohort-notice-refusal",
        mentee=name_of(speech, seat.mentee),
        mentor=name_of(speech, seat.mentor),
        by="mentor" if seat.refused_by_id == seat.mentor_id else "mentee",
    )
    return Letter(text, (((speech.label("cohort-btn-mentee"), SeePerson(person_id=seat.mentee_id)),),))


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the coordinator who published, that one of the two cannot be reached."""
    require_coordinator(act)
    seat = await act.session.get(CohortSeat, ids["seat_id"])
    if seat is None or seat.state is not SeatState.offered or seat.mentor is None:
        return None
    other = seat.mentee if ids["of"] == CohortNotice.for_mentee else seat.mentor
    if other.can_be_told or other.is_erased:
        return None
    text = speech.say("cohort-notice-untold", name=other.full_name, told=told_of(other))
    return Letter(text, (((speech.label("cohort-btn-person"), SeePerson(person_id=other.id)),),))


async def _publisher(act: Act, ids: dict[str, Any]) -> int | None:
    seat = await act.session.get(CohortSeat, ids["seat_id"])
    return seat.cohort.published_by_id if seat else None


VIEWS = (
    NoticeView(CohortNotice.computed, _computed),
    NoticeView(CohortNotice.for_mentee, _for_mentee, untold=Untold(CohortNotice.untold, _publisher)),
    NoticeView(CohortNotice.for_mentor, _for_mentor, untold=Untold(CohortNotice.untold, _publisher)),
    NoticeView(CohortNotice.stands, _stands),
    NoticeView(CohortNotice.refused, _refused),
    NoticeView(CohortNotice.refusal, _refusal),
    NoticeView(CohortNotice.untold, _untold),
)


async def on_open_draft(_press: CallbackQuery, callback_data: OpenDraft, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *DRAFT.at(callback_data.cohort_id))


async def on_refuse(press: CallbackQuery, callback_data: RefusePair, speech: Speech) -> None:
    seat_id = callback_data.seat_id
    sure = speech.label("cohort-btn-sure-refuse"), SureToRefuse(seat_id=seat_id)
    await change_buttons(press, ((sure,), ((speech.label("shared-btn-back"), KeepPair(seat_id=seat_id)),)))


async def on_back(press: CallbackQuery, callback_data: KeepPair, uow: Uow, speech: Speech) -> None:
    async with uow.read() as act:
        seat = await seat_of_mine(act, callback_data.seat_id)
        rows = _answers(speech, seat, act) if seat else ()
    await change_buttons(press, rows)


async def on_sure(press: CallbackQuery, callback_data: SureToRefuse, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await refuse_pair(act, callback_data.seat_id)
        is_mentee = act.me.id == seat.mentee_id
    rows: Rows = (((speech.label("cohort-btn-others"), OtherMentors()),),) if is_mentee else ()
    await show_outcome(press, speech.say("cohort-outcome-refused", by="mentee" if is_mentee else "mentor"), rows=rows)


async def _mine(uow: Uow, seat_id: int) -> tuple[CohortSeat, bool]:
    """The pressing person's pair, and whether they are the mentee. Raises NotAllowed, PairEnded."""
    async with uow.read() as act:
        seat = await seat_of_mine(act, seat_id)
        if seat is None:
            raise NotAllowed
        if seat.state is not SeatState.offered:
            raise PairEnded
        return seat, act.me.id == seat.mentee_id


async def on_time(_press: CallbackQuery, callback_data: PairTime, uow: Uow, dialog_manager: DialogManager) -> None:
    seat, _ = await _mine(uow, callback_data.seat_id)
    await open_booking(uow, dialog_manager, seat.mentorship_id)


async def on_about(_press: CallbackQuery, callback_data: AboutPair, uow: Uow, dialog_manager: DialogManager) -> None:
    """A mentee sees the mentor's card, a mentor the list of mentees."""
    seat, is_mentee = await _mine(uow, callback_data.seat_id)
    if is_mentee:
        await open_on_top(dialog_manager, *MENTOR_CARD.at(seat.mentor_id or 0))
    else:
        await open_on_top(dialog_manager, Mentees.mentees, {})


async def on_person(_press: CallbackQuery, callback_data: SeePerson, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *PERSON.at(callback_data.person_id))


BUTTONS: Buttons = (
    (OpenDraft, on_open_draft),
    (RefusePair, on_refuse),
    (SureToRefuse, on_sure),
    (KeepPair, on_back),
    (PairTime, on_time),
    (AboutPair, on_about),
    (SeePerson, on_person),
)
