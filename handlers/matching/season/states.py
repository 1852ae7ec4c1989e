"""Readiness for a season: free places beside waiting mentees, and the way to a cohort (набор)."""

from aiogram.fsm.state import State, StatesGroup


class Readiness(StatesGroup):
    ready = State()
    balances = State()
    counted = State()
