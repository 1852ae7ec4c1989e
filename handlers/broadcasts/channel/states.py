"""The association's channel, in Settings: which one it is, and what was posted there."""

from aiogram.fsm.state import State, StatesGroup


class ChannelSettings(StatesGroup):
    menu = State()
    sure = State()
