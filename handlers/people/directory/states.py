"""«Люди»: anybody is found by typing; lists of people, by city and district."""

from aiogram.fsm.state import State, StatesGroup

from services.people.directory import PeopleList

OPENED_AT = "list"
NOT_COME = {OPENED_AT: PeopleList.not_come.value}  # what the dialog is opened with to show those who have not come


class Directory(StatesGroup):
    menu = State()
    found = State()
    city = State()
    district = State()
    programme = State()
