"""The profile: a page for each part, and a window for each thing in it that can be changed."""

from aiogram.fsm.state import State, StatesGroup


class Profile(StatesGroup):
    card = State()
    person = State()
    name = State()
    city = State()
    city_zone = State()
    school = State()
    position = State()
    year = State()
    month = State()
    wishes = State()
    wished_topics = State()
    wished_form = State()
    wished_words = State()
    offer = State()
    about = State()
    photo = State()
    topics = State()
    forms = State()
    building = State()
    link = State()
    capacity = State()
    programmes = State()
    pause = State()
    settings = State()
    zone = State()
    quiet = State()
