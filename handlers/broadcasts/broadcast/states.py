"""Broadcasts that were composed, are being sent, or are over."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Broadcasts(StatesGroup):
    listed = State()


class BroadcastCard(StatesGroup):
    card = State()
    outcomes = State()
    sure = State()


BROADCAST = SubjectWindow(BroadcastCard.card, "broadcast_id")
