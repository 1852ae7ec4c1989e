"""Where meetings are: the mentor's buildings, the video link, or a room made for one meeting. When a mentor's buildings
or link change, booked meetings get the new place, and the mentees are told.
"""

import re
from collections.abc import Collection
from secrets import token_urlsafe

from sqlalchemy import select

from models.consent import Consent, ConsentKind
from models.group_meeting import GroupMeeting
from models.meeting import Meeting
from models.mentorship import Mentorship
from models.profile import Form, MentorProfile
from services.locks import locked_all
from services.meetings.coming import is_coming
from services.meetings.groups.places import renew_group_places
from services.meetings.notices import tell_of_place
from services.meetings.policy import MeetingPolicy
from services.unit_of_work import Act

_ROOM_BYTES = 16  # 128 random bits, which nobody guesses
_BETWEEN = re.compile(r"\s*[;\n]\s*")


def buildings_in(words: str) -> list[str]:
    """A mentor's buildings, written one a line or with semicolons between them."""
    return [one for one in _BETWEEN.split(words.strip()) if one]


def building_of(words: str, wanted: str) -> str:
    """The wanted one of a mentor's buildings, or the first if it is no longer among them."""
    buildings = buildings_in(words)
    return wanted if wanted in buildings else next(iter(buildings), "")


def room_under(policy: MeetingPolicy) -> str:
    """A new address that nobody can guess; empty when no address to make it under is set."""
    base = policy.link_base.rstrip("/")
    return f"{base}/{token_urlsafe(_ROOM_BYTES)}" if base else ""


async def renew_places(act: Act, mentor_ids: Collection[int]) -> None:
    """Set the place of these mentors' upcoming meetings to a building or the video link in their profiles; a link only
    if its mentor agrees to show it. A building that is still among the mentor's, and a room that was made because there
    is no link, stay. The caller has locked the profiles, so that no booking copies an old place.
    """
    await act.session.flush()
    guiding = select(Mentorship.id).where(Mentorship.mentor_id.in_(mentor_ids))
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id.in_(guiding), is_coming(act))
    shows = select(Consent.person_id).where(Consent.kind == ConsentKind.contacts, Consent.ended_at.is_(None))
    offers = (
        select(MentorProfile.person_id, MentorProfile.building, MentorProfile.video_link)
        .add_columns(MentorProfile.person_id.in_(shows))
        .where(MentorProfile.person_id.in_(mentor_ids))
    )
    given = {row[0]: (row[1], row[2] if row[3] else "") for row in await act.session.execute(offers)}
    for meeting in meetings:
        place = _place_now(meeting, *given[meeting.mentorship.mentor_id])
        if meeting.place != place:
            meeting.place = place
            meeting.room_made = False
            await tell_of_place(act, meeting)
    await renew_group_places(act, given, _place_now)


def _place_now(meeting: Meeting | GroupMeeting, building: str, link: str) -> str:
    if meeting.form is Form.in_person:
        return building_of(building, meeting.place)
    return meeting.place if meeting.room_made and not link else link
