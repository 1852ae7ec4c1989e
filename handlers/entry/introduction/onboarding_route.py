"""What a newcomer is becoming, and how many steps that takes: «Шаг 2 из 9» counts the steps of both dialogs."""

from enum import StrEnum

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from handlers.entry.becoming_mentee.states import BecomingMentee
from handlers.entry.introduction.states import Introduction
from handlers.shared.subject_windows import opened_with
from handlers.vetting.application.states import Application
from models.profile import MentorProfile

INTRODUCTION_STEPS = (
    Introduction.consent,
    Introduction.name,
    Introduction.city,
    Introduction.school,
    Introduction.position,
    Introduction.year,
)
OFFICE_STEPS = INTRODUCTION_STEPS[:3]  # coordinators may be office staff without a school and a post
_OF_ONE_STEP = {Introduction.zone: Introduction.city, Introduction.month: Introduction.year}
MENTEE_STEPS = (BecomingMentee.topics, BecomingMentee.form, BecomingMentee.words)
MENTOR_STEPS = (
    Application.about,
    Application.topics,
    Application.forms,
    Application.building,
    Application.link,
    Application.capacity,
)


class OnboardingRoute(StrEnum):
    """Coordinators come only by invitation and have no steps of their own."""

    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"

    @property
    def next_state(self) -> State:
        return self.own_steps[0]

    @property
    def own_steps(self) -> tuple[State, ...]:
        return {
            OnboardingRoute.mentee: MENTEE_STEPS,
            OnboardingRoute.mentor: MENTOR_STEPS,
            OnboardingRoute.coordinator: (),
        }[self]

    @property
    def steps(self) -> tuple[State, ...]:
        """The steps of both dialogs."""
        return OFFICE_STEPS if self is OnboardingRoute.coordinator else INTRODUCTION_STEPS + self.own_steps


async def steps_getter(dialog_manager: DialogManager, **_: object) -> dict[str, int]:
    """`step` of `steps` for the present window of either dialog."""
    state = dialog_manager.current_context().state
    state = _OF_ONE_STEP.get(state, state)
    steps = way_of(dialog_manager).steps
    return {"step": steps.index(state) + 1, "steps": len(steps)}


def next_step(profile: MentorProfile) -> dict[str, int]:
    """The `step` (of `steps`) at which a begun application continues, numbered as its window numbers it; 0 when only
    submitting is left.
    """
    step = len(INTRODUCTION_STEPS) + profile.answered + 1
    steps = len(INTRODUCTION_STEPS) + len(MENTOR_STEPS)
    return {"step": step if step <= steps else 0, "steps": steps}


def way_of(manager: DialogManager) -> OnboardingRoute:
    if manager.current_context().state.group is BecomingMentee:
        return OnboardingRoute.mentee
    return OnboardingRoute(opened_with(manager).get("way", OnboardingRoute.mentor))


def invite_of(manager: DialogManager) -> int | None:
    """The invitation by which the person came."""
    return opened_with(manager).get("invite_id")
