"""A request as its mentor sees it, in the window and in notices: today's places decide which answers are offered."""

from aiogram.filters.callback_data import CallbackData

from handlers.matching.questions.buttons import AskQuestion
from handlers.shared.ids import Id
from handlers.shared.notices import Letter, Rows
from handlers.shared.people import post_of, programme_of, topics_of
from handlers.shared.speech import Html, Speech
from models.mentorship import RequestState
from services.matching.answering import Asked
from services.matching.scoring import ReasonKind, reasons_told

# A free place and the programme say nothing about this mentor.
WHY = (ReasonKind.topics, ReasonKind.novices, ReasonKind.district, ReasonKind.city, ReasonKind.form)


class AcceptRequest(CallbackData, prefix="rq_yes"):
    request_id: Id


class AddPlace(CallbackData, prefix="rq_place"):
    request_id: Id


class CannotNow(CallbackData, prefix="rq_no"):
    request_id: Id


def asked_text(speech: Speech, asked: Asked, key: str = "requests-asked") -> Html:
    """What the mentor needs for a decision; for both the card and the notice."""
    request = asked.request
    lines = [
        speech.say(key),
        speech.say("requests-asked-who", name=request.mentee.full_name, post=post_of(speech, request.mentee)),
    ]
    if asked.months_in_post is not None:
        lines.append(speech.say("requests-asked-months", months=asked.months_in_post))
    lines.append(programme_of(speech, request.programme))
    if request.form is not None:
        lines.append(speech.say("requests-asked-form", form=speech.term(request.form)))
    if asked.topics:
        lines.append(speech.say("requests-asked-topics", topics=topics_of(speech, asked.topics)))
    if request.words:
        lines.append(speech.say("requests-asked-words", words=request.words))
    why = [
        speech.label(f"requests-why-{one.kind.value}", count=one.count, of=one.of)
        for one in reasons_told(asked.reasons, WHY)
    ]
    if why:
        lines.append(speech.say("requests-why", reasons="; ".join(why)))
    if request.question:
        lines.append(speech.say("requests-asked-question", question=request.question, reply=request.reply or "—"))
    if request.state is RequestState.sent:
        lines += _to_decide(speech, asked)
    return Html("\n".join(lines))


def _to_decide(speech: Speech, asked: Asked) -> list[Html]:
    """Today's places, and until when the answer is awaited; while a question waits for its reply, that one."""
    places = "none" if not asked.may_accept else "any"
    lines = [speech.say("requests-asked-places", places=places, free=asked.free, capacity=asked.capacity)]
    if asked.request.answer_by is not None:
        of = "reply" if asked.request.waits_for_reply else "answer"
        lines.append(speech.say("requests-asked-until", until=speech.full_day(asked.request.answer_by), of=of))
    return lines


def asked_letter(speech: Speech, asked: Asked, key: str = "requests-asked") -> Letter:
    return Letter(asked_text(speech, asked, key), answers(speech, asked))


def answers(speech: Speech, asked: Asked) -> Rows:
    """Without a free place the mentor can add one; a question can be asked once."""
    request_id = asked.request.id
    first = (
        (speech.label("requests-btn-accept"), AcceptRequest(request_id=request_id))
        if asked.may_accept
        else (speech.label("requests-btn-place"), AddPlace(request_id=request_id))
    )
    cannot = (speech.label("requests-btn-cannot"), CannotNow(request_id=request_id))
    if asked.request.questioned_at is not None:
        return ((first, cannot),)
    return ((first, (speech.label("requests-btn-question"), AskQuestion(request_id=request_id))), (cannot,))
