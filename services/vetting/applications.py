"""Applications to become a mentor (заявка); coordinators decide on them in `services/vetting/decisions.py`.

Each answer is stored at once, so that an applicant who leaves can go on later where they stopped.
"""

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypedDict, Unpack

from models.invite import Invite
from models.mentorship import Programme
from models.profile import ApplicationNotice, ApplicationState, MentorProfile, Topic
from services.links import check_link
from services.locks import locked
from services.matching.programmes import take_for, taken_by
from services.notices import Ids, tell_coordinators
from services.people.wishes import chosen_topics
from services.refusals import Refusal
from services.unit_of_work import Act
from services.vetting.criteria import carry_over

ABOUT_LIMIT = 600
PLACE_LIMIT = 300
CAPACITIES = range(1, 6)
USUAL_CAPACITY = 3

ANSWER_LIMIT = 500

MOVES: dict[ApplicationState | None, frozenset[ApplicationState]] = {
    None: frozenset({ApplicationState.incomplete, ApplicationState.submitted}),
    ApplicationState.incomplete: frozenset({ApplicationState.submitted}),
    ApplicationState.submitted: frozenset(
        {ApplicationState.approved, ApplicationState.returned, ApplicationState.declined}
    ),
    ApplicationState.returned: frozenset({ApplicationState.submitted}),
    ApplicationState.declined: frozenset({ApplicationState.submitted}),
    ApplicationState.approved: frozenset(),
}


class Step(StrEnum):
    """The applicant's questions, in this order."""

    about = "about"
    topics = "topics"
    forms = "forms"
    building = "building"
    link = "link"
    capacity = "capacity"


STEPS = tuple(Step)


class IncompleteOffer(Refusal):
    key = "refusal-incomplete-offer"


class AlreadyApplied(Refusal):
    """The application waits for a decision or was approved (`state`)."""

    key = "refusal-already-applied"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a mentor offers. `building` may be empty only if they never meet in person."""

    about: str
    topic_ids: Sequence[int]
    remote: bool
    in_person: bool
    building: str
    video_link: str
    capacity: int
    programmes: Collection[Programme] = tuple(Programme)

    @classmethod
    def of(cls, profile: MentorProfile) -> "Offer":
        return cls(
            about=profile.about,
            topic_ids=[topic.id for topic in profile.topics],
            remote=profile.remote,
            in_person=profile.in_person,
            building=profile.building,
            video_link=profile.video_link,
            capacity=profile.capacity,
            programmes=taken_by(profile),
        )


class OfferChange(TypedDict, total=False):
    about: str
    topic_ids: Sequence[int]
    remote: bool
    in_person: bool
    building: str
    video_link: str
    capacity: int
    programmes: Collection[Programme]


async def fill(
    act: Act, profile: MentorProfile, offer: Offer, *, capacities: Container[int] = CAPACITIES
) -> MentorProfile:
    """Check the offer and write it into the profile. Words and topics may be missing only in an approved profile that
    never had any, as from an imported list. Raises IncompleteOffer, BadLink.
    """
    topics = await chosen_topics(act, offer.topic_ids)
    listed = profile.state is ApplicationState.approved
    placed = bool(offer.building.strip()) or not offer.in_person
    told = len(offer.about) <= ABOUT_LIMIT and bool(offer.about.strip() or (listed and not profile.about))
    themed = bool(topics or (listed and not profile.topics))
    meets = (offer.remote or offer.in_person) and offer.capacity in capacities and offer.programmes
    if not (themed and placed and told and meets):
        raise IncompleteOffer
    _write(profile, offer, topics)
    return profile


def _write(profile: MentorProfile, offer: Offer, topics: list[Topic]) -> None:
    if offer.video_link and offer.video_link != profile.video_link:
        check_link(offer.video_link)
    profile.about = offer.about
    profile.topics = topics
    profile.remote = offer.remote
    profile.in_person = offer.in_person
    profile.building = offer.building
    profile.video_link = offer.video_link
    profile.capacity = offer.capacity
    take_for(profile, offer.programmes)


async def begin_invited(act: Act, invite: Invite | None) -> None:
    """Begin an application by invitation, which coordinators need not review while the invitation can be used. Raises
    AlreadyApplied.
    """
    (await _to_write(act)).invite_id = invite.id if invite else None


async def answer_step(act: Act, step: Step, **said: Unpack[OfferChange]) -> MentorProfile:
    """Store the answer to one step of an application that is not submitted; the first answer begins it. Completeness is
    checked on submitting.

    Raises AlreadyApplied, BadLink.
    """
    profile = await _to_write(act)
    offer = replace(Offer.of(profile), **said)
    _write(profile, offer, await chosen_topics(act, offer.topic_ids))
    profile.answered = max(profile.answered, STEPS.index(step) + 1)
    return profile


async def keep_photo(act: Act, photo_id: str | None) -> None:
    """Set the photo of an application that is not submitted; None removes it. Raises AlreadyApplied."""
    (await _to_write(act)).photo_id = photo_id


async def choose_programmes(act: Act, programmes: Collection[Programme]) -> None:
    """Set the programmes of an application that is not submitted. Raises AlreadyApplied."""
    take_for(await _to_write(act), programmes)


async def send_application(act: Act, answer: str = "") -> MentorProfile:
    """Submit what was stored, with the answer to the coordinators' question if there was one.

    Raises AlreadyApplied, IncompleteOffer.
    """
    profile = await _to_write(act)
    return await _submit(act, await fill(act, profile, Offer.of(profile)), answer)


async def apply_as_mentor(act: Act, offer: Offer) -> MentorProfile:
    """Submit a whole application at once; coordinators are told. Allowed again after a refusal or a return.

    Raises AlreadyApplied while one waits or was approved; IncompleteOffer, BadLink.
    """
    return await _submit(act, await fill(act, await _to_write(act), offer))


async def _to_write(act: Act) -> MentorProfile:
    """The acting person's unsubmitted application, locked; created if there is none. Raises AlreadyApplied."""
    me = act.me
    profile = await locked_application(act, me.id)
    state = profile.state if profile else None
    if ApplicationState.submitted not in MOVES.get(state, ()):
        raise AlreadyApplied(state=str(state))
    if profile is None:
        profile = MentorProfile(
            person_id=me.id,
            state=ApplicationState.incomplete,
            about="",
            remote=False,
            in_person=False,
            building="",
            video_link="",
            capacity=USUAL_CAPACITY,
            answered=0,
            attempt=0,
            topics=[],
        )
        take_for(profile, tuple(Programme))
        act.session.add(profile)
    return profile


async def _submit(act: Act, profile: MentorProfile, answer: str = "") -> MentorProfile:
    """Submit as a new attempt, so that buttons of notices about an earlier attempt no longer decide."""
    if profile.state is ApplicationState.returned:
        profile.answer = answer
        await carry_over(act, profile)
    else:
        profile.question, profile.asked_by_id, profile.answer = "", None, ""
    profile.state = ApplicationState.submitted
    profile.answered = len(STEPS)
    profile.attempt += 1
    profile.submitted_at = act.now
    await act.session.flush()
    ids: Ids = {"mentor_id": profile.person_id, "attempt": profile.attempt}
    await tell_coordinators(act, ApplicationNotice.arrived, ids)
    return profile


async def my_application(act: Act) -> MentorProfile | None:
    return await act.session.get(MentorProfile, act.person.id) if act.person else None


async def locked_application(act: Act, mentor_id: int) -> MentorProfile | None:
    """Lock the application until the transaction ends, so that two coordinators cannot both decide on it."""
    return await locked(act, MentorProfile, mentor_id)
