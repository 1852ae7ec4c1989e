"""After a meeting: both are asked «Состоялась?»; the mentee rates and may add words. Answers can be changed."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.afterwards.notices import ENDED, OpenAfterwards
from handlers.meetings.afterwards.states import FEEDBACK_WORDS
from handlers.meetings.coming.facts import other_is
from handlers.meetings.coming.rows import BookAgain
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.meeting import Meeting, MeetingNotice, MeetingState
from services.meetings.disputes import open_dispute
from services.meetings.feedback import meeting_to_speak_of, rate_meeting, say_whether_held
from services.meetings.meetings import is_mentee_of
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.meetings.past import said_by_me
from services.meetings.rules import FEEDBACK_OPEN, RATINGS
from services.unit_of_work import Act, Uow


class Held(CallbackData, prefix="mt_held"):
    meeting_id: Id
    held: bool


class Rate(CallbackData, prefix="mt_rate"):
    meeting_id: Id
    rating: int


class SkipRating(CallbackData, prefix="mt_skip"):
    meeting_id: Id


class AddWords(CallbackData, prefix="mt_words"):
    meeting_id: Id


async def write_feedback(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Not to somebody who has answered while quiet hours held the question back."""
    meeting = await meeting_spoken_of(act, ids, *ENDED)
    if meeting is None or await said_by_me(act, meeting) is not None:
        return None
    other = name_of(speech, meeting.mentorship.other_side(act.me.id))
    answers = (
        (speech.label("feedback-btn-yes"), Held(meeting_id=meeting.id, held=True)),
        (speech.label("feedback-btn-no"), Held(meeting_id=meeting.id, held=False)),
    )
    until = speech.day(speech.local(meeting.ends_at + FEEDBACK_OPEN).date())
    asked = speech.say("feedback-asked", when=speech.when(meeting.starts_at), other=other, until=until)
    return Letter(asked, (answers,))


VIEWS: tuple[NoticeView, ...] = (NoticeView(MeetingNotice.feedback, write_feedback, read_ahead=read_meetings),)


def _other_answer(speech: Speech, meeting_id: int, held: bool) -> Rows:
    """A button that changes the answer to `held`."""
    label = speech.label("feedback-btn-was-held" if held else "feedback-btn-was-not-held")
    return (((label, Held(meeting_id=meeting_id, held=held)),),)


def rating_rows(speech: Speech, meeting_id: int) -> Rows:
    rate = tuple((str(rating), Rate(meeting_id=meeting_id, rating=rating)) for rating in RATINGS)
    return (rate, ((speech.label("shared-btn-skip"), SkipRating(meeting_id=meeting_id)),))


async def on_held(press: CallbackQuery, callback_data: Held, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        meeting = await say_whether_held(act, callback_data.meeting_id, callback_data.held)
        guest, disputed = is_mentee_of(act, meeting), await open_dispute(act, meeting.id) is not None
        role = other_is(act.me, meeting.mentorship)
    if callback_data.held and guest:
        rate = speech.say("feedback-rate", least=min(RATINGS), most=max(RATINGS))
        asked = speech.say("feedback-outcome-rate", rate=rate, differ=_yes(disputed))
        await show_outcome(press, asked, rows=rating_rows(speech, meeting.id))
        return
    outcome = speech.say(_outcome(callback_data.held, meeting.state), differ=_yes(disputed), **role)
    rows = _other_answer(speech, meeting.id, not callback_data.held)
    if guest:
        rows = (*next_row(speech, meeting), *rows)
    elif callback_data.held:
        rows = (((speech.label("afterwards-btn-record"), OpenAfterwards(meeting_id=meeting.id)),), *rows)
    await show_outcome(press, outcome, rows=rows)


def _outcome(said: bool, state: MeetingState) -> str:
    if said:
        return "feedback-outcome-held"
    return "feedback-outcome-rated-held" if state is MeetingState.held else "feedback-outcome-not-held"


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


async def on_rate(press: CallbackQuery, callback_data: Rate, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        meeting = await rate_meeting(act, callback_data.meeting_id, callback_data.rating)
    outcome = speech.say("feedback-outcome-rated", rating=callback_data.rating)
    await show_outcome(press, outcome, rows=_after_rating(speech, meeting))


async def on_skip(press: CallbackQuery, callback_data: SkipRating, uow: Uow, speech: Speech) -> None:
    async with uow.read() as act:
        meeting = await meeting_to_speak_of(act, callback_data.meeting_id)
    outcome = speech.say("feedback-outcome-held", differ="no")
    await show_outcome(press, outcome, rows=_after_rating(speech, meeting))


def next_row(speech: Speech, meeting: Meeting) -> Rows:
    """For the mentee, whether this meeting took place or not."""
    return (((speech.label("afterwards-btn-next"), BookAgain(mentorship_id=meeting.mentorship_id)),),)


def _after_rating(speech: Speech, meeting: Meeting) -> Rows:
    words = (speech.label("feedback-btn-words"), AddWords(meeting_id=meeting.id))
    return (*next_row(speech, meeting), (words,), *_other_answer(speech, meeting.id, held=False))


async def on_add_words(_press: CallbackQuery, callback_data: AddWords, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await meeting_to_speak_of(act, callback_data.meeting_id)
    await open_on_top(dialog_manager, *FEEDBACK_WORDS.at(callback_data.meeting_id))


BUTTONS: Buttons = (
    (Held, on_held),
    (Rate, on_rate),
    (SkipRating, on_skip),
    (AddWords, on_add_words),
)
