"""Somebody applies to become a mentor (заявка); `services/vetting.py` decides."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from models.notice import NoticeKind
from models.profile import ApplicationState, MentorProfile
from services.act import Act
from services.mentees import chosen_topics
from services.notices import tell_coordinators
from services.refusals import Refusal

ABOUT_LIMIT = 600
PLACE_LIMIT = 300
CAPACITIES = range(1, 6)
USUAL_CAPACITY = 3

MOVES: dict[ApplicationState | None, frozenset[ApplicationState]] = {
    None: frozenset({ApplicationState.submitted}),
    ApplicationState.submitted: frozenset({ApplicationState.approved, ApplicationState.declined}),
    ApplicationState.declined: frozenset({ApplicationState.submitted}),
    ApplicationState.approved: frozenset(),
}


class BadLink(Refusal):
    key = "refusal-bad-link"


class IncompleteOffer(Refusal):
    key = "refusal-incomplete-offer"


class AlreadyApplied(Refusal):
    key = "refusal-already-applied"


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody offers as a mentor. `building` may be empty only when they do not meet in person."""

    about: str
    topic_ids: Sequence[int]
    remote: bool
    in_person: bool
    building: str
    video_link: str
    capacity: int


def check_link(link: str) -> None:
    """An https address of a host with a dot in its name. Raises BadLink."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        raise BadLink from None
    if parts.scheme != "https" or "." not in host.strip(".") or any(map(str.isspace, link)):
        raise BadLink


async def fill(
    act: Act, profile: MentorProfile, offer: Offer, *, capacities: Container[int] = CAPACITIES
) -> MentorProfile:
    """Write the offer into the profile. Raises IncompleteOffer or BadLink."""
    topics = await chosen_topics(act, offer.topic_ids)
    placed = bool(offer.building.strip()) or not offer.in_person
    told = 0 < len(offer.about.strip()) <= ABOUT_LIMIT
    if not (topics and placed and told and (offer.remote or offer.in_person) and offer.capacity in capacities):
        raise IncompleteOffer
    if offer.video_link:
        check_link(offer.video_link)
    profile.about = offer.about
    profile.topics = topics
    profile.remote = offer.remote
    profile.in_person = offer.in_person
    profile.building = offer.building
    profile.video_link = offer.video_link
    profile.capacity = offer.capacity
    return profile


async def apply_as_mentor(act: Act, offer: Offer) -> MentorProfile:
    """The acting person's application, the first or one more after a decline; coordinators are told.

    Raises AlreadyApplied while one is waiting or was approved; IncompleteOffer, BadLink.
    """
    me = act.me
    profile = await locked_application(act, me.id)
    if ApplicationState.submitted not in MOVES[profile.state if profile else None]:
        raise AlreadyApplied
    if profile is None:
        profile = MentorProfile(person_id=me.id, attempt=0, topics=[])
    await fill(act, profile, offer)
    profile.state = ApplicationState.submitted
    profile.attempt += 1
    profile.submitted_at = act.now
    act.session.add(profile)
    await act.session.flush()
    await tell_coordinators(act, NoticeKind.application_arrived, {"mentor_id": me.id, "attempt": profile.attempt})
    return profile


async def my_application(act: Act) -> MentorProfile | None:
    return await act.session.get(MentorProfile, act.person.id) if act.person else None


async def locked_application(act: Act, mentor_id: int) -> MentorProfile | None:
    """Held until the end of the transaction, so that of two who decide one comes second."""
    return await act.session.get(MentorProfile, mentor_id, with_for_update={"of": MentorProfile})
