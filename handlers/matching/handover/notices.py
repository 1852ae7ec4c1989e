"""Notices of a hand-over: the question to the mentee, its answer to the coordinator and to both mentors."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.closing.ended import lines_of_ended
from handlers.matching.handover.states import HANDING_OVER
from handlers.people.mentees.states import Mentees
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, Untold, open_on_top, show_outcome
from handlers.shared.people import name_of, post_of, told_of
from handlers.shared.speech import Html, Speech
from models.handover import Handover, HandoverNotice, HandoverState
from models.profile import MentorProfile
from services.guards import require_coordinator
from services.matching.handing_over import answer_until, still_asks, to_hand_over
from services.matching.handover_answers import agree_to_handover, decline_handover, handover_of_mine
from services.matching.what_ends import ends_with_pair
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow


class AgreeToHandover(CallbackData, prefix="hand_yes"):
    """`shares`: the new mentor may read what was agreed before."""

    handover_id: Id
    shares: bool


class DeclineHandover(CallbackData, prefix="hand_no"):
    handover_id: Id


class AboutReceiver(CallbackData, prefix="hand_about"):
    handover_id: Id


class SeeMentees(CallbackData, prefix="hand_mentees"):
    pass


class SeeHandingOver(CallbackData, prefix="hand_see"):
    mentor_id: Id


async def _asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    handover = await handover_of_mine(act, ids["handover_id"])
    if handover is None or not still_asks(handover):
        return None
    ends = await ends_with_pair(act, handover.mentorship)
    text = speech.say(
        "handover-notice-asked",
        mentor=name_of(speech, handover.mentorship.mentor),
        receiver=name_of(speech, handover.to_mentor),
        post=post_of(speech, handover.to_mentor),
        programme=speech.term(handover.mentorship.programme),
        ends="yes" if ends.anything else "no",
        ahead=lines_of_ended(speech, ends),
        until=speech.when(answer_until(handover)),
    )
    return Letter(text, _answers(speech, handover.id))


def _answers(speech: Speech, handover_id: int) -> Rows:
    return (
        ((speech.label("handover-btn-share"), AgreeToHandover(handover_id=handover_id, shares=True)),),
        ((speech.label("handover-btn-plain"), AgreeToHandover(handover_id=handover_id, shares=False)),),
        (
            (speech.label("handover-btn-stay"), DeclineHandover(handover_id=handover_id)),
            (speech.label("handover-btn-about"), AboutReceiver(handover_id=handover_id)),
        ),
    )


async def _answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    require_coordinator(act)
    handover = await act.session.get(Handover, ids["handover_id"])
    if handover is None or handover.state in (HandoverState.asked, HandoverState.withdrawn):
        return None
    return Letter(_told(speech, handover, handover.state.value), _see(speech, handover))


async def _silent(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the coordinator, when the mentee has not answered in time."""
    require_coordinator(act)
    handover = await act.session.get(Handover, ids["handover_id"])
    if handover is None or not still_asks(handover):
        return None
    return Letter(_told(speech, handover, "silent"), _see(speech, handover))


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the coordinator, when the mentee cannot be reached."""
    require_coordinator(act)
    handover = await act.session.get(Handover, ids["handover_id"])
    if handover is None or not still_asks(handover):
        return None
    mentee = handover.mentorship.mentee
    if mentee.can_be_told or mentee.is_erased:
        return None
    text = speech.say("handover-untold", mentee=mentee.full_name, told=told_of(mentee))
    return Letter(text, _see(speech, handover))


def _told(speech: Speech, handover: Handover, state: str) -> Html:
    pair = handover.mentorship
    return speech.say(
        "handover-notice-answered",
        state=state,
        mentee=name_of(speech, pair.mentee),
        mentor=name_of(speech, pair.mentor),
        receiver=name_of(speech, handover.to_mentor),
    )


def _see(speech: Speech, handover: Handover) -> Rows:
    return (((speech.label("handover-btn-see"), SeeHandingOver(mentor_id=handover.mentorship.mentor_id)),),)


async def _away(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To coordinators, while the mentor is on a pause and has mentees."""
    found = await to_hand_over(act, ids["mentor_id"])
    profile = await act.session.get(MentorProfile, ids["mentor_id"])
    if not found or profile is None or profile.paused_until is None or not profile.is_paused(act.now):
        return None
    until = speech.full_day(speech.local(profile.paused_until).date())
    text = speech.say("handover-notice-away", mentor=name_of(speech, profile.person), until=until, count=len(found))
    return Letter(text, (((speech.label("handover-btn-see"), SeeHandingOver(mentor_id=profile.person_id)),),))


async def _passed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the mentor whose mentee it was."""
    handover = await act.session.get(Handover, ids["handover_id"])
    if handover is None or handover.mentorship.mentor_id != act.me.id or handover.state is not HandoverState.agreed:
        return None
    names = name_of(speech, handover.mentorship.mentee), name_of(speech, handover.to_mentor)
    shares = "yes" if handover.shares else "no"
    return Letter(speech.say("handover-notice-passed", mentee=names[0], receiver=names[1], shares=shares))


async def _received(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the new mentor."""
    handover = await act.session.get(Handover, ids["handover_id"])
    if handover is None or handover.to_mentor_id != act.me.id or handover.state is not HandoverState.agreed:
        return None
    mentee = handover.mentorship.mentee
    text = speech.say(
        "handover-notice-received",
        mentee=name_of(speech, mentee),
        post=post_of(speech, mentee),
        mentor=name_of(speech, handover.mentorship.mentor),
        programme=speech.term(handover.mentorship.programme),
        shares="yes" if handover.shares else "no",
    )
    return Letter(text, (((speech.label("handover-btn-mentees"), SeeMentees()),),))


async def _asker(act: Act, ids: dict[str, Any]) -> int | None:
    handover = await act.session.get(Handover, ids["handover_id"])
    return handover.asked_by_id if handover else None


VIEWS = (
    NoticeView(HandoverNotice.asked, _asked, untold=Untold(HandoverNotice.untold, _asker)),
    NoticeView(HandoverNotice.answered, _answered),
    NoticeView(HandoverNotice.silent, _silent),
    NoticeView(HandoverNotice.untold, _untold),
    NoticeView(HandoverNotice.away, _away),
    NoticeView(HandoverNotice.passed, _passed),
    NoticeView(HandoverNotice.received, _received),
)


async def on_agree(press: CallbackQuery, callback_data: AgreeToHandover, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        handover = await agree_to_handover(act, callback_data.handover_id, shares=callback_data.shares)
    said = {"mentor": handover.mentorship.mentor.full_name, "receiver": handover.to_mentor.full_name}
    shares = "yes" if handover.shares else "no"
    await show_outcome(press, speech.say("handover-outcome", state=handover.state.value, shares=shares, **said))


async def on_decline(press: CallbackQuery, callback_data: DeclineHandover, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        handover = await decline_handover(act, callback_data.handover_id)
    said = {"mentor": handover.mentorship.mentor.full_name, "receiver": handover.to_mentor.full_name}
    await show_outcome(press, speech.say("handover-outcome", state=handover.state.value, shares="no", **said))


async def on_about(
    _press: CallbackQuery, callback_data: AboutReceiver, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        handover = await handover_of_mine(act, callback_data.handover_id)
    if handover is None:
        raise NotAllowed
    await open_on_top(dialog_manager, *MENTOR_CARD.at(handover.to_mentor_id))


async def on_mentees(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Mentees.mentees, {})


async def on_see(_press: CallbackQuery, callback_data: SeeHandingOver, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *HANDING_OVER.at(callback_data.mentor_id))


BUTTONS: Buttons = (
    (AgreeToHandover, on_agree),
    (DeclineHandover, on_decline),
    (AboutReceiver, on_about),
    (SeeMentees, on_mentees),
    (SeeHandingOver, on_see),
)
