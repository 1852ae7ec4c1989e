"""Somebody has come by an event's link for guests."""

from aiogram.fsm.state import State, StatesGroup


class Visiting(StatesGroup):
    card = State()
    consent = State()
    name = State()
