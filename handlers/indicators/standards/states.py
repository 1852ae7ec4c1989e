"""The self-check by the standards of mentoring programmes: what is in place and what is not, as the data tell."""

from aiogram.fsm.state import State, StatesGroup


class SelfCheck(StatesGroup):
    page = State()
