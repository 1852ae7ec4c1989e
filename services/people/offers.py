"""A mentor changes one part of what they offer, or pauses."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Unpack
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from models.consent import ConsentKind
from models.meeting import Meeting, MeetingState
from models.mentorship import Lapse, MentoringRequest, Mentorship, RequestState
from models.profile import Form, MentorProfile
from services.consents.consents import agrees
from services.guards import require_mentor
from services.locks import locked
from services.matching.handing_over import tell_of_mentees_left
from services.matching.lapsing import hold_requests_to, lapse_requests_to
from services.matching.pairing import tell_those_who_wait, without_places
from services.meetings.places import renew_places
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act
from services.vetting.applications import CAPACITIES, Offer, OfferChange, fill

PAUSE_AT_MOST = timedelta(days=365)
ANY_CAPACITY = (0, *CAPACITIES)  # 0: the mentor takes nobody new until they change it


class NoBuilding(Refusal):
    """A mentor who meets in person must name a building."""

    key = "refusal-no-building"


class PauseInPast(Refusal):
    key = "refusal-pause-in-past"


async def my_offer(act: Act) -> MentorProfile | None:
    """The acting person's mentor profile, also while the application is incomplete; None if they never applied."""
    return await act.session.get(MentorProfile, act.me.id)


async def change_offer(act: Act, **change: Unpack[OfferChange]) -> None:
    """Change the given parts; upcoming meetings get the new video link or building too, and if no place is left, those
    who wait are told.

    Raises NotAllowed, NoBuilding, IncompleteOffer, BadLink.
    """
    profile = await _offer(act)
    offer = replace(Offer.of(profile), **change)
    if offer.in_person and not offer.building.strip():
        raise NoBuilding
    full = await without_places(act, [profile.person_id])
    await fill(act, profile, offer, capacities=ANY_CAPACITY)
    await act.session.flush()
    await tell_those_who_wait(act, await without_places(act, [profile.person_id]) - full)
    await renew_places(act, [profile.person_id])


async def hides_link(act: Act) -> bool:
    """Whether the acting person has a video link that they have not agreed to show. Raises NotAllowed for a visitor."""
    profile = await act.session.get(MentorProfile, act.me.id)
    return profile is not None and bool(profile.video_link) and not await agrees(act, ConsentKind.contacts)


async def coming_remote_meetings(act: Act) -> int:
    """How many upcoming remote meetings the acting person has as a mentor. Raises NotAllowed for a visitor."""
    guiding = select(Mentorship.id).where(Mentorship.mentor_id == act.me.id)
    planned = Meeting.state == MeetingState.planned, Meeting.form == Form.remote, Meeting.ends_at > act.now
    return await act.session.scalar(select(func.count()).where(Meeting.mentorship_id.in_(guiding), *planned)) or 0


async def change_photo(act: Act, photo_id: str | None) -> None:
    """Store Telegram's id of a photo; None removes the photo. Raises NotAllowed."""
    (await _offer(act)).photo_id = photo_id


async def pause(act: Act, until: date) -> None:
    """Do not offer the acting mentor for requests until that day begins in their time zone. Those whose requests wait
    are told, and asked about their next choice; coordinators are told of the mentees whom the mentor has. Raises
    NotAllowed, PauseInPast.
    """
    await hold_requests_to(act, require_mentor(act).id)
    profile = await _offer(act)
    zone = ZoneInfo(act.me.timezone)
    returns = datetime.combine(until, time(), zone).astimezone(UTC)
    if not act.now < returns <= act.now + PAUSE_AT_MOST:
        raise PauseInPast(days=PAUSE_AT_MOST.days)
    profile.paused_until = returns
    await tell_of_mentees_left(act)
    await lapse_requests_to(act, act.me.id, Lapse.paused)


async def requests_that_wait(act: Act) -> int:
    """How many requests wait for the acting mentor's answer."""
    waiting = MentoringRequest.mentor_id == act.me.id, MentoringRequest.state == RequestState.sent
    return await act.session.scalar(select(func.count(MentoringRequest.id)).where(*waiting)) or 0


async def end_pause(act: Act) -> None:
    """Raises NotAllowed."""
    (await _offer(act)).paused_until = None


async def _offer(act: Act) -> MentorProfile:
    """The acting mentor's profile, locked, so that a booking made at this moment copies all of the old offer or all of
    the new.
    """
    profile = await locked(act, MentorProfile, require_mentor(act).id)
    if profile is None:
        raise NotAllowed
    return profile
