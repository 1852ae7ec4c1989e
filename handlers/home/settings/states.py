"""What people in charge set up: who comes in, who decides, which cities there are, what people agree to."""

from aiogram.fsm.state import State, StatesGroup


class SettingsMenu(StatesGroup):
    menu = State()
