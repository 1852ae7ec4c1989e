from aiogram.filters.callback_data import CallbackData

from handlers.shared.ids import Id


class AskQuestion(CallbackData, prefix="rq_ask"):
    request_id: Id


class ReplyToQuestion(CallbackData, prefix="rq_reply"):
    request_id: Id
