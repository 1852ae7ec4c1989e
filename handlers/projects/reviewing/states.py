"""A mentor reviews a report: accept the stage, or return it with a comment."""

from aiogram.fsm.state import State, StatesGroup


class Reviewing(StatesGroup):
    card = State()
    comment = State()
