from datetime import date, datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.writing.actions import words_of
from handlers.care.writing.states import INQUIRY
from handlers.shared.people import list_name_of, name_of, post_of
from handlers.shared.speech import Html, Speech
from models.inquiry import Inquiry, InquiryState
from services.care.inquiries import WORDS_LIMIT, answer_expected, inquiry_to_answer, my_inquiries
from services.library.keeping import document_of_answer
from services.unit_of_work import Uow

SHOWN = 3  # earlier questions


async def words_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    """Includes the state of the person's latest questions."""
    async with uow.read() as act:
        asked = await my_inquiries(act)
        said = [_standing(speech, one, await answer_expected(act, one), act.now) for one in asked[:SHOWN]]
    return {"limit": WORDS_LIMIT, "asked": Html("\n\n" + "\n\n".join(said)) if said else ""}


def _standing(speech: Speech, inquiry: Inquiry, until: date, now: datetime) -> Html:
    """`until`: the last day on which an answer is expected."""
    if not inquiry.words:
        return _letter(speech, inquiry)
    day = speech.full_day(speech.local(inquiry.answered_at or inquiry.asked_at).date())
    if inquiry.state is InquiryState.answered:
        return speech.say("writing-asked-answered", words=inquiry.words, answer=inquiry.answer, day=day)
    late = "yes" if until < speech.local(now).date() else "no"
    return speech.say("writing-asked-waits", words=inquiry.words, day=day, until=speech.full_day(until), late=late)


def _letter(speech: Speech, inquiry: Inquiry) -> Html:
    """A coordinator wrote of their own accord."""
    day = speech.full_day(speech.local(inquiry.asked_at).date())
    name = list_name_of(speech, inquiry.taken_by) if inquiry.taken_by else ""
    return speech.say("writing-asked-letter", name=name, answer=inquiry.answer, day=day)


async def confirm_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"words": words_of(dialog_manager)}


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        inquiry = await inquiry_to_answer(act, INQUIRY.id_of(dialog_manager))
        kept = await document_of_answer(act, inquiry.id)
    name = inquiry.taken_by.list_name if inquiry.taken_by else ""
    state = speech.say(f"writing-state-{inquiry.state.value}", name=name, answer=inquiry.answer)
    return {
        "body": Html(f"{inquiry_text(speech, inquiry)}\n\n{state}"),
        "waits": inquiry.state is not InquiryState.answered,
        "may_keep": inquiry.state is InquiryState.answered and bool(inquiry.words) and kept is None,
    }


def inquiry_text(speech: Speech, inquiry: Inquiry) -> Html:
    """Who asks, what, and since when; for both the card and the notice."""
    return speech.say(
        "writing-inquiry-text",
        name=name_of(speech, inquiry.person),
        post=post_of(speech, inquiry.person),
        when=speech.when(inquiry.asked_at),
        words=inquiry.words,
        broadcast=inquiry.broadcast_id or 0,
    )
