"""Importing and exporting lists as files."""

from aiogram.fsm.state import State, StatesGroup


class Importing(StatesGroup):
    menu = State()
    taken = State()
    export = State()
    links = State()
