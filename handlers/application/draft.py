"""What the applicant has said so far: kept in the dialog until it is sent."""

from enum import StrEnum
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import checked
from models.profile import MentorProfile
from services.applications import USUAL_CAPACITY, Offer


class Forms(StrEnum):
    remote = "remote"
    in_person = "in_person"
    both = "both"

    @property
    def remote_only(self) -> bool:
        return self is Forms.remote


def offered(manager: DialogManager) -> Offer:
    said: dict[str, Any] = manager.dialog_data
    forms = Forms(said["forms"])
    return Offer(
        about=said["about"],
        topic_ids=checked(manager, "topic"),
        remote=forms is not Forms.in_person,
        in_person=not forms.remote_only,
        building=said.get("building", ""),
        video_link=said.get("link", ""),
        capacity=said.get("capacity", USUAL_CAPACITY),
    )


async def take_over(manager: DialogManager, profile: MentorProfile) -> None:
    """Begin from a former application, so that nothing has to be written again."""
    manager.dialog_data.update(
        about=profile.about,
        building=profile.building,
        link=profile.video_link,
        capacity=profile.capacity,
    )
    ticks: Any = manager.find("topic")
    for topic in profile.topics:
        await ticks.set_checked(topic.id, True)
