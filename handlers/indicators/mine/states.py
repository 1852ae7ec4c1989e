"""A mentor's own line: the results of the mentees, in a school year or in all time."""

from aiogram.fsm.state import State, StatesGroup


class MyMentees(StatesGroup):
    results = State()
