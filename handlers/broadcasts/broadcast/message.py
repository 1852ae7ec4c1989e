"""What a recipient of a broadcast gets: the post as it was composed, who sends it, and the buttons."""

from aiogram.filters.callback_data import CallbackData

from handlers.shared.ids import Id
from handlers.shared.notices import Letter, Rows
from handlers.shared.posts import Post
from handlers.shared.speech import Html, Speech
from models.broadcast import Broadcast, BroadcastPurpose


class AnswerBroadcast(CallbackData, prefix="broadcast_answer"):
    broadcast_id: Id


class LeaveMailings(CallbackData, prefix="mailings_off"):
    broadcast_id: Id


def message_of(speech: Speech, broadcast: Broadcast) -> Letter:
    return Letter(Html(), _buttons(speech, broadcast), post=post_of_broadcast(speech, broadcast))


def post_of_broadcast(speech: Speech, broadcast: Broadcast) -> Post:
    return Post(
        broadcast.words,
        tuple(broadcast.entities),
        tuple((one["kind"], one["file_id"]) for one in broadcast.media),
        speech.label("broadcast-footer", purpose=broadcast.purpose.value),
    )


def _buttons(speech: Speech, broadcast: Broadcast) -> Rows:
    rows: Rows = ()
    if broadcast.answerable:
        rows += (((speech.label("broadcast-btn-answer"), AnswerBroadcast(broadcast_id=broadcast.id)),),)
    if broadcast.purpose is BroadcastPurpose.mailing:
        rows += (((speech.label("broadcast-btn-leave"), LeaveMailings(broadcast_id=broadcast.id)),),)
    return rows
