"""Coordinators replace the text of agreements of a programme."""

from aiogram.fsm.state import State, StatesGroup


class AgreementTexts(StatesGroup):
    menu = State()
    text = State()
    preview = State()
