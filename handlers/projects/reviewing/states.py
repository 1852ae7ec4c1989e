"""A mentor reviews a report: accepts the stage, or returns it with a comment."""

from aiogram.fsm.state import State, StatesGroup


class Reviewing(StatesGroup):
    card = State()
    comment = State()
