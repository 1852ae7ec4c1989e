"""A mentor reviews a report: accepts the stage, or returns it with a comment."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Reviewing(StatesGroup):
    card = State()
    comment = State()


REPORT = Opening(Reviewing.card, "report_id")
COMMENT = Opening(Reviewing.comment, "report_id")
