"""The calendar of holidays and moved days, which coordinators correct."""

from aiogram.fsm.state import State, StatesGroup


class HolidayCalendar(StatesGroup):
    days = State()
    calendar = State()
    day = State()
