"""Coordinators change the template of passports."""

from aiogram.fsm.state import State, StatesGroup


class PassportTemplate(StatesGroup):
    sections = State()
    section = State()
    title = State()
    hint = State()
    new = State()
