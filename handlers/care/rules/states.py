"""«Правила заботы»: after how many days whom the bot reminds, as coordinators read it, and the quiet weeks that they
choose.
"""

from aiogram.fsm.state import State, StatesGroup


class CareRules(StatesGroup):
    table = State()
    weeks = State()
