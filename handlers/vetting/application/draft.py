"""Connects the stored answers of an application to its windows."""

from enum import StrEnum

from aiogram.fsm.state import State

from handlers.vetting.application.states import Application
from models.profile import MentorProfile
from services.vetting.applications import STEPS, Step

WINDOWS: dict[Step, State] = {
    Step.about: Application.about,
    Step.topics: Application.topics,
    Step.forms: Application.forms,
    Step.building: Application.building,
    Step.link: Application.link,
    Step.capacity: Application.capacity,
}


class Forms(StrEnum):
    remote = "remote"
    in_person = "in_person"
    both = "both"

    @property
    def remote_only(self) -> bool:
        return self is Forms.remote

    @classmethod
    def of(cls, profile: MentorProfile) -> "Forms | None":
        if profile.remote and profile.in_person:
            return cls.both
        return cls.in_person if profile.in_person else cls.remote if profile.remote else None


def window_to_go_on(profile: MentorProfile) -> State:
    """The window of the first unanswered step; the summary if there is none."""
    return WINDOWS[STEPS[profile.answered]] if profile.answered < len(STEPS) else Application.confirm
