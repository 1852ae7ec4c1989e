from aiogram.fsm.state import State, StatesGroup


class Booking(StatesGroup):
    day = State()
    time = State()
    confirm = State()
    agenda = State()
    booked = State()
