"""Coordinators change what commissions give points for."""

from aiogram.fsm.state import State, StatesGroup


class DefenceCriteria(StatesGroup):
    list = State()
    card = State()
    title = State()
    new = State()
