"""What people in charge set up: who joins, who is in charge, the cities, the consent texts."""

from aiogram.fsm.state import State, StatesGroup


class SettingsMenu(StatesGroup):
    menu = State()
    templates = State()
